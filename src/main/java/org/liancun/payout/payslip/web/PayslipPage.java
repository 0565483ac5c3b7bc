package org.liancun.payout.payslip.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.payslip.PayslipLink;
import org.liancun.payout.payslip.PayslipRow;
import org.liancun.payout.payslip.Payslips;
import org.liancun.shell.SquareCode;

/**
 * The slip of one household.
 *
 * @param own whether it is the reader's own household
 * @param years the slips of the reader's own household
 */
public record PayslipPage(SlipView view, boolean own, List<Payslips.OwnYear> years, Links links) {

    /**
     * The links to the slip, and the form for another.
     *
     * @param mayMake whether the reader may make one
     * @param days what the form holds
     * @param fresh address of the link that was just made; null for none
     * @param refused what a rule said to the last try; null for none
     */
    public record Links(List<PayslipLink> all, LocalDate today, boolean mayMake, String days, @Nullable String fresh,
            @Nullable String refused) {

        /** The fresh address for a camera. */
        public @Nullable SquareCode code() {
            return fresh == null ? null : SquareCode.of(fresh);
        }
    }

    /** The slip's own address. */
    public String path() {
        return "/payouts/" + view.payout().organisation() + "/" + view.payout().year() + "/slips/" + view.slip().household();
    }

    /** Where a row of the table can be seen in the books; null where this reader does not see it. */
    public @Nullable String opens(PayslipRow row) {
        return switch (row.kind()) {
            case "book" -> own ? null : "/books/" + view.payout().organisation() + "?year=" + view.payout().year();
            case "rule" -> own ? null : entry("distribution", "distribution");
            // What a household is owed stands in the entry of the distribution; the payment settles it for all.
            case "line" -> entry(own ? "distribution" : "payment", "distribution");
            default -> null;
        };
    }

    private @Nullable String entry(String role, String otherwise) {
        List<PayoutDetail.Posted> entries = view.slip().ground().entries();
        return entries.stream().filter(each -> each.role().equals(role)).findFirst()
                .or(() -> entries.stream().filter(each -> each.role().equals(otherwise)).findFirst())
                .map(each -> own ? ownEntry(each) : "/entries/" + each.entry())
                .orElse(null);
    }

    /** A household reads its own postings on the page of what the year brought it. */
    private String ownEntry(PayoutDetail.Posted posted) {
        UUID entry = posted.entry();
        return "/benefit/households/" + view.slip().household() + "/entries/" + entry + "?year=" + posted.on().getYear();
    }
}
