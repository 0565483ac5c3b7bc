package org.liancun.payout.payslip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.payout.Basis;
import org.liancun.payout.Explanation;
import org.liancun.payout.Income;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.PayoutSummary;
import org.liancun.payout.Waterfall;

/** Slips made by hand, with no database behind them. */
final class Slips {
    static final String HOUSEHOLD = "540623201201-0007";

    private Slips() {}

    /** A year with what it earned, what the reserve takes, and the household's lines. */
    static Payslip of(String net, String reserve, String members, PayoutDetail.Line... lines) {
        long base = Money.ofYuan(net).fen();
        long kept = Money.ofYuan(reserve).fen();
        PayoutSummary summary = new PayoutSummary(new UUID(0, 1), "540623201201", "collective", "甲村集体", "Village A",
                "某乡", "Some township", 2023, "paid", LocalDate.of(2024, 2, 2), new Income(0, base),
                Money.ofYuan(members).fen(), Money.ofYuan(members).fen(), 3, 3_300, LocalDate.of(2023, 12, 31), "章程",
                false);
        Waterfall.Part fund = new Waterfall.Part(1, "reserve", new Waterfall.Amounts(base, kept, base - kept, 0),
                new Waterfall.Rated(new Ratio(15, 100), "distributable"), null, null, "章程");
        return new Payslip(new Payslip.Ground(summary, kept == 0 ? List.of() : List.of(fund), List.of()), HOUSEHOLD,
                List.of(lines));
    }

    /** A line of a rule; floor and remainder are computed here in another way than in the program. */
    static PayoutDetail.Line line(String rule, String basis, long weight, long weights, String whole, boolean up) {
        long fen = Money.ofYuan(whole).fen();
        return line(rule, basis, weight, weights, fen, null, fen * weight / weights, up);
    }

    /** A line of so much for each. */
    static PayoutDetail.Line each(String rule, String basis, long weight, long weights, String each, String amount) {
        long fen = Money.ofYuan(each).fen();
        long one = Basis.parse(basis).kind().scale() == 0 ? 1 : 100;
        return line(rule, basis, weight, weights, fen * weights / one, fen, Money.ofYuan(amount).fen(), false);
    }

    private static PayoutDetail.Line line(String rule, String basis, long weight, long weights, long whole,
            @Nullable Long each, long floor, boolean up) {
        return new PayoutDetail.Line(HOUSEHOLD, true, "", "", floor + (up ? 1 : 0), new Explanation(rule,
                new Explanation.Of(Basis.parse(basis), weights, whole, each), weight, floor, up));
    }
}
