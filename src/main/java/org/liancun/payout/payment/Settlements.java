package org.liancun.payout.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down what came of orders: what the bank answered, who signed, and what nobody came for. What was paid is posted with
 * it, and when nobody is left to be paid the payout is paid.
 */
@Component
public class Settlements {
    private final Payments payments;
    private final PaymentBatchTables batches;
    private final ResultPostings postings;
    private final PaymentEnd end;
    private final Audit audit;

    Settlements(Payments payments, PaymentBatchTables batches, ResultPostings postings, PaymentEnd end, Audit audit) {
        this.payments = payments;
        this.batches = batches;
        this.postings = postings;
        this.end = end;
        this.audit = audit;
    }

    /**
     * What is known of a batch.
     *
     * @param id of the result, so that pressing twice takes it once
     * @param on the day on which the money went
     * @param paper number of the bank's paper or of the signed list; may be empty
     */
    public record Told(UUID id, UUID batch, @Nullable LocalDate on, String paper) {}

    /**
     * What a result did.
     *
     * @param fresh orders of which nothing was known before
     * @param faults rows that were not understood; where there is one, nothing was taken
     */
    public record Taken(int fresh, List<RowFault> faults) {
        public Taken {
            faults = List.copyOf(faults);
        }
    }

    /** Reads the file that the bank answered with; all of it or nothing is taken, and what was read before changes nothing. */
    @Transactional
    public Taken read(Told told, byte[] answer) {
        PaymentBatch.Detail detail = locked(told);
        AnswerRules.Matched matched = AnswerRules.match(detail, payments.answer(detail.batch(), answer));
        if (!matched.faults().isEmpty()) {
            return new Taken(0, matched.faults());
        }
        return new Taken(take(told, detail, matched.outcomes(), ResultPapers.fingerprint(answer)), List.of());
    }

    /**
     * Takes down what somebody states by hand.
     *
     * @param outcomes by the number of the order: empty for paid, otherwise the reason for which it came back
     */
    @Transactional
    public Taken state(Told told, Map<Integer, String> outcomes) {
        PaymentBatch.Detail detail = locked(told);
        AnswerRules.Matched matched = AnswerRules.match(detail, outcomes, payments.reasons());
        if (!matched.faults().isEmpty()) {
            return new Taken(0, matched.faults());
        }
        if (outcomes.isEmpty()) {
            throw new Refused(PaymentRefusal.NOTHING_STATED, detail.number());
        }
        return new Taken(take(told, detail, matched.outcomes(), ""), List.of());
    }

    /**
     * Marks what nobody came for: it stays owed and is listed until somebody comes.
     *
     * @return how many households
     */
    @Transactional
    public int markUnclaimed(String organisation, FiscalYear year, LocalDate on) {
        PaidFrom from = payments.toBePaid(organisation, year);
        batches.lock(from.payout());
        LocalDate last = end.lastDay(from);
        if (last == null || on.isBefore(last)) {
            throw new Refused(PaymentRefusal.WRONG_DAY, on, last == null ? from.state().on() : last);
        }
        List<Due> left = end.unsettled(from, on);
        long sent = left.stream().filter(due -> due.state() == Due.State.SENT).count();
        if (sent > 0) {
            throw new Refused(PaymentRefusal.NOT_ALL_SETTLED, organisation, sent);
        }
        if (!left.isEmpty()) {
            batches.addUnclaimed(from, on, left);
        }
        audit.changed("payment.unclaimed", organisation, left.size() + " on " + on);
        end.finish(from);
        return left.size();
    }

    private PaymentBatch.Detail locked(Told told) {
        PaymentBatch.Detail found = detail(told.batch());
        batches.lock(found.from().payout());
        PaymentBatch.Detail detail = detail(told.batch());
        payments.toBePaid(detail.from().payer().code(), detail.from().year());
        if (told.on() == null || told.on().isBefore(detail.batch().made().on())) {
            throw new Refused(PaymentRefusal.WRONG_DAY, told.on() == null ? "–" : told.on(), detail.batch().made().on());
        }
        return detail;
    }

    private PaymentBatch.Detail detail(UUID batch) {
        return payments.batch(batch).orElseThrow(() -> new Refused(PaymentRefusal.UNKNOWN_BATCH, batch));
    }

    private int take(Told told, PaymentBatch.Detail detail, List<ResultTables.Outcome> fresh, String fingerprint) {
        if (fresh.isEmpty()) {
            return 0;
        }
        PaidFrom from = detail.from();
        postings.post(told, detail, fresh, fingerprint);
        long paid = fresh.stream().filter(outcome -> outcome.reason().isEmpty()).count();
        audit.changed("payment.result", detail.number(), paid + " paid, " + (fresh.size() - paid) + " returned, "
                + new Money(detail.batch().sums().fen()) + " asked");
        end.finish(from);
        return fresh.size();
    }
}
