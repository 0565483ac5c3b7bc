package org.liancun.accounting.slips;

import java.util.UUID;
import org.liancun.access.Role;
import org.liancun.accounting.slips.SlipMoves.Move;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clerk hands a slip in: from here on it does not change, its papers are registered, and its invoices are its own.
 */
@Component
public class HandingIn {
    private final SlipTables tables;
    private final SlipPapers papers;
    private final SlipInvoiceTables invoices;
    private final SlipRecords records;
    private final SlipMoves moves;

    HandingIn(SlipTables tables, SlipPapers papers, SlipInvoiceTables invoices, SlipRecords records, SlipMoves moves) {
        this.tables = tables;
        this.papers = papers;
        this.invoices = invoices;
        this.records = records;
        this.moves = moves;
    }

    /**
     * Hands it in, for the first time or again after it was returned.
     *
     * @throws Refused if something is missing, or another slip of the county has an invoice of it
     */
    @Transactional
    public Slip.HandedInSlip handIn(Slip.WithClerk slip, By by) {
        SlipRules.role(by, Role.CLERK);
        tables.lock(slip.id().toString());
        SlipDetail detail = detail(slip.id());
        if (detail.slip().step() != slip.step()) {
            throw new Refused(SlipRefusal.SLIP_MOVED_ON, String.valueOf(detail.slip().head().number()));
        }
        SlipRules.handIn(detail.content(), detail.papers().size(), moves.today());
        invoices.release(slip.id(), false);
        invoices.claim(slip.id()).ifPresent(this::refuse);
        tables.number(slip.id(), detail.book().code(), detail.content().eventOn().getYear());
        papers.register(detail(slip.id()));
        SlipDetail numbered = detail(slip.id());
        int step = moves.take(numbered.slip().head(), slip.step(),
                Move.of(SlipAct.HANDED_IN, SlipState.HANDED_IN, by).saying(SlipRecordText.content(numbered)));
        return new Slip.HandedInSlip(numbered.slip().head(), step);
    }

    private void refuse(String invoice) {
        SlipInvoiceTables.Use use = invoices.usedBy(invoice)
                .orElseThrow(() -> new Refused(SlipRefusal.INVOICE_USED_ELSEWHERE, invoice));
        throw use.voucher() == null
                ? new Refused(SlipRefusal.INVOICE_ON_SLIP, invoice, use.slip(), use.book())
                : new Refused(SlipRefusal.INVOICE_BOOKED, invoice, use.slip(), use.book(), use.voucher());
    }

    private SlipDetail detail(UUID slip) {
        return records.detail(slip).orElseThrow(() -> new Refused(SlipRefusal.UNKNOWN_SLIP, slip));
    }
}
