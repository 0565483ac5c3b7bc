package org.liancun.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.FormationResult.Proof;
import org.liancun.formation.PlannedAlliance;
import org.liancun.formation.Terms;
import org.liancun.formation.VillagePair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what came of a scenario: its plan, its proof, its reasons, its costs over the number of alliances. */
@Component
class PlanTables {
    private static final String SEPARATOR = "\u001f";

    static final String INSERT_RESULT = """
            INSERT INTO alliance.scenario_result (county_code, scenario_id, proof, stopped, alliances, cost_millionths,
                bound_millionths, columns, spent_millis, certificate)
            VALUES (access.county(), :id, :proof, :stopped, :alliances, :cost, :bound, :columns, :spent, :certificate)""";

    static final String INSERT_ALLIANCES = """
            INSERT INTO alliance.scenario_alliance (county_code, scenario_id, code, township_code, number, mode,
                lead_village, hub_village, cost_millionths, distance, likeness, complement, winwin)
            SELECT access.county(), :id, n.*
              FROM unnest(:code::text[], :township::text[], :number::int[], :mode::text[], :lead::text[], :hub::text[],
                          :cost::bigint[], :distance::float8[], :likeness::float8[], :complement::float8[],
                          :winwin::float8[]) AS n""";

    static final String INSERT_VILLAGES = """
            INSERT INTO alliance.scenario_village (county_code, scenario_id, village_code, alliance_code, strong_village)
            SELECT access.county(), :id, n.* FROM unnest(:village::text[], :alliance::text[], :strong::text[]) AS n""";

    static final String INSERT_REASONS = """
            INSERT INTO alliance.scenario_reason (county_code, scenario_id, no, refusal, said)
            SELECT access.county(), :id, n.no, n.refusal, coalesce(string_to_array(nullif(n.said, ''), E'\\x1f'), '{}')
              FROM unnest(:refusal::text[], :said::text[]) WITH ORDINALITY AS n (refusal, said, no)""";

    static final String INSERT_COUNT = """
            INSERT INTO alliance.scenario_count (county_code, scenario_id, alliances, proof, cost_millionths,
                bound_millionths)
            VALUES (access.county(), :id, :alliances, :proof, :cost, :bound)""";

    static final String ALLIANCES = """
            SELECT code, township_code, number, mode, lead_village, hub_village, cost_millionths, distance, likeness,
                   complement, winwin
              FROM alliance.scenario_alliance
             WHERE county_code = access.county() AND scenario_id = ? ORDER BY code""";

    static final String VILLAGES = """
            SELECT village_code, alliance_code, strong_village FROM alliance.scenario_village
             WHERE county_code = access.county() AND scenario_id = ? ORDER BY village_code""";

    static final String REASONS = """
            SELECT refusal, said FROM alliance.scenario_reason
             WHERE county_code = access.county() AND scenario_id = ? ORDER BY no""";

    static final String COUNTS = """
            SELECT alliances, proof, cost_millionths, bound_millionths FROM alliance.scenario_count
             WHERE county_code = access.county() AND scenario_id = ? ORDER BY alliances""";

    static final String CERTIFICATE = """
            SELECT certificate FROM alliance.scenario_result
             WHERE county_code = access.county() AND scenario_id = ? AND certificate IS NOT NULL""";

    private final JdbcClient client;

    PlanTables(JdbcClient client) {
        this.client = client;
    }

    void add(UUID id, ScenarioEnd end) {
        client.sql(INSERT_RESULT).param("id", id)
                .param("proof", end.proof().word()).param("stopped", end.stopped())
                .param("alliances", end.plan().map(plan -> plan.alliances().size()).orElse(null), java.sql.Types.INTEGER)
                .param("cost", end.plan().map(FormationPlan::costMillionths).orElse(null), java.sql.Types.BIGINT)
                .param("bound", end.boundMillionths(), java.sql.Types.BIGINT)
                .param("columns", end.columns()).param("spent", end.spentMillis())
                .param("certificate", end.certificate(), java.sql.Types.BINARY)
                .update();
        end.plan().ifPresent(plan -> addPlan(id, plan.alliances()));
        client.sql(INSERT_REASONS).param("id", id)
                .param("refusal", column(end.reasons(), ScenarioReason::refusal))
                .param("said", column(end.reasons(), reason -> String.join(SEPARATOR, reason.values())))
                .update();
    }

