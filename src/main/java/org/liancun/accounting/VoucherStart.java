package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * The beginning of a voucher that is not typed yet; the person looks at it, completes it and books it.
 *
 * @param date its day; null for the day that an empty page would show
 * @param word 记, 收, 付 or 转
 * @param document number of the registered document behind it; empty for none
 */
public record VoucherStart(@Nullable LocalDate date, String word, String document, List<Line> lines) {
    public VoucherStart {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param account code; empty where the person chooses it
     * @param party code of the household or organisation; empty for none
     * @param goods that move with it; null for none
     */
    public record Line(String summary, String account, Money debit, Money credit, String party,
            @Nullable Goods goods) {
        public Line(String summary, String account, Money debit, Money credit, String party) {
            this(summary, account, debit, credit, party, null);
        }
    }
}
