package org.liancun.shares;

import java.time.LocalDate;
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
            SELECT id, alliance_code, valid_from, source, share_value_fen, rounding FROM shares.policy
             WHERE county_code = access.county() ORDER BY alliance_code, valid_from""";
    static final String RULES = """
            SELECT policy_id, kind, unit_value_fen FROM shares.policy_rule WHERE county_code = access.county()""";
    static final String IN_USE = """
            SELECT DISTINCT policy_id FROM shares.contribution
             WHERE county_code = access.county() AND policy_id = ANY (?::uuid[])""";
    static final String UPSERT = """
            INSERT INTO shares.policy (county_code, id, alliance_code, valid_from, source, share_value_fen, rounding,
                                       synthetic)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (county_code, id) DO UPDATE
               SET source = excluded.source, share_value_fen = excluded.share_value_fen, rounding = excluded.rounding,
                   synthetic = excluded.synthetic""";
    static final String CLEAR_RULES = "DELETE FROM shares.policy_rule WHERE county_code = ? AND policy_id = ?";
    static final String ADD_RULES = """
            INSERT INTO shares.policy_rule (county_code, policy_id, kind, unit_value_fen)
            SELECT ?, ?, r.kind, r.unit_value_fen FROM unnest(?::text[], ?::bigint[]) AS r (kind, unit_value_fen)""";

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
        return client.sql(ALL).query((row, n) -> {
            UUID id = row.getObject("id", UUID.class);
            return new ValuationPolicy(id, row.getString("alliance_code"),
                    row.getObject("valid_from", LocalDate.class), row.getString("source"),
                    new Money(row.getLong("share_value_fen")), rounding(row.getString("rounding")),
                    values.getOrDefault(id, Map.of()));
        }).list();
    }

    /** Those of the policies by which something was valued. */
    Set<UUID> inUse(List<ValuationPolicy> policies) {
        return client.sql(IN_USE)
                .param(policies.stream().map(ValuationPolicy::id).toArray(UUID[]::new))
                .query(UUID.class).stream().collect(Collectors.toSet());
    }

    /** A handful a year: one after the other. */
    void replace(ValuationPolicy policy, boolean synthetic) {
        String county = Scope.current().county();
        client.sql(UPSERT)
                .params(county, policy.id(), policy.alliance(), policy.validFrom(), policy.source(),
                        policy.shareValue().fen(), code(policy.rounding()), synthetic)
                .update();
        client.sql(CLEAR_RULES).params(county, policy.id()).update();
        List<ContributionKind> kinds = List.copyOf(policy.unitValues().keySet());
        client.sql(ADD_RULES)
                .param(county).param(policy.id())
                .param(kinds.stream().map(ContributionKind::code).toArray(String[]::new))
                .param(kinds.stream().map(kind -> policy.unitValues().get(kind).fen()).toArray(Long[]::new))
                .update();
    }

    static String code(Rounding rounding) {
        return rounding == Rounding.DOWN ? "down" : "half-up";
    }

    static Rounding rounding(String code) {
        return code.equals("down") ? Rounding.DOWN : Rounding.HALF_UP;
    }
}
