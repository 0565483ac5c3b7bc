package org.liancun.payout.payslip.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.PayoutSummary;
import org.liancun.payout.payslip.Payslip;
import org.liancun.payout.payslip.PayslipRow;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.SquareCode;
import org.liancun.shell.Words;

/**
 * All slips of a payout, four to a sheet, in Chinese with another language beside it.
 *
 * @param organisation code of the payer
 * @param addresses of links whose square codes stand on the slips, by household; empty where none are wanted
 */
public record SheetPage(String organisation, int year, List<Payslip> slips, Sides sides, Map<String, String> addresses) {
    private static final int A_SHEET = 4;

    static SheetPage of(String organisation, int year, List<Payslip> slips, Messages messages, Language beside) {
        return new SheetPage(organisation, year, slips, new Sides(messages.in(Language.ZH_HANS), messages.in(beside)),
                Map.of());
    }

    /** The two languages. */
    public record Sides(Words zh, Words beside) {}

    /** The same with links. */
    SheetPage with(Map<String, String> links) {
        return new SheetPage(organisation, year, slips, sides, Map.copyOf(links));
    }

    /** The square code of the slip's link; null for none. */
    public @Nullable SquareCode code(Payslip slip) {
        String address = addresses.get(slip.household());
        return address == null ? null : SquareCode.of(address);
    }

    /** Sheets of paper. */
    public List<List<Payslip>> sheets() {
        return IntStream.iterate(0, from -> from < slips.size(), from -> from + A_SHEET)
                .mapToObj(from -> slips.subList(from, Math.min(from + A_SHEET, slips.size())))
                .toList();
    }

    public SlipView zh(Payslip slip) {
        return new SlipView(slip, sides.zh());
    }

    public SlipView beside(Payslip slip) {
        return new SlipView(slip, sides.beside());
    }

    /** The payout; null where there is no slip. */
    public @Nullable PayoutSummary payout() {
        return slips.isEmpty() ? null : slips.getFirst().ground().payout();
    }

    /** What the slips come to, in fen. */
    public long sum() {
        return slips.stream().mapToLong(Payslip::amount).sum();
    }

    /** The rows of the household itself: what is common to all stands in the first sentence. */
    public static List<PayslipRow> own(SlipView view) {
        return view.rows().stream().filter(row -> row.kind().equals("line")).toList();
    }

    public boolean chosen(Language language) {
        return language == sides.beside().language();
    }
}
