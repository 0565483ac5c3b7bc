package org.liancun.accounting.ledgers.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Span;
import org.liancun.accounting.TrialBalance;
import org.liancun.accounting.ledgers.AccountLedger;
import org.liancun.accounting.ledgers.LedgerLine;
import org.liancun.accounting.ledgers.Receipts;
import org.liancun.accounting.ledgers.SubsidiaryLedger;
import org.liancun.accounting.web.Units;
import org.liancun.kernel.Decimals;

/** The ledgers as programs get them; amounts are decimal texts in the unit, balances debit positive. */
final class LedgerJson {
    private LedgerJson() {}

    /** The general ledger of a span of days. */
    record General(String book, LocalDate from, LocalDate to, @Nullable LocalDateTime known, List<Account> accounts) {}

    /** A first-level account. */
    record Account(String account, String nameZh, String nameEn, String unit, String opening, String debit,
            String credit, String closing, List<Total> months) {
        static Account of(AccountLedger ledger) {
            String unit = ledger.unit();
            return new Account(ledger.account().code(), ledger.account().nameZh(), ledger.account().nameEn(), unit,
                    text(ledger.opening(), unit), text(ledger.debit(), unit), text(ledger.credit(), unit),
                    text(ledger.closing(), unit),
                    ledger.months().stream().map(month -> Total.of("month", month, unit)).toList());
        }
    }

    /**
     * What came and went in a step.
     *
     * @param of day or month
     * @param yearDebit from the beginning of the year to the end of the step
     */
    record Total(String of, LocalDate since, String debit, String credit, String yearDebit, String yearCredit,
            String balance) {
        static Total of(String kind, org.liancun.accounting.ledgers.Total total, String unit) {
            return new Total(kind, total.since(), text(total.debit(), unit), text(total.credit(), unit),
                    text(total.yearDebit(), unit), text(total.yearCredit(), unit), text(total.balance(), unit));
        }
    }

    /** The trial balance of a span of days. */
    record Trial(String book, LocalDate from, LocalDate to, @Nullable LocalDateTime known, List<Balance> balances) {}

    /** An account of the trial balance. */
    record Balance(String account, String unit, String opening, String debit, String credit, String closing) {
        static Balance of(TrialBalance.Row row) {
            return new Balance(row.account().code(), row.unit(), text(row.opening(), row.unit()),
                    text(row.debit(), row.unit()), text(row.credit(), row.unit()), text(row.closing(), row.unit()));
        }
    }

    /** A page of postings; debit, credit and closing are those of the whole span. */
    record Postings(String book, LocalDate from, LocalDate to, @Nullable LocalDateTime known, String unit,
            String opening, String debit, String credit, String closing, List<Posting> postings, List<Total> totals,
            @Nullable String next) {
        static Postings of(SubsidiaryLedger.Question question, SubsidiaryLedger.Found found) {
            String unit = question.unit();
            Span span = question.span();
            return new Postings(question.book().code(), span.from(), span.to(), span.known(), unit,
                    text(found.opening(), unit), text(found.debit(), unit), text(found.credit(), unit),
                    text(found.closing(), unit),
                    found.lines().stream().filter(LedgerLine.Posted.class::isInstance)
                            .map(line -> Posting.of((LedgerLine.Posted) line, unit)).toList(),
                    found.lines().stream().map(line -> totalOf(line, unit)).filter(total -> total != null).toList(),
                    found.next() == null ? null : found.next().toString());
        }

        private static @Nullable Total totalOf(LedgerLine line, String unit) {
            return switch (line) {
                case LedgerLine.DayTotal day -> Total.of("day", day.total(), unit);
                case LedgerLine.MonthTotal month -> Total.of("month", month.total(), unit);
                case LedgerLine.Posted posted -> null;
                case LedgerLine.YearTotal year -> null;
            };
        }
    }

    /** A posting; party is absent where there is none or it is out of sight. */
    record Posting(UUID entry, LocalDate date, @Nullable String number, String summary, String account,
            List<String> counters, @Nullable String party, String amount, String balance) {
        static Posting of(LedgerLine.Posted posted, String unit) {
            return new Posting(posted.entry(), posted.date(), posted.number(), posted.memo(), posted.account(),
                    posted.counters(), posted.party().code().isEmpty() ? null : posted.party().code(),
                    text(posted.amount(), unit), text(posted.balance(), unit));
        }
    }

    /** Receipts and payments in yuan. */
    record Money(String book, LocalDate from, LocalDate to, @Nullable LocalDateTime known, List<Purse> money,
            List<Line> lines, String received, String paid) {
        static Money of(String book, Span span, Receipts.Detail detail) {
            return new Money(book, span.from(), span.to(), span.known(),
                    detail.money().stream().map(money -> new Purse(money.role().name().toLowerCase(Locale.ROOT),
                            yuan(money.opening()), yuan(money.closing()))).toList(),
                    detail.lines().stream().map(line -> new Line(line.kind(), line.account(), yuan(line.received()),
                            yuan(line.paid()), yuan(line.yearReceived()), yuan(line.yearPaid()))).toList(),
                    yuan(detail.sum(Receipts.Line::received)), yuan(detail.sum(Receipts.Line::paid)));
        }
    }

    /** What lay in cash or bank before the span and at its end. */
    record Purse(String of, String opening, String closing) {}

    /** What was received and paid against an account; of kind account, transfer or beside. */
    record Line(String kind, String account, String received, String paid, String yearReceived, String yearPaid) {}

    private static String yuan(long fen) {
        return text(fen, "CNY");
    }

    private static String text(long amount, String unit) {
        return Decimals.format(amount, Units.scale(unit));
    }
}
