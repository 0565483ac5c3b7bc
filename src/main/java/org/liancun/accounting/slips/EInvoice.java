package org.liancun.accounting.slips;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * What was read out of an electronic invoice.
 *
 * @param key digits of its number, with the code before them where there is one
 * @param issuedOn null where the file does not say
 * @param seller empty where the file does not say
 * @param tax null where the file does not say
 * @param total with tax
 * @param lines that add up to the total; empty where the file gives none that do
 */
record EInvoice(String key, @Nullable LocalDate issuedOn, String seller, @Nullable Money tax, Money total,
        List<Line> lines) {
    /** Something that was sold, with its tax. */
    record Line(String item, Money amount) {}

    /** The lines of a slip: those of the invoice, or one of the whole. */
    List<SlipContent.Line> slipLines() {
        Money sum = lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        if (!lines.isEmpty() && sum.equals(total)) {
            return lines.stream().map(line -> new SlipContent.Line(line.item(), line.amount(), "")).toList();
        }
        String first = lines.isEmpty() ? seller : lines.getFirst().item();
        return List.of(new SlipContent.Line(first, total, ""));
    }
}
