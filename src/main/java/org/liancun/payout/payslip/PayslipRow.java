package org.liancun.payout.payslip;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.payout.Explanation;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.Waterfall;
import org.liancun.shell.Words;

/**
 * A row of a slip's table.
 *
 * @param kind what it opens: {@code book}, {@code rule} or {@code line}; {@code sum} for a sum of the rows above
 * @param how the sum behind it; empty where the amount stands for itself
 * @param fen negative where a rule takes something away
 */
public record PayslipRow(String kind, String label, String how, long fen) {
    private static final int DIGITS = 6;

    /** From what was there down to what the household gets. */
    static List<PayslipRow> of(Payslip slip, Words words) {
        List<PayslipRow> rows = new ArrayList<>(ofAll(slip.ground(), words));
        slip.lines().forEach(line -> rows.add(new PayslipRow("line", words.t("payslip.rule." + line.explanation().rule()),
                how(line.explanation(), words), line.amount())));
        rows.add(new PayslipRow("sum", words.t("payslip.row.yours"), "", slip.amount()));
        return rows;
    }

    /** What all slips say: income, what each rule takes of it, and the members' part. */
    private static List<PayslipRow> ofAll(Payslip.Ground ground, Words words) {
        List<PayslipRow> rows = new ArrayList<>();
        rows.add(new PayslipRow("book", words.t("payslip.row.opening"), "", ground.payout().income().opening()));
        rows.add(new PayslipRow("book", words.t("payslip.row.net"), "", ground.payout().income().net()));
        long left = ground.kept();
        for (Waterfall.Part part : ground.parts()) {
            if (!part.toHolders() && !part.rule().equals("cover_losses")) {
                rows.add(new PayslipRow("rule", words.t("payslip.rule." + part.rule()), rate(part, words), -part.amount()));
                left -= part.amount();
            }
        }
        if (left != 0) {
            rows.add(new PayslipRow("rule", words.t("payslip.row.left"), "", -left));
        }
        rows.add(new PayslipRow("sum", words.t("payslip.row.members"), "", ground.payout().toMembers()));
        return rows;
    }

    private static String rate(Waterfall.Part part, Words words) {
        @Nullable String rate = part.rateText();
        return rate == null ? "" : words.money(part.base()) + " × " + rate;
    }

    /** Weight times what one share or person got, and what became of the odd fen. */
    static String how(Explanation why, Words words) {
        int scale = why.of().basis().kind().scale();
        String unit = words.t("payslip.unit." + Payslip.unit(why));
        String held = words.number(why.weight(), scale);
        Long each = why.of().each();
        if (each != null) {
            return words.t("payslip.how.each", held, unit, new Money(each));
        }
        return words.t(why.roundedUp() ? "payslip.how.up" : even(why) ? "payslip.how.even" : "payslip.how.down",
                held, unit, one(why, scale), new Money(why.floor()));
    }

    /** What one share, day, household or person got, in yuan; cut off after six decimals, and says so. */
    private static String one(Explanation why, int scale) {
        BigInteger[] parts = BigInteger.valueOf(why.whole()).multiply(BigInteger.TEN.pow(scale + DIGITS - 2))
                .divideAndRemainder(BigInteger.valueOf(why.weights()));
        String text = Decimals.format(parts[0].longValueExact(), DIGITS, ",");
        return parts[1].signum() == 0 ? text.replaceAll("0{1,4}$", "") : text + "…";
    }

    private static boolean even(Explanation why) {
        return BigInteger.valueOf(why.weight()).multiply(BigInteger.valueOf(why.whole()))
                .equals(BigInteger.valueOf(why.floor()).multiply(BigInteger.valueOf(why.weights())));
    }
}
