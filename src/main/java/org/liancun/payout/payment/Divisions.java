package org.liancun.payout.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.registry.Household;
import org.liancun.registry.Households;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Divides what a household gets of a payout over the households that it became after the day of the register. */
@Component
public class Divisions {
    private static final int MOST_PARTS = 20;
    private static final long LARGEST_PART = 1_000_000;
    private final Payments payments;
    private final PaymentTables tables;
    private final PaymentBatchTables batches;
    private final Households households;
    private final Audit audit;

    Divisions(Payments payments, PaymentTables tables, PaymentBatchTables batches, Households households, Audit audit) {
        this.payments = payments;
        this.tables = tables;
        this.batches = batches;
        this.households = households;
        this.audit = audit;
    }

    /**
     * How a household's amount is divided.
     *
     * @param holder code of the household that the payout names
     * @param document the paper on which they agreed
     * @param parts by code of each household, also of the one that was left behind
     */
    public record Division(String organisation, FiscalYear year, String holder, UUID document, Map<String, Long> parts) {
        public Division {
            parts = Map.copyOf(parts);
        }
    }

    /** Those over which it may be divided: the household itself and those that split from it. */
    @Transactional(readOnly = true)
    public List<Household> heirs(String holder) {
        List<Household> all = new ArrayList<>();
        households.byCode(holder).ifPresent(origin -> {
            all.add(origin);
            households.ofVillage(origin.village()).stream().filter(it -> origin.id().equals(it.splitFrom())).forEach(all::add);
        });
        return all;
    }

    /** @throws Refused if something of it was sent, paid or divided before, or a household did not come from there */
    @Transactional
    public void divide(Division division) {
        PaidFrom from = payments.toBePaid(division.organisation(), division.year());
        batches.lock(from.payout());
        requireParts(division);
        List<Due> dues = tables.dues(from, from.registerOn()).stream().map(PaymentTables.Row::due).toList();
        Due due = dues.stream().filter(it -> it.code().equals(division.holder())).findFirst()
                .orElseThrow(() -> new Refused(PaymentRefusal.NOTHING_OPEN, division.holder()));
        boolean divided = dues.stream().anyMatch(it -> it.holder().equals(due.holder()) && !it.payee().equals(it.holder()));
        if (divided || !due.holder().equals(due.payee()) || due.amounts().sent() + due.amounts().paid() > 0) {
            throw new Refused(PaymentRefusal.DIVIDED_TOO_LATE, division.holder());
        }
        batches.addDivision(from, due.holder(), division.document(), parts(division, due.amounts().owed()));
        audit.changed("payment.division", division.holder(), division.parts().size() + " households");
    }

    private void requireParts(Division division) {
        List<String> known = heirs(division.holder()).stream().map(Household::code).toList();
        division.parts().forEach((code, part) -> {
            if (part < 1 || part > LARGEST_PART) {
                throw new Refused(PaymentRefusal.BAD_PARTS, part);
            }
            if (!known.contains(code)) {
                throw new Refused(PaymentRefusal.NOT_FROM_THERE, code, division.holder());
            }
        });
        if (division.parts().size() < 2 || division.parts().size() > MOST_PARTS) {
            throw new Refused(PaymentRefusal.BAD_PARTS, division.parts().size());
        }
    }

    private static List<PaymentBatchTables.Part> parts(Division division, long fen) {
        List<Allocation.Claim<String>> claims = new ArrayList<>();
        new TreeMap<>(division.parts()).forEach((code, weight) -> claims.add(new Allocation.Claim<>(code, weight)));
        return Allocation.byLargestRemainder(fen, claims).stream()
                .map(part -> new PaymentBatchTables.Part(part.key(), part.weight(), part.amount())).toList();
    }
}
