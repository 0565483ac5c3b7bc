package org.liancun.payout.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is still to be paid of a village's payout, and the batches and lists by which that is tried. */
@Component
public class Payments {
    private final PaymentTables tables;
    private final PaymentBatchTables batches;
    private final PaymentPapers papers;
    private final PaymentEnd end;
    private final Audit audit;

    Payments(PaymentTables tables, PaymentBatchTables batches, PaymentPapers papers, PaymentEnd end, Audit audit) {
        this.tables = tables;
        this.batches = batches;
        this.papers = papers;
        this.end = end;
        this.audit = audit;
    }

    /** How far a payout is paid on a day, household by household. */
    public record Standing(PaidFrom from, LocalDate day, List<Due> dues, List<PaymentBatch> batches) {
        public Standing {
            dues = List.copyOf(dues);
            batches = List.copyOf(batches);
        }
    }

    /**
     * A batch or list to be made.
     *
     * @param id of the batch, so that pressing twice makes one
     * @param layout of the bank's file; null for cash
     * @param households codes of those to be paid; empty for all who can be
     */
    public record NewBatch(UUID id, String organisation, FiscalYear year, @Nullable String layout, LocalDate on,
            Set<String> households) {
        public NewBatch {
            households = Set.copyOf(households);
        }
    }

    /** The payout of a village that stands; empty where there is none in sight. */
    @Transactional(readOnly = true)
    public Optional<PaidFrom> find(String organisation, FiscalYear year) {
        return tables.standing(organisation, year);
    }

    /** Reading it leaves a line in the trail, because accounts are looked at; nobody is named where all was paid at once. */
    @Transactional(readOnly = true)
    public Standing standing(PaidFrom from, LocalDate day) {
        if (from.wasPaidAtOnce()) {
            return new Standing(from, day, List.of(), List.of());
        }
        return new Standing(from, day, judged(from, day).stream().map(PaymentBatchTables.Order::due).toList(),
                tables.batches(from.payout()));
    }

    /** A batch with its orders, and those in it who are in sight. */
    @Transactional(readOnly = true)
    public Optional<PaymentBatch.Detail> batch(UUID id) {
        return tables.batch(id).flatMap(batch -> tables.ofBatch(id)
                .map(from -> new PaymentBatch.Detail(from, batch, tables.orders(id), tables.results(id))));
    }

    /**
     * Makes a batch for the bank of all with a good account, or a list of those who are paid in cash.
     *
     * @return its id; the same again where it was made before
     */
    @Transactional
    public UUID make(NewBatch fresh) {
        find(fresh.organisation(), fresh.year()).map(PaidFrom::payout).ifPresent(batches::lock);
        if (tables.batch(fresh.id()).isPresent()) {
            return fresh.id();
        }
        PaidFrom from = toBePaid(fresh.organisation(), fresh.year());
        end.requirePayable(from, fresh.on());
        boolean bank = fresh.layout() != null;
        if (bank) {
            papers.requireLayout(fresh.layout());
        }
        List<PaymentBatchTables.Order> orders = chosen(fresh, judged(from, fresh.on()));
        long fen = orders.stream().mapToLong(PaymentBatchTables.Order::fen).sum();
        PaymentBatch batch = new PaymentBatch(fresh.id(), 0, bank ? "bank" : "cash", bank ? fresh.layout() : "",
                new PaymentBatch.Made(fresh.on(), "", Instant.EPOCH),
                new PaymentBatch.Sums(orders.size(), fen, 0, 0, 0));
        batches.add(from, batch, orders);
        audit.changed("payment.batch", from.payer().code(),
                batch.way() + " " + orders.size() + " " + new Money(fen) + " " + from.year().value());
        return fresh.id();
    }

    /**
     * The file of a batch as its layout writes it, with the accounts in the clear; who takes it leaves a line in the trail.
     */
    @Transactional(readOnly = true)
    public PaymentPapers.File file(UUID batch) {
        PaymentBatch.Detail detail = batch(batch).filter(it -> !it.batch().isCash())
                .orElseThrow(() -> new Refused(PaymentRefusal.UNKNOWN_BATCH, batch));
        return papers.file(detail);
    }

    /** Why an order may come back. */
    Set<String> reasons() {
        return papers.reasons();
    }

    AnswerFile.Read answer(PaymentBatch batch, byte[] answer) {
        if (batch.isCash()) {
            throw new Refused(PaymentRefusal.UNKNOWN_BATCH, batch.id());
        }
        return AnswerFile.read(papers.layout(batch), answer);
    }

    PaidFrom toBePaid(String organisation, FiscalYear year) {
        PaidFrom from = tables.standing(organisation, year)
                .orElseThrow(() -> new Refused(PaymentRefusal.NO_PAYOUT_OF_A_VILLAGE, organisation, year.value()));
        if (!from.isToBePaid()) {
            throw new Refused(PaymentRefusal.NOT_TO_BE_PAID, organisation, year.value(), from.state().name());
        }
        boolean oneAccount = from.book().holders().equals(from.book().refund());
        if (!oneAccount || from.book().holders().isEmpty() || from.book().cash().isEmpty()) {
            throw new Refused(PaymentRefusal.UNKNOWN_ACCOUNTS, organisation);
        }
        return from;
    }

    /** Those asked for; a bank gets nothing that is sure to come back. */
    private static List<PaymentBatchTables.Order> chosen(NewBatch fresh, List<PaymentBatchTables.Order> all) {
        boolean bank = fresh.layout() != null;
        Set<String> missing = new HashSet<>(fresh.households());
        List<PaymentBatchTables.Order> orders = new ArrayList<>();
        for (PaymentBatchTables.Order order : all) {
            Due due = order.due();
            boolean named = fresh.households().contains(due.code());
            boolean asked = named || (bank && fresh.households().isEmpty() && due.state() != Due.State.UNCLAIMED);
            if (asked && due.amounts().open() > 0 && !(bank && due.isBlocked())) {
                orders.add(bank ? order : new PaymentBatchTables.Order(due, null));
                missing.remove(due.code());
            }
        }
        if (!missing.isEmpty()) {
            throw new Refused(PaymentRefusal.NOTHING_OPEN, missing.stream().min(String::compareTo).orElseThrow());
        }
        if (orders.isEmpty()) {
            throw new Refused(PaymentRefusal.NOBODY_TO_PAY, fresh.organisation(), fresh.on());
        }
        return orders;
    }

    private List<PaymentBatchTables.Order> judged(PaidFrom from, LocalDate day) {
        return papers.judged(from, tables.dues(from, day), day);
    }
}
