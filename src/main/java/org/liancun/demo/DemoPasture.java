package org.liancun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liancun.shares.guard.LandRecords;
import org.liancun.shares.guard.NewLand;
import org.liancun.shares.guard.Season;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pasture of one alliance's villages: counts in June and December, an approved capacity for each village but one, which
 * is estimated, and one that carries less than stands on it. All of it is made up from the profiles of the demo.
 */
@Component
class DemoPasture {
    static final String PROFILES = """
            SELECT p.village_code, p.pasture_mu_hundredths, p.sheep_units_hundredths
              FROM registry.v_village_profile p
              JOIN alliance.v_member m ON m.county_code = p.county_code AND m.village_code = p.village_code
             WHERE p.county_code = access.county() AND p.year = 2023 AND m.alliance_code = ?
             ORDER BY p.village_code""";
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2023, 12, 31);
    private final LandRecords records;
    private final DemoPaper papers;
    private final JdbcClient client;

    DemoPasture(LandRecords records, DemoPaper papers, JdbcClient client) {
        this.records = records;
        this.papers = papers;
        this.client = client;
    }

    private record Profile(String village, long muHundredths, long units) {}

    @Transactional
    void add(String alliance) {
        List<Profile> profiles = client.sql(PROFILES).param(alliance).query((row, n) -> new Profile(
                row.getString("village_code"), row.getLong("pasture_mu_hundredths"),
                row.getLong("sheep_units_hundredths"))).list();
        String approved =
                papers.of("resolution", "ZXL-2023", "草原载畜量核定", LocalDate.of(2023, 1, 10), Demo.COUNTY);
        String counted = papers.of("list", "QD-2023", "牲畜清点表", JUNE, Demo.COUNTY);
        List<NewLand.Approved> capacities = new ArrayList<>();
        List<NewLand.Heads> heads = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            Profile it = profiles.get(i);
            if (i == profiles.size() - 1) {
                records.measure(new NewLand.Area(it.village(), "", "alpine_meadow", Season.YEAR, it.muHundredths(), 365,
                        LocalDate.of(2023, 1, 1), "示例：村情表"));
            } else {
                capacities.add(new NewLand.Approved(it.village(), "", Season.YEAR, it.units() * (i == 0 ? 8 : 12) / 10,
                        LocalDate.of(2023, 1, 1), null, approved));
            }
            heads.addAll(counts(it, JUNE, 10, counted));
            heads.addAll(counts(it, DECEMBER, 9, counted));
        }
        records.approve(capacities);
        records.count(heads);
    }

    /** Six tenths of the sheep units are yaks of four each, the rest sheep. */
    private static List<NewLand.Heads> counts(Profile it, LocalDate day, int tenths, String paper) {
        long units = it.units() * tenths / 10;
        return List.of(new NewLand.Heads(it.village(), day, "yak_small", units * 6 / 10 / 400, paper),
                new NewLand.Heads(it.village(), day, "sheep_adult", units * 4 / 10 / 100, paper));
    }
}
