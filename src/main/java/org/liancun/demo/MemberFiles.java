package org.liancun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.liancun.formation.PlannedAlliance;

/** Invents how villages keep their membership, the reform's lists, and the pasture contracts of one alliance's households. */
final class MemberFiles {
    private static final LocalDate CONTRACTED_FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate CONTRACTED_UNTIL = LocalDate.of(2029, 12, 31);
    /** Of a village's pasture, so much is contracted to households; the rest is used in common. */
    private static final int CONTRACTED_PERCENT = 60;
    /** The first two of so many households hold one contract together. */
    private static final int EVERY = 5;

    private final County county;

    private MemberFiles(County county) {
        this.county = county;
    }

    static List<PackageFile> of(County county) {
        MemberFiles files = new MemberFiles(county);
        return List.of(files.regimes(), files.lists(), files.contracts());
    }

    /** The register of a village's contracts, as a paper. */
    static List<Paper> papers(County county) {
        return villages(county).map(village -> new Paper(register(village), "contract", "草场承包合同清册（演示）",
                CONTRACTED_FROM, "承包期 " + CONTRACTED_FROM + " 至 " + CONTRACTED_UNTIL + "。\n")).toList();
    }

    private PackageFile regimes() {
        return PackageFile.csv("member_regimes.csv",
                "village_code,valid_from,regime,adjusted_on,collective_kind,collective_part,source,document",
                county.means().keySet().stream().map(village -> new Object[] {
                    village, Papers.REFORM_ON, "static", "", "none", "", "成员份额登记册（演示）", Paper.register(village)
                }));
    }

    private PackageFile lists() {
        return PackageFile.csv("member_lists.csv", "village_code,counted_on,household_code,members,document",
                county.population().all().stream().map(household -> new Object[] {
                    household.village(), Papers.REFORM_ON, household.code(), household.peopleOn(Papers.REFORM_ON),
                    Paper.register(household.village())
                }));
    }

    private PackageFile contracts() {
        return PackageFile.csv("pasture_contracts.csv",
                "number,village_code,area_mu,from_on,until_on,document,household_code,parts",
                villages(county).flatMap(village -> ofVillage(village).stream()));
    }

    private List<Object[]> ofVillage(String village) {
        List<Household> households = county.population().of(village);
        long each = Objects.requireNonNull(county.means().get(village)).pastureMu() * CONTRACTED_PERCENT / 100
                / households.size() / 10 * 10;
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < households.size(); i++) {
            boolean second = i % EVERY == 1;
            boolean together = second || i % EVERY == 0 && i + 1 < households.size();
            Household holder = households.get(second ? i - 1 : i);
            rows.add(new Object[] {
                "CB-" + holder.code(), village, together ? 2 * each : each, CONTRACTED_FROM, CONTRACTED_UNTIL,
                register(village), households.get(i).code(), 1
            });
        }
        return rows;
    }

    private static Stream<String> villages(County county) {
        return county.plan().alliances().stream().filter(each -> each.code().equals(Aims.KNOWN_ALLIANCE))
                .map(PlannedAlliance::villages).flatMap(List::stream).sorted();
    }

    private static String register(String village) {
        return "CB-" + village;
    }
}
