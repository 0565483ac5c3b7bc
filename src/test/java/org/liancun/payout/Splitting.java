package org.liancun.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers put straight into staging and split there, many in one statement; nothing of it stays. */
final class Splitting {
    private static final Scope SCOPE = TestApp.system(TestApp.freshCounty());

    private Splitting() {}

    /** A holder with what it has. */
    record Held(String code, long weight) {}

    /** A whole and the register that it is split over. */
    record Register(long whole, List<Held> held) {
        long weights() {
            return held.stream().mapToLong(Held::weight).sum();
        }

        Register with(List<Held> others) {
            return new Register(whole, others);
        }
    }

    /** The lines of each register, by holder. */
    static List<List<SplitTables.Line>> of(List<Register> registers) {
        return SCOPE.call(() -> TestApp.get(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            UUID batch = Ids.next();
            List<UUID> ids = registers.stream().map(register -> Ids.next()).toList();
            stage(batch, registers, ids);
            SplitTables tables = TestApp.get(SplitTables.class);
            List<SplitTables.Whole> wholes = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                wholes.add(new SplitTables.Whole(ids.get(i), ids.get(i), 1, Basis.SHARES, registers.get(i).whole(),
                        registers.get(i).weights()));
            }
            tables.stage(batch, wholes);
            Map<UUID, List<SplitTables.Line>> lines =
                    tables.show(batch).stream().collect(Collectors.groupingBy(SplitTables.Line::payout));
            return ids.stream().map(id -> lines.getOrDefault(id, List.of())).toList();
        }));
    }

    private static void stage(UUID batch, List<Register> registers, List<UUID> ids) {
        List<String> organisations = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (Held held : registers.get(i).held()) {
                organisations.add(ids.get(i).toString());
                codes.add(held.code());
                weights.add(held.weight());
            }
        }
        TestApp.get(JdbcClient.class).sql("""
                INSERT INTO payout.staged_weight (batch_id, organisation_id, basis, holder_id, holder_code, household, weight)
                SELECT :batch, n.organisation, 'shares', md5(n.code)::uuid, n.code, true, n.weight
                  FROM unnest(:organisations::uuid[], :codes::text[], :weights::bigint[]) AS n (organisation, code, weight)""")
                .param("batch", batch)
                .param("organisations", organisations.toArray(String[]::new))
                .param("codes", codes.toArray(String[]::new))
                .param("weights", weights.toArray(Long[]::new))
                .update();
        TestApp.get(BulkTables.class).count(weights.size(), "payout.staged_weight", "payout.staged_part");
    }
}
