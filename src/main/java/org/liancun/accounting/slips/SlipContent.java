package org.liancun.accounting.slips;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.kernel.Money;

/**
 * What the clerk writes on a slip.
 *
 * @param id made when the form is first shown: sent twice, it is noted once
 * @param book code of the book it belongs to; stays once the slip is noted
 * @param eventOn the day of what was spent or received
 * @param payee code of an organisation or household, or a short name; empty for none
 * @param sheets how many papers lie with it, photographed or not
 * @param invoices numbers of paper invoices as typed
 */
public record SlipContent(UUID id, String book, SlipDirection direction, LocalDate eventOn, String purpose,
        String payee, PayWay way, int sheets, List<Line> lines, List<String> invoices) {
    public SlipContent {
        lines = List.copyOf(lines);
        invoices = List.copyOf(invoices);
    }

    /**
     * One thing bought or sold.
     *
     * @param account code of the account, where the clerk knows the kind; empty for none
     */
    public record Line(String summary, Money amount, String account) {}

    /** Sum of the lines. */
    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
