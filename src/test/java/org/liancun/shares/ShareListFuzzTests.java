package org.liancun.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liancun.registry.ImportReport;
import org.liancun.registry.ListUploads;
import org.liancun.registry.PackagePart;
import org.liancun.testing.Damage;
import org.liancun.testing.Samples;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Damaged lists of a village: row errors, never an exception and never half of a list. */
class ShareListFuzzTests {
    private final SharesCounty county = new SharesCounty();

    /** A list as it is handed in, damaged once to three times. */
    record Damaged(String name, List<Damage> damages, byte[] whole) {
        byte[] content() {
            byte[] content = whole;
            for (Damage damage : damages) {
                content = damage.on(content);
            }
            return content;
        }

        static Damaged of(SplittableRandom random, String name, byte[] whole) {
            return new Damaged(name, Stream.generate(() -> Damage.of(random, whole.length))
                    .limit(random.nextInt(1, 4)).toList(), whole);
        }

        @Override
        public String toString() {
            return name + " " + damages;
        }
    }

    @Test
    void damagedContributionsAreBookedWholeOrNotAtAll() {
        county.scope.run(() -> TestApp.get(PastureContracts.class).add(new NewPastureContract("C-1", county.villageA,
                9_000_000_00L, LocalDate.of(2000, 1, 1), LocalDate.of(2029, 12, 31), "D1",
                Map.of(county.householdA1, 1L))));
        obey(TestApp.get(ContributionPart.class), 700, "contributions.csv", """
                number,date,alliance,contributor,kind,quantity,unit,unit_value_yuan,document,class,contract,term_from,term_until,basis,approval,ear_tags
                K-1,2023-03-01,,%1$s,pasture,1200.50,mu,,D1,,C-1,2023-03-01,2028-12-31,,,
                K-2,2023-03-01,,%1$s,yak,2,head,,,,,,,,,YK-1 YK-2
                K-3,2023-03-02,,%2$s,equipment,1,piece,8000.00,D1,,,,,appraisal,D1,
                K-4,2023-03-02,,%2$s,cash,1003.00,yuan,,,,,,,,,
                """.formatted(county.householdA1, county.villageB));
    }

    @Test
    void damagedContractsAreTakenWholeOrNotAtAll() {
        obey(TestApp.get(PasturePart.class), 400, "pasture_contracts.csv", """
                number,village_code,area_mu,from_on,until_on,document,household_code,parts
                C-1,%1$s,3000.00,2000-01-01,2029-12-31,D1,%1$s-0001,2
                C-1,%1$s,3000.00,2000-01-01,2029-12-31,D1,%1$s-0002,1
                C-2,%2$s,1200.00,2000-01-01,2049-12-31,D1,%2$s-0001,1
                """.formatted(county.villageA, county.villageB));
    }

    private void obey(PackagePart part, int times, String name, String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        assertThat(load(part, new Damaged(name, List.of(), whole), true).problems()).as("the whole list").isEmpty();
        Samples.of(random -> Damaged.of(random, name, whole)).times(times).obey(damaged -> {
            long before = rows();
            ImportReport report = load(part, damaged, false);
            assertThat(report.problems()).noneMatch(problem -> problem.rule().endsWith(".database"));
            assertThat(report.loaded()).isEqualTo(report.refused() == 0);
            if (!report.loaded()) {
                assertThat(rows()).isEqualTo(before);
            }
        });
    }

    private ImportReport load(PackagePart part, Damaged damaged, boolean dryRun) {
        return county.scope.call(() -> TestApp.get(ListUploads.class)
                .load(part, new ListUploads.Upload(damaged.name(), damaged.content()), dryRun));
    }

    private long rows() {
        return county.scope.call(() -> TestApp.get(TransactionTemplate.class).execute(status -> TestApp
                .get(JdbcClient.class).sql("""
                        SELECT (SELECT count(*) FROM ledger.entry) + (SELECT count(*) FROM ledger.posting)
                             + (SELECT count(*) FROM shares.contribution) + (SELECT count(*) FROM shares.ear_tag)
                             + (SELECT count(*) FROM shares.pasture_contract)
                             + (SELECT count(*) FROM shares.pasture_holder)""").query(Long.class).single()));
    }
}
