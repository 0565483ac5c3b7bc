package org.liancun.alliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.liancun.access.Scope;
import org.liancun.formation.Borders;
import org.liancun.ledger.Charts;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A county of its own for one test: a northern and a southern township of six villages each, in two rows of six from
 * west to east that adjoin like a ladder. Villages 1 and 4 of each are strong. The north has two alliances since 2022,
 * of villages 1 to 3 and 4 to 6; the south has none.
 */
public final class PlanningCounty {
    public static final int YEAR = 2023;
    public final String code = TestApp.freshCounty();
    public final String north = code + "201";
    public final String south = code + "202";
    public final Scope scope = TestApp.system(code);

    public PlanningCounty() {
        inScope(() -> {
            charts();
            places();
            profiles();
            edges();
            alliances();
        });
    }

    /** A village of the north (1 to 6) or the south. */
    public String village(String township, int number) {
        return township + "20" + number;
    }

    /** A clerk of one township. */
    public Scope clerk(String township) {
        return new Scope("clerk", code, township, List.of(), null, false, false);
    }

    public ScenarioTask task(String name, String place, int alliances, Borders borders) {
        return ScenarioTask.usual(name, place, YEAR, alliances, borders).forSeconds(20);
    }

    /** Makes a scenario and waits for its end. */
    public Scenario solved(ScenarioTask task) {
        return scope.call(() -> {
            Scenarios scenarios = TestApp.get(Scenarios.class);
            UUID id = scenarios.create(task);
            await(scenarios, id);
            return TestApp.get(ScenarioRecords.class).find(id).orElseThrow();
        });
    }

    /** Waits until the search has ended. */
    public static void await(Scenarios scenarios, UUID id) {
        scenarios.run(id).ifPresent(run -> {
            try {
                if (!run.ended().await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the search does not end");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Labels of the alliances by village: each group of numbers of a township is one. */
    public Map<String, String> allianceOf(String township, List<List<Integer>> groups) {
        Map<String, String> of = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int number : groups.get(i)) {
                of.put(village(township, number), "label " + (char) ('a' + i));
            }
        }
        return of;
    }

    public void inScope(Runnable work) {
        scope.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }

    private static void charts() {
        TestApp.get(Charts.class).load(new Charts.Chart("memorandum", "memorandum", "备查簿", "Memorandum",
                LocalDate.of(2000, 1, 1), null, "test"));
        TestApp.get(JdbcClient.class).sql("""
                INSERT INTO ledger.chart (id, kind, name_zh, name_en, in_force_from, source)
                VALUES ('rural-collective-2023', 'statutory', '农村集体经济组织会计制度', 'Rural collectives',
                        '2024-01-01', '财会〔2023〕14号') ON CONFLICT DO NOTHING""").update();
    }

    private void places() {
        fill("""
                INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh, name_en) VALUES
                (:c, :c, 'county', NULL, '试验县', 'Trial County'),
                (:c, :c || '201', 'township', :c, '北乡', 'North'), (:c, :c || '202', 'township', :c, '南镇', 'South')""");
        fill("""
                INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh, lon, lat)
                SELECT :c, :c || t || '20' || n, 'village', :c || t, substr('甲乙丙丁戊己', n, 1) || '村',
                       92 + n * 0.1, CASE t WHEN '201' THEN 32.1 ELSE 32.0 END
                  FROM unnest(ARRAY['201', '202']) t, generate_series(1, 6) n""");
    }

    private void profiles() {
        fill("""
                INSERT INTO registry.village_profile (county_code, village_code, year, households, people, workers,
                    pasture_mu_hundredths, sheep_units_hundredths, cash_fen, income_fen, industries, strong)
                SELECT :c, :c || t || '20' || n, 2022, 40, 150 + n * 10, 80, 5000000 + n * 100000, 200000, 1000000 * n,
                       CASE WHEN n IN (1, 4) THEN 90000000 ELSE 20000000 END + n * 1000000,
                       CASE WHEN n % 2 = 0 THEN 'herding:0.8;dairy:0.2' ELSE 'herding:0.5;dairy:0.5' END, n IN (1, 4)
                  FROM unnest(ARRAY['201', '202']) t, generate_series(1, 6) n""");
    }

    private void edges() {
        fill("""
                INSERT INTO registry.village_edge (county_code, village_a, village_b)
                SELECT :c, :c || t || '20' || n, :c || t || '20' || n + 1
                  FROM unnest(ARRAY['201', '202']) t, generate_series(1, 5) n
                UNION ALL
                SELECT :c, :c || '20120' || n, :c || '20220' || n FROM generate_series(1, 6) n""");
    }

    private void alliances() {
        fill("""
                INSERT INTO registry.organisation (county_code, id, code, kind, legal_form, name_zh, place_code)
                SELECT :c, gen_random_uuid(), :c || '201-0' || n || 'V', 'vehicle', 'company', '公司', :c || '201'
                  FROM generate_series(1, 2) n""");
        fill("""
                INSERT INTO alliance.alliance (county_code, code, name_zh, township_code, number, mode, lead_village,
                                               vehicle_id, vehicle_code, starts_on)
                SELECT :c, left(o.code, 12), '北乡第' || substr('一二', substr(o.code, 12, 1)::int, 1) || '联村', left(o.code, 9),
                       substr(o.code, 12, 1)::int, 'strong',
                       left(o.code, 9) || CASE substr(o.code, 12, 1) WHEN '1' THEN '201' ELSE '204' END, o.id, o.code,
                       '2022-01-01'
                  FROM registry.organisation o WHERE o.county_code = :c AND o.kind = 'vehicle'""");
        fill("""
                INSERT INTO alliance.member (county_code, alliance_code, village_code, from_on)
                SELECT :c, :c || '201-0' || 1 + (n - 1) / 3, :c || '20120' || n, '2022-01-01'
                  FROM generate_series(1, 6) n""");
        fill("""
                INSERT INTO alliance.pair (county_code, alliance_code, strong_village, weak_village, kind, from_on) VALUES
                (:c, :c || '201-01', :c || '201201', :c || '201202', 'strong-weak', '2022-01-01'),
                (:c, :c || '201-02', :c || '201205', :c || '201206', 'large-small', '2022-01-01')""");
    }

    private void fill(String statement) {
        TestApp.get(JdbcClient.class).sql(statement).param("c", code).update();
    }

    /** The codes of all villages. */
    public List<String> villages() {
        List<String> all = new ArrayList<>();
        for (String township : List.of(north, south)) {
            for (int n = 1; n <= 6; n++) {
                all.add(village(township, n));
            }
        }
        return all;
    }
}