    private void addPlan(UUID id, List<PlannedAlliance> all) {
        client.sql(INSERT_ALLIANCES).param("id", id)
                .param("code", column(all, PlannedAlliance::code))
                .param("township", column(all, PlannedAlliance::township))
                .param("number", column(all, PlannedAlliance::number))
                .param("mode", column(all, each -> each.mode().word()))
                .param("lead", column(all, PlannedAlliance::lead)).param("hub", column(all, PlannedAlliance::hub))
                .param("cost", column(all, PlannedAlliance::costMillionths))
                .param("distance", column(all, each -> each.terms().distance()))
                .param("likeness", column(all, each -> each.terms().likeness()))
                .param("complement", column(all, each -> each.terms().complement()))
                .param("winwin", column(all, each -> each.terms().winwin()))
                .update();
        List<PlacedVillage> villages = all.stream().flatMap(each -> PlacedVillage.of(each).stream()).toList();
        client.sql(INSERT_VILLAGES).param("id", id)
                .param("village", column(villages, PlacedVillage::village))
                .param("alliance", column(villages, PlacedVillage::alliance))
                .param("strong", column(villages, PlacedVillage::strong))
                .update();
    }

    void addCount(UUID id, ScenarioCount count) {
        client.sql(INSERT_COUNT).param("id", id).param("alliances", count.alliances())
                .param("proof", count.proof().word())
                .param("cost", count.costMillionths(), java.sql.Types.BIGINT)
                .param("bound", count.boundMillionths(), java.sql.Types.BIGINT)
                .update();
    }

    /** The plan of a scenario; one without alliances where there is none. */
    FormationPlan plan(UUID id) {
        Map<String, List<PlacedVillage>> villages = new HashMap<>();
        client.sql(VILLAGES).param(id)
                .query((row, n) -> new PlacedVillage(row.getString("village_code"), row.getString("alliance_code"),
                        row.getString("strong_village")))
                .list()
                .forEach(each -> villages.computeIfAbsent(each.alliance(), code -> new java.util.ArrayList<>()).add(each));
        List<PlannedAlliance> alliances = client.sql(ALLIANCES).param(id)
                .query((row, n) -> alliance(row, villages.get(row.getString("code")))).list();
        return new FormationPlan(alliances, alliances.stream().mapToLong(PlannedAlliance::costMillionths).sum());
    }

    List<ScenarioReason> reasons(UUID id) {
        return client.sql(REASONS).param(id)
                .query((row, n) -> new ScenarioReason(row.getString("refusal"),
                        List.of((String[]) row.getArray("said").getArray())))
                .list();
    }

    List<ScenarioCount> counts(UUID id) {
        return client.sql(COUNTS).param(id)
                .query((row, n) -> new ScenarioCount(row.getInt("alliances"),
                        Proof.valueOf(row.getString("proof").toUpperCase(Locale.ROOT)),
                        row.getObject("cost_millionths", Long.class), row.getObject("bound_millionths", Long.class)))
                .list();
    }

    Optional<byte[]> certificate(UUID id) {
        return client.sql(CERTIFICATE).param(id).query((row, n) -> row.getBytes("certificate")).optional();
    }

    private static PlannedAlliance alliance(ResultSet row, List<PlacedVillage> villages) throws SQLException {
        List<VillagePair> pairs = villages.stream().filter(each -> each.strong() != null)
                .map(each -> new VillagePair(Objects.requireNonNull(each.strong()), each.village())).toList();
        return new PlannedAlliance(row.getString("code"), row.getString("township_code"), row.getInt("number"),
                org.liancun.formation.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                row.getString("lead_village"), row.getString("hub_village"),
                villages.stream().map(PlacedVillage::village).toList(),
                new Terms(row.getDouble("distance"), row.getDouble("likeness"), row.getDouble("complement"),
                        row.getDouble("winwin")),
                row.getLong("cost_millionths"), pairs);
    }

    /** A village in its alliance, with the strong one that takes it along. */
    private record PlacedVillage(String village, String alliance, @Nullable String strong) {
        static List<PlacedVillage> of(PlannedAlliance alliance) {
            Map<String, String> strong = new TreeMap<>();
            alliance.pairs().forEach(pair -> strong.put(pair.weak(), pair.strong()));
            return alliance.villages().stream()
                    .map(village -> new PlacedVillage(village, alliance.code(), strong.get(village))).toList();
        }
    }

    /** Array parameters as text: the statement casts them. */
    private static <T> @Nullable String[] column(List<T> all, Function<T, @Nullable Object> value) {
        return all.stream().map(value).map(cell -> cell == null ? null : cell.toString()).toArray(String[]::new);
    }
}
