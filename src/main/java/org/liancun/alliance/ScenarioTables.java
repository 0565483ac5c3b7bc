package org.liancun.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Scenario.Origin;
import org.liancun.formation.Borders;
import org.liancun.formation.Conditions;
import org.liancun.formation.FormationResult.Proof;
import org.liancun.formation.Lead;
import org.liancun.formation.Weights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of scenarios: what was asked for, and the line that says what came of it. */
@Component
class ScenarioTables {
    private static final double MILLION = 1e6;

    static final String INSERT = """
            INSERT INTO alliance.scenario (county_code, id, place_code, name, origin, parent_id, profile_year, alliances,
                min_size, max_size, lead, borders, distance_weight_millionths, likeness_weight_millionths,
                complement_weight_millionths, winwin_weight_millionths, move_price_millionths, seconds, seed, synthetic)
            VALUES (access.county(), :id, :place, :name, :origin, :parent, :year, :alliances, :min, :max, :lead, :borders,
                :distance, :likeness, :complement, :winwin, :movePrice, :seconds, :seed, :synthetic)""";

    private static final String SELECT = """
            SELECT s.id, s.place_code, s.name, s.origin, s.parent_id, s.profile_year, s.alliances, s.min_size, s.max_size,
                   s.lead, s.borders, s.distance_weight_millionths, s.likeness_weight_millionths,
                   s.complement_weight_millionths, s.winwin_weight_millionths, s.move_price_millionths, s.seconds, s.seed,
                   s.synthetic, s.created_at, s.created_by, r.proof, r.stopped, r.alliances AS planned, r.cost_millionths,
                   r.bound_millionths, r.columns, r.spent_millis, r.ended_at, r.certificate IS NOT NULL AS certified,
                   a.effective_on
              FROM alliance.scenario s
              LEFT JOIN alliance.scenario_result r ON r.county_code = s.county_code AND r.scenario_id = s.id
              LEFT JOIN alliance.adoption a ON a.county_code = s.county_code AND a.scenario_id = s.id
             WHERE s.county_code = access.county()
            """;
    static final String FIND = SELECT + " AND s.id = ?";
    static final String LIST = SELECT + """
               AND (starts_with(s.place_code, :place) OR starts_with(:place, s.place_code))
               AND (s.created_at, s.id) < (:before, :beforeId)
             ORDER BY s.created_at DESC, s.id DESC LIMIT :limit""";

    static final String DELETE = "DELETE FROM alliance.scenario WHERE county_code = access.county() AND id = ?";

    static final String INSERT_CONDITION = """
            INSERT INTO alliance.scenario_condition (county_code, scenario_id, no, kind, villages, label, value)
            SELECT access.county(), :id, n.no, n.kind, coalesce(string_to_array(nullif(n.villages, ''), ' '), '{}'), n.label, n.value
              FROM (SELECT t.no::int, t.kind, t.villages, t.label, t.value
                      FROM unnest(:kind::text[], :villages::text[], :label::text[], :value::float8[])
                           WITH ORDINALITY AS t (kind, villages, label, value, no)) n""";

    static final String CONDITIONS = """
            SELECT scenario_id, kind, villages, label, value FROM alliance.scenario_condition
             WHERE county_code = access.county() AND scenario_id = ANY (?) ORDER BY scenario_id, no""";

    private final JdbcClient client;

    ScenarioTables(JdbcClient client) {
        this.client = client;
    }

