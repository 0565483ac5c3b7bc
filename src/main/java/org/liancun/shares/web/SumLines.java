package org.liancun.shares.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liancun.kernel.Unit;
import org.liancun.shares.Contribution;
import org.liancun.shares.Rate;
import org.liancun.shares.Remainder;
import org.liancun.shares.Valuation;
import org.liancun.shares.ValuationPolicy;
import org.liancun.shell.Words;

/** The sum by which a contribution becomes shares, step by step in the reader's words: on receipts and while one types. */
public final class SumLines {
    private static final int COEFFICIENT_SCALE = 3;

    private SumLines() {}

    /** One sentence for each step; steps that change nothing are left out. */
    public static List<String> of(Words words, Contribution it, ValuationPolicy policy) {
        Valuation sum = it.valuation();
        String unit = words.t("shares.unit." + it.kind().code());
        String quantity = words.number(it.quantity(), it.kind().unit().scale());
        List<String> lines = new ArrayList<>();
        if (sum.coefficient() != Rate.ONE) {
            String standard = shortest(words.number(Math.multiplyExact(it.quantity(), sum.coefficient()),
                    it.kind().unit().scale() + COEFFICIENT_SCALE));
            lines.add(words.t("shares.sum.standard", quantity, unit,
                    shortest(words.number(sum.coefficient(), COEFFICIENT_SCALE)), standard));
            quantity = standard;
            unit = words.t("shares.sum.standard.unit", unit);
        }
        lines.add(words.t("shares.receipt.value", quantity, unit, sum.unitValue(), sum.value()));
        lines.add(words.t("shares.receipt.shares", sum.value(), policy.shareValue(),
                words.number(sum.shares(), Unit.SHARE.scale()), words.t("shares.class." + it.kind().shareClass().code())));
        if (!sum.remainder().isZero()) {
            lines.add(words.t("shares.sum." + goes(it, policy).code(), sum.remainder(),
                    words.t("shares.rounding." + rounding(policy))));
        }
        return lines;
    }

    /** What becomes of the remainder: where nothing becomes capital, there is nothing to pay back. */
    static Remainder goes(Contribution it, ValuationPolicy policy) {
        return it.kind().assetAccount().isPresent() ? policy.terms().remainder() : Remainder.KEPT;
    }

    /** As keys of texts call the rounding: down or half-up. */
    static String rounding(ValuationPolicy policy) {
        return policy.rounding().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Without zeros at the end that say nothing. */
    static String shortest(String number) {
        return number.contains(".") ? number.replaceAll("0+$", "").replaceAll("\\.$", "") : number;
    }
}
