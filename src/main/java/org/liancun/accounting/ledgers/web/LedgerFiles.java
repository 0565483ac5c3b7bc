package org.liancun.accounting.ledgers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.TrialBalance;
import org.liancun.accounting.ledgers.AccountLedger;
import org.liancun.accounting.ledgers.LedgerLine;
import org.liancun.accounting.ledgers.Receipts;
import org.liancun.accounting.ledgers.Total;
import org.liancun.accounting.web.Units;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.shell.TableFile;

/** The ledgers as files for a spreadsheet; a row says what it is in its column {@code row}. */
final class LedgerFiles {
    private static final Object NOTHING = "";

    private LedgerFiles() {}

    static TableFile general(GeneralPage page) {
        List<List<?>> rows = new ArrayList<>();
        for (AccountLedger ledger : page.accounts()) {
            String unit = ledger.unit();
            List<?> head = List.of(ledger.account().code(), ledger.account().nameZh(), ledger.account().nameEn(), unit);
            rows.add(row(head, "opening", "", NOTHING, NOTHING, number(ledger.opening(), unit)));
            for (Total month : ledger.months()) {
                String name = month.since().toString().substring(0, 7);
                rows.add(row(head, "month", name, number(month.debit(), unit), number(month.credit(), unit),
                        number(month.balance(), unit)));
                rows.add(row(head, "year", name, number(month.yearDebit(), unit), number(month.yearCredit(), unit),
                        number(month.balance(), unit)));
            }
        }
        return new TableFile(name(page.sheet()),
                List.of("account", "name_zh", "name_en", "unit", "row", "month", "debit", "credit", "balance"), rows);
    }

    static TableFile trial(SpanTrialPage page) {
        List<List<?>> rows = new ArrayList<>();
        for (TrialBalance.Row row : page.trial().rows()) {
            String unit = row.unit();
            rows.add(List.of(row.account().code(), row.account().nameZh(), row.account().nameEn(), unit,
                    number(Math.max(row.opening(), 0), unit), number(Math.max(-row.opening(), 0), unit),
                    number(row.debit(), unit), number(row.credit(), unit),
                    number(Math.max(row.closing(), 0), unit), number(Math.max(-row.closing(), 0), unit)));
        }
        return new TableFile(name(page.sheet()), List.of("account", "name_zh", "name_en", "unit", "opening_debit",
                "opening_credit", "debit", "credit", "closing_debit", "closing_credit"), rows);
    }

    static TableFile postings(PostingsPage page) {
        String unit = page.unit();
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("opening", page.sheet().span().from(), "", "", "", "", "", NOTHING, NOTHING,
                number(page.found().opening(), unit), ""));
        for (LedgerLine line : page.found().lines()) {
            rows.add(switch (line) {
                case LedgerLine.Posted posted -> List.of("posting", posted.date(), text(posted.number()),
                        posted.account(), posted.memo(), String.join(" ", posted.counters()), posted.party().code(),
                        posted.amount() > 0 ? number(posted.amount(), unit) : NOTHING,
                        posted.amount() < 0 ? number(-posted.amount(), unit) : NOTHING,
                        number(posted.balance(), unit), posted.entry().toString());
                case LedgerLine.DayTotal day -> total("day", day.total(), unit, false);
                case LedgerLine.MonthTotal month -> total("month", month.total(), unit, false);
                case LedgerLine.YearTotal year -> total("year", year.total(), unit, true);
            });
        }
        return new TableFile(name(page.sheet()) + (page.account() == null ? "" : "-" + page.account().code()),
                List.of("row", "date", "number", "account", "summary", "counter", "party", "debit", "credit", "balance",
                        "entry"), rows);
    }

    static TableFile receipts(ReceiptsPage page) {
        List<List<?>> rows = new ArrayList<>();
        page.detail().money().forEach(money -> rows.add(List.of("opening",
                money.role().name().toLowerCase(Locale.ROOT), "", "", new Money(money.opening()), NOTHING)));
        for (ReceiptsPage.Side side : page.sides()) {
            for (Receipts.Line line : page.lines(side)) {
                rows.add(List.of(side.name(), line.kind().equals("account") ? line.account() : line.kind(),
                        page.names().zh(line.account()), page.names().en(line.account()),
                        new Money(side.amount().applyAsLong(line)), new Money(side.year().applyAsLong(line))));
            }
        }
        page.detail().money().forEach(money -> rows.add(List.of("closing",
                money.role().name().toLowerCase(Locale.ROOT), "", "", new Money(money.closing()), NOTHING)));
        return new TableFile(name(page.sheet()),
                List.of("row", "account", "name_zh", "name_en", "amount_yuan", "year_amount_yuan"), rows);
    }

    private static List<?> total(String row, Total total, String unit, boolean year) {
        return List.of(row, total.since(), "", "", "", "", "",
                number(year ? total.yearDebit() : total.debit(), unit),
                number(year ? total.yearCredit() : total.credit(), unit), number(total.balance(), unit), "");
    }

    private static List<?> row(List<?> head, Object... cells) {
        List<Object> row = new ArrayList<>(head);
        row.addAll(List.of(cells));
        return row;
    }

    private static String name(Sheet sheet) {
        return sheet.book().code() + "-" + sheet.name() + "-" + sheet.span().from() + "-" + sheet.span().to();
    }

    private static Object number(long amount, String unit) {
        return new Quantity(amount, new Unit(unit, Units.scale(unit)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
