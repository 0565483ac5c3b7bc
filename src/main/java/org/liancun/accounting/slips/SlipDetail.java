package org.liancun.accounting.slips;

import java.util.List;

/** A slip with all that belongs to it: its papers, its invoices and every step it took. */
public record SlipDetail(Slip slip, SlipContent content, SlipBook book, String notedBy, List<SlipPaper> papers,
        List<SlipInvoice> invoices, List<SlipStep> steps) {
    /** Why it was returned last; empty where it is not. */
    public String returnedBecause() {
        return slip instanceof Slip.ReturnedSlip ? steps.getLast().reason() : "";
    }
}