    void add(UUID id, ScenarioTask task, Origin origin, boolean synthetic) {
        client.sql(INSERT)
                .param("id", id).param("place", task.place()).param("name", task.name())
                .param("origin", origin.code()).param("parent", task.parent(), Types.OTHER)
                .param("year", task.year()).param("alliances", task.alliances(), Types.INTEGER)
                .param("min", task.sizes().min()).param("max", task.sizes().max())
                .param("lead", code(task.lead())).param("borders", code(task.borders()))
                .param("distance", millionths(task.weights().distance()))
                .param("likeness", millionths(task.weights().likeness()))
                .param("complement", millionths(task.weights().complement()))
                .param("winwin", millionths(task.weights().winwin()))
                .param("movePrice", task.movePriceMillionths()).param("seconds", task.seconds())
                .param("seed", task.seed()).param("synthetic", synthetic)
                .update();
        List<ConditionRow> rows = ConditionRow.of(task.conditions());
        client.sql(INSERT_CONDITION).param("id", id)
                .param("kind", rows.stream().map(ConditionRow::kind).toArray(String[]::new))
                .param("villages", rows.stream().map(row -> String.join(" ", row.villages())).toArray(String[]::new))
                .param("label", rows.stream().map(ConditionRow::label).toArray(String[]::new))
                .param("value", rows.stream().map(ConditionRow::value).toArray(Double[]::new))
                .update();
    }

    Optional<Scenario> find(UUID id) {
        return withConditions(client.sql(FIND).param(id).query(ScenarioTables::bare).list()).stream().findFirst();
    }

    /** Newest first, those made before the given one. */
    List<Scenario> list(String place, OffsetDateTime before, UUID beforeId, int limit) {
        return withConditions(client.sql(LIST).param("place", place).param("before", before)
                .param("beforeId", beforeId).param("limit", limit).query(ScenarioTables::bare).list());
    }

    boolean delete(UUID id) {
        return client.sql(DELETE).param(id).update() > 0;
    }

    private List<Scenario> withConditions(List<Scenario> bare) {
        Map<UUID, List<ConditionRow>> rows = new HashMap<>();
        client.sql(CONDITIONS).param(bare.stream().map(Scenario::id).toArray(UUID[]::new))
                .query((row, n) -> rows.computeIfAbsent(row.getObject("scenario_id", UUID.class), id -> new ArrayList<>())
                        .add(ConditionRow.of(row)))
                .list();
        return bare.stream().map(each -> rows.containsKey(each.id())
                ? each.with(ConditionRow.together(rows.get(each.id()))) : each).toList();
    }

    private static Scenario bare(ResultSet row, int n) throws SQLException {
        return new Scenario(row.getObject("id", UUID.class), task(row),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by"),
                row.getBoolean("synthetic"), result(row), row.getObject("effective_on", LocalDate.class));
    }

    private static ScenarioTask task(ResultSet row) throws SQLException {
        Weights weights = new Weights(row.getLong("distance_weight_millionths") / MILLION,
                row.getLong("likeness_weight_millionths") / MILLION,
                row.getLong("complement_weight_millionths") / MILLION, row.getLong("winwin_weight_millionths") / MILLION);
        return new ScenarioTask(row.getString("name"), row.getString("place_code"), row.getInt("profile_year"),
                row.getObject("alliances", Integer.class),
                new ScenarioTask.Sizes(row.getInt("min_size"), row.getInt("max_size")),
                Lead.valueOf(row.getString("lead").toUpperCase(Locale.ROOT)),
                Borders.valueOf(row.getString("borders").toUpperCase(Locale.ROOT)), Conditions.NONE, weights,
                row.getObject("parent_id", UUID.class), row.getLong("move_price_millionths"), row.getInt("seconds"),
                row.getLong("seed"));
    }

    private static Scenario.@Nullable Result result(ResultSet row) throws SQLException {
        String proof = row.getString("proof");
        if (proof == null) {
            return null;
        }
        return new Scenario.Result(Proof.valueOf(proof.toUpperCase(Locale.ROOT)), row.getBoolean("stopped"),
                row.getObject("planned", Integer.class), row.getObject("cost_millionths", Long.class),
                row.getObject("bound_millionths", Long.class), row.getLong("columns"), row.getLong("spent_millis"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(), row.getBoolean("certified"));
    }

    private static int millionths(double weight) {
        return (int) Math.round(weight * MILLION);
    }

    static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
