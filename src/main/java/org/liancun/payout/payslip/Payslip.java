package org.liancun.payout.payslip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liancun.payout.Explanation;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.PayoutSummary;
import org.liancun.payout.Waterfall;
import org.liancun.shell.Words;

/**
 * How one household's amount of a payout came about.
 *
 * @param household its code
 * @param lines what each rule gives it, in the order of the rules
 */
public record Payslip(Ground ground, String household, List<PayoutDetail.Line> lines) {
    public Payslip {
        lines = List.copyOf(lines);
    }

    /**
     * What all slips of a payout have in common.
     *
     * @param entries what the payout posted, as far as the reader sees it
     */
    public record Ground(PayoutSummary payout, List<Waterfall.Part> parts, List<PayoutDetail.Posted> entries) {
        public Ground {
            parts = List.copyOf(parts);
            entries = List.copyOf(entries);
        }

        /** What the rules leave to others or in the book, in fen. */
        public long kept() {
            return payout.income().distributable() - payout.toMembers();
        }
    }

    /** What the household gets, in fen. */
    public long amount() {
        return lines.stream().mapToLong(PayoutDetail.Line::amount).sum();
    }

    /** The first sentence: what was there, and what of it went to the members. */
    public List<Phrase> whatWasThere() {
        PayoutSummary payout = ground.payout();
        Phrase there = Phrase.of("there", Phrase.Value.year(payout.year()), Phrase.Value.fen(payout.income().distributable()));
        if (ground.kept() == 0) {
            return List.of(there, Phrase.of("all"));
        }
        return List.of(there, Phrase.of("kept", Phrase.Value.fen(ground.kept())),
                Phrase.of("members", Phrase.Value.fen(payout.toMembers())));
    }

    /** The second sentence: what the household has, and what that brings. */
    public List<Phrase> whatItBrings() {
        List<Phrase> phrases = new ArrayList<>(lines.stream().map(Payslip::brought).toList());
        if (lines.size() > 1) {
            phrases.add(Phrase.of("sum", Phrase.Value.fen(amount())));
        }
        return phrases;
    }

    /** The table, from what was there down to what the household gets. */
    public List<PayslipRow> rows(Words words) {
        return PayslipRow.of(this, words);
    }

    /** The amount in Chinese numerals as on a receipt. */
    public String capitals() {
        return Capitals.of(amount());
    }

    /** Both sentences, spoken one after the other. */
    public List<Phrase> phrases() {
        List<Phrase> all = new ArrayList<>(whatWasThere());
        all.addAll(whatItBrings());
        return all;
    }

    private static Phrase brought(PayoutDetail.Line line) {
        Explanation why = line.explanation();
        int scale = why.of().basis().kind().scale();
        String unit = unit(why);
        Phrase.Value held = Phrase.Value.of(why.weight(), scale);
        Phrase.Value amount = Phrase.Value.fen(line.amount());
        return why.of().each() == null
                ? Phrase.of("held." + unit, held, Phrase.Value.of(why.weights(), scale), amount)
                : Phrase.of("each." + unit, held, Phrase.Value.fen(why.of().each()), amount);
    }

    /** Key of the word for what a line counts. */
    static String unit(Explanation why) {
        return why.of().basis().kind().name().toLowerCase(Locale.ROOT);
    }

    /** Clauses as a sentence. */
    public static String sentence(List<Phrase> phrases, Words words) {
        String text = phrases.stream().map(phrase -> phrase.in(words))
                .collect(Collectors.joining(words.t("payslip.comma"), "", words.t("payslip.stop")));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
