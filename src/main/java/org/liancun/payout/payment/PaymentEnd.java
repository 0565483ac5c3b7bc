package org.liancun.payout.payment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.Payout;
import org.liancun.payout.PayoutRecords;
import org.liancun.payout.Payouts;
import org.springframework.stereotype.Component;

/** From when on members may be paid, and when nobody is left to be: then the payout is paid, as of its last result. */
@Component
class PaymentEnd {
    private final PaymentTables tables;
    private final ResultTables results;
    private final Payouts payouts;
    private final PayoutRecords records;

    PaymentEnd(PaymentTables tables, ResultTables results, Payouts payouts, PayoutRecords records) {
        this.tables = tables;
        this.results = results;
        this.payouts = payouts;
        this.records = records;
    }

    /** @throws org.liancun.kernel.Refused while the result is on the board, or an objection waits for its answer */
    void requirePayable(PaidFrom from, LocalDate on) {
        if (records.find(from.payout()).orElseThrow() instanceof Payout.PublishedPayout published) {
            payouts.requirePayable(published, on);
        }
    }

    /** The day of the last result; null where there is none. */
    @Nullable LocalDate lastDay(PaidFrom from) {
        return results.lastDay(from.payout());
    }

    /** Whoever still has to be paid, or is at the bank. */
    List<Due> unsettled(PaidFrom from, LocalDate on) {
        return tables.dues(from, on).stream().map(PaymentTables.Row::due).filter(Due::isUnsettled).toList();
    }

    void finish(PaidFrom from) {
        LocalDate last = lastDay(from);
        if (last != null && records.find(from.payout()).orElseThrow() instanceof Payout.PublishedPayout published
                && unsettled(from, last).isEmpty()) {
            payouts.settled(published, last.isBefore(published.publishedOn()) ? published.publishedOn() : last);
        }
    }
}
