package org.liancun.accounting.ledgers.web;

import java.util.List;
import java.util.function.ToLongFunction;
import org.liancun.accounting.ledgers.Receipts;
import org.liancun.shell.Words;

/** Receipts and payments of a book. */
public record ReceiptsPage(Sheet sheet, Receipts.Detail detail, Names names) {
    /** One of the two halves. */
    public record Side(String name, ToLongFunction<Receipts.Line> amount, ToLongFunction<Receipts.Line> year) {}

    /** Receipts, then payments. */
    public List<Side> sides() {
        return List.of(new Side("received", Receipts.Line::received, Receipts.Line::yearReceived),
                new Side("paid", Receipts.Line::paid, Receipts.Line::yearPaid));
    }

    /** The lines that have something on that side, accounts before transfers. */
    public List<Receipts.Line> lines(Side side) {
        return detail.lines().stream()
                .filter(line -> side.amount().applyAsLong(line) != 0 || side.year().applyAsLong(line) != 0).toList();
    }

    /** What a line is called. */
    public static String label(String kind, String account, Names names, Words words) {
        return kind.equals("account") ? names.of(account, words) : words.t("ledgers.receipts." + kind);
    }

    /** Where a line is opened. */
    public String open(Receipts.Line line) {
        return sheet.link(sheet.path() + "/" + line.kind() + "?account=" + line.account());
    }
}
