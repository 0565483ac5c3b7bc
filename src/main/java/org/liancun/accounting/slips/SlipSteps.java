package org.liancun.accounting.slips;

import java.time.LocalDate;
import java.util.UUID;
import org.liancun.access.Role;
import org.liancun.accounting.slips.SlipMoves.Move;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads a slip from the handing in to the payment. Each method is one step, taken by the role whose step it is. */
@Component
public class SlipSteps {
    private final SlipRecords records;
    private final SlipTables tables;
    private final SlipPapers papers;
    private final SlipLimits limits;
    private final SlipMoves moves;

    SlipSteps(SlipRecords records, SlipTables tables, SlipPapers papers, SlipLimits limits, SlipMoves moves) {
        this.records = records;
        this.tables = tables;
        this.papers = papers;
        this.limits = limits;
        this.moves = moves;
    }

    /** The head of the village confirms that it was so. */
    @Transactional
    public Slip.ConfirmedSlip confirm(Slip.HandedInSlip slip, By by) {
        may(slip, by, Role.HEAD);
        return new Slip.ConfirmedSlip(slip.head(), take(slip, Move.of(SlipAct.CONFIRMED, SlipState.CONFIRMED, by)));
    }

    /** The supervision committee stamps it; below the limit it is ready for the voucher, above it waits for approval. */
    @Transactional
    public Slip.OnItsWay stamp(Slip.ConfirmedSlip slip, By by) {
        may(slip, by, Role.SUPERVISOR);
        SlipLimit limit = limits.inForce(slip.head().place(), moves.today()).orElse(null);
        if (!SlipRules.needsApproval(slip.head().direction(), slip.head().total(), limit)) {
            return ready(slip, Move.of(SlipAct.STAMPED, SlipState.READY, by).asked(limit));
        }
        int step = take(slip, Move.of(SlipAct.STAMPED, SlipState.STAMPED, by).asked(limit));
        return new Slip.StampedSlip(slip.head(), step);
    }

    /** The township head approves an amount above the limit. */
    @Transactional
    public Slip.ReadySlip approve(Slip.StampedSlip slip, By by) {
        may(slip, by, Role.TOWNSHIP);
        return ready(slip, Move.of(SlipAct.APPROVED, SlipState.READY, by));
    }

    /** Sends it back to the clerk, with the reason; for the role whose turn it is. */
    @Transactional
    public Slip.ReturnedSlip sendBack(Slip.OnItsWay slip, By by, String reason) {
        SlipRules.role(by, slip.state().waitsFor().orElseThrow());
        return returned(slip, by, reason);
    }

    /** Sends a booked slip back whose voucher was reversed before anything was paid. */
    @Transactional
    public Slip.ReturnedSlip sendBackBooked(Slip.InTheBooks slip, By by, String reason) {
        SlipRules.role(by, Role.ACCOUNTANT);
        if (slip.state() == SlipState.PAID || !moves.reversed(slip.entry())) {
            throw new Refused(SlipRefusal.STILL_BOOKED, String.valueOf(slip.head().number()));
        }
        return returned(slip, by, reason);
    }

    /** The cashier has paid or received. */
    @Transactional
    public Slip.DoneSlip pay(Slip.BookedSlip slip, By by, LocalDate on, String reference) {
        may(slip, by, Role.CASHIER);
        SlipRules.payment(slip.head().way(), on, reference, moves.today());
        if (moves.reversed(slip.entry())) {
            throw new Refused(SlipRefusal.VOUCHER_REVERSED, String.valueOf(slip.head().number()));
        }
        int step = take(slip, Move.of(SlipAct.PAID, SlipState.PAID, by).paid(on, SlipRules.reference(reference)));
        return new Slip.DoneSlip(slip.head(), step, slip.entry(), SlipState.PAID);
    }

    /** The accountant's voucher was booked, in this transaction; it must be about this slip and nothing else. */
    Slip.InTheBooks book(Slip.ReadySlip slip, By by, UUID entry) {
        may(slip, by, Role.ACCOUNTANT);
        SlipStepTables.BookedVoucher voucher = moves.voucher(entry);
        if (!voucher.book().equals(slip.head().book())) {
            throw new Refused(SlipRefusal.OTHER_BOOK, voucher.book(), slip.head().book());
        }
        if (!voucher.debit().equals(slip.head().total())) {
            throw new Refused(SlipRefusal.OTHER_SUM, voucher.debit(), slip.head().total());
        }
        if (!slip.document().equals(voucher.document())) {
            throw new Refused(SlipRefusal.RECORD_NOT_CITED, String.valueOf(slip.head().number()));
        }
        SlipState to = slip.head().needsCashier() ? SlipState.BOOKED : SlipState.SETTLED;
        int step = take(slip, Move.of(SlipAct.BOOKED, to, by).with(null, entry));
        return to == SlipState.BOOKED ? new Slip.BookedSlip(slip.head(), step, entry)
                : new Slip.DoneSlip(slip.head(), step, entry, to);
    }

    /** Makes the record that the voucher will cite, and leads on to the accountant. */
    private Slip.ReadySlip ready(Slip slip, Move move) {
        SlipDetail detail = records.detail(slip.id()).orElseThrow();
        UUID document = papers.record(detail, SlipRecordText.record(detail, moves.step(slip.step(), move)));
        return new Slip.ReadySlip(slip.head(), take(slip, move.with(document, null)), document);
    }

    private Slip.ReturnedSlip returned(Slip slip, By by, String reason) {
        tables.lock(slip.id().toString());
        return new Slip.ReturnedSlip(slip.head(), take(slip,
                Move.of(SlipAct.RETURNED, SlipState.RETURNED, by).because(SlipRules.reason(reason))));
    }

    private void may(Slip slip, By by, Role role) {
        tables.lock(slip.id().toString());
        SlipRules.step(by, role, moves.history(slip.id()));
    }

    private int take(Slip slip, Move move) {
        return moves.take(slip.head(), slip.step(), move);
    }
}
