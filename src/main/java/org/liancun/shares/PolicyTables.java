package org.liancun.shares;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.access.Scope;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the rules of valuation. */
@Component
class PolicyTables {
    static final String ALL = """
            SELECT id, alliance_code, valid_from, source, share_value_fen, rounding, share_scale, remainder, document_id
              FROM shares.policy
             WHERE county_code = access.county() ORDER BY alliance_code, valid_from""";
    static final String RULES = """
            SELECT policy_id, kind, unit_value_fen FROM shares.policy_rule WHERE county_code = access.county()""";
    static final String CLASSES = """
            SELECT policy_id, kind, class_code, coefficient_thousandths, unit_value_fen FROM shares.policy_class
             WHERE county_code = access.county() ORDER BY policy_id, kind, class_code""";
    static final String BALANCES = """
            SELECT policy_id, kind, pasture_mu FROM shares.policy_balance WHERE county_code = access.county()""";
    static final String IN_USE = """
            SELECT DISTINCT policy_id FROM shares.contribution
             WHERE county_code = access.county() AND policy_id = ANY (?::uuid[])""";
    static final String INSERT = """
            INSERT INTO shares.policy (county_code, id, alliance_code, valid_from, source, share_value_fen, rounding,
                                       share_scale, remainder, document_id, synthetic)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String ADD = INSERT + " ON CONFLICT DO NOTHING";
    static final String UPSERT = INSERT + """
             ON CONFLICT (county_code, id) DO UPDATE
               SET source = excluded.source, share_value_fen = excluded.share_value_fen, rounding = excluded.rounding,
                   share_scale = excluded.share_scale, remainder = excluded.remainder,
                   document_id = excluded.document_id, synthetic = excluded.synthetic""";
    static final String CLEAR_RULES = "DELETE FROM shares.policy_rule WHERE county_code = ? AND policy_id = ?";
    static final String CLEAR_CLASSES = "DELETE FROM shares.policy_class WHERE county_code = ? AND policy_id = ?";
    static final String CLEAR_BALANCES = "DELETE FROM shares.policy_balance WHERE county_code = ? AND policy_id = ?";
    static final String ADD_RULES = """
            INSERT INTO shares.policy_rule (county_code, policy_id, kind, unit_value_fen)
            SELECT ?, ?, r.kind, r.unit_value_fen FROM unnest(?::text[], ?::bigint[]) AS r (kind, unit_value_fen)""";
    static final String ADD_CLASSES = """
            INSERT INTO shares.policy_class (county_code, policy_id, kind, class_code, coefficient_thousandths,
                                             unit_value_fen)
            SELECT ?, ?, c.kind, c.class_code, c.coefficient, c.unit_value_fen
              FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[])
                   AS c (kind, class_code, coefficient, unit_value_fen)""";
    static final String ADD_BALANCES = """
            INSERT INTO shares.policy_balance (county_code, policy_id, kind, pasture_mu)
            SELECT ?, ?, b.kind, b.pasture_mu FROM unnest(?::text[], ?::bigint[]) AS b (kind, pasture_mu)""";

    private final JdbcClient client;

    PolicyTables(JdbcClient client) {
        this.client = client;
    }

    /** All of the county, by alliance and day. */
    List<ValuationPolicy> all() {
        Map<UUID, Map<ContributionKind, Money>> values = new HashMap<>();
        client.sql(RULES).query(row -> {
            values.computeIfAbsent(row.getObject("policy_id", UUID.class), id -> new EnumMap<>(ContributionKind.class))
                    .put(ContributionKind.of(row.getString("kind")).orElseThrow(),
                            new Money(row.getLong("unit_value_fen")));
        });
        Map<UUID, List<ClassRate>> classes = classes();
        Map<UUID, Map<ContributionKind, Long>> balances = balances();
        return client.sql(ALL).query((row, n) -> {
            UUID id = row.getObject("id", UUID.class);
            return new ValuationPolicy(id, row.getString("alliance_code"),
                    row.getObject("valid_from", LocalDate.class), row.getString("source"),
                    new Money(row.getLong("share_value_fen")), rounding(row.getString("rounding")),
                    values.getOrDefault(id, Map.of()),
                    new ValuationTerms(row.getInt("share_scale"), Remainder.of(row.getString("remainder")).orElseThrow(),
                            classes.getOrDefault(id, List.of()), balances.getOrDefault(id, Map.of()),
                            row.getObject("document_id", UUID.class)));
        }).list();
    }

    private Map<UUID, List<ClassRate>> classes() {
        Map<UUID, List<ClassRate>> found = new HashMap<>();
        client.sql(CLASSES).query(row -> {
            long value = row.getLong("unit_value_fen");
            Money own = row.wasNull() ? null : new Money(value);
            found.computeIfAbsent(row.getObject("policy_id", UUID.class), id -> new ArrayList<>())
                    .add(new ClassRate(ContributionKind.of(row.getString("kind")).orElseThrow(),
                            row.getString("class_code"), row.getLong("coefficient_thousandths"), own));
        });
        return found;
    }

    private Map<UUID, Map<ContributionKind, Long>> balances() {
        Map<UUID, Map<ContributionKind, Long>> found = new HashMap<>();
        client.sql(BALANCES).query(row -> {
            found.computeIfAbsent(row.getObject("policy_id", UUID.class), id -> new EnumMap<>(ContributionKind.class))
                    .put(ContributionKind.of(row.getString("kind")).orElseThrow(), row.getLong("pasture_mu"));
        });
        return found;
    }

    /** Those of the policies by which something was valued. */
    Set<UUID> inUse(List<ValuationPolicy> policies) {
        return client.sql(IN_USE)
                .param(policies.stream().map(ValuationPolicy::id).toArray(UUID[]::new))
                .query(UUID.class).stream().collect(Collectors.toSet());
    }

    /** Adds one; false where the alliance has one from that day already. */
    boolean add(ValuationPolicy policy) {
        if (head(ADD, policy, false) == 0) {
            return false;
        }
        lines(policy);
        return true;
    }

    /** A handful a year: one after the other. */
    void replace(ValuationPolicy policy, boolean synthetic) {
        String county = Scope.current().county();
        head(UPSERT, policy, synthetic);
        client.sql(CLEAR_RULES).params(county, policy.id()).update();
        client.sql(CLEAR_CLASSES).params(county, policy.id()).update();
        client.sql(CLEAR_BALANCES).params(county, policy.id()).update();
        lines(policy);
    }

    private int head(String statement, ValuationPolicy policy, boolean synthetic) {
        return client.sql(statement)
                .params(Scope.current().county(), policy.id(), policy.alliance(), policy.validFrom(), policy.source(),
                        policy.shareValue().fen(), code(policy.rounding()), policy.terms().shareScale(),
                        policy.terms().remainder().code(), policy.terms().document(), synthetic)
                .update();
    }

    private void lines(ValuationPolicy policy) {
        String county = Scope.current().county();
        pairs(ADD_RULES, policy, policy.unitValues().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().fen())));
        pairs(ADD_BALANCES, policy, policy.terms().pasturePerHead());
        List<ClassRate> classes = policy.terms().classes();
        client.sql(ADD_CLASSES).param(county).param(policy.id())
                .param(classes.stream().map(each -> each.kind().code()).toArray(String[]::new))
                .param(classes.stream().map(ClassRate::code).toArray(String[]::new))
                .param(classes.stream().map(ClassRate::coefficient).toArray(Long[]::new))
                .param(classes.stream().map(each -> each.unitValue() == null ? null : each.unitValue().fen())
                        .toArray(Long[]::new))
                .update();
    }

    private void pairs(String statement, ValuationPolicy policy, Map<ContributionKind, Long> values) {
        List<ContributionKind> kinds = List.copyOf(values.keySet());
        client.sql(statement).param(Scope.current().county()).param(policy.id())
                .param(kinds.stream().map(ContributionKind::code).toArray(String[]::new))
                .param(kinds.stream().map(values::get).toArray(Long[]::new))
                .update();
    }

    static String code(Rounding rounding) {
        return rounding == Rounding.DOWN ? "down" : "half-up";
    }

    static Rounding rounding(String code) {
        return code.equals("down") ? Rounding.DOWN : Rounding.HALF_UP;
    }
}
