package org.liancun.accounting.ledgers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.GoldenYearTests;
import org.liancun.accounting.Span;
import org.liancun.accounting.TrialBalance;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.testing.TestApp;

/** The golden year with a cash box beside the bank: every ledger as the hand keeps it. */
class GoldenLedgersTests {
    private static final FiscalYear YEAR = new FiscalYear(2023);
    /** Tax is withheld from wages, and one voucher both takes in and pays out. */
    private static final String CASH = """
            2023-03-05 cash drawn | D 101 1000.00 | C 102 1000.00
            2023-03-05 stamps | D 513 12.50 | C 101 12.50
            2023-09-12 wages paid less tax | D 212 500.00 | C 101 450.00 | C 214 50.00
            2023-10-10 sale at the gate, freight paid | D 101 300.00 | D 511 40.00 | C 501 300.00 | C 101 40.00
            """;

    private final BookKeeping books = new BookKeeping();

    GoldenLedgersTests() {
        books.enterAll(GoldenYearTests.VOUCHERS);
        books.enterAll(CASH);
    }

    @Test
    void theGeneralLedgerHasMonthAndYearOfEveryAccount() {
        assertThat(general("102")).isEqualTo("""
                102 opening 50000.00
                02 0.00 10000.00 year 0.00 10000.00 balance 40000.00
                03 36400.50 1000.00 year 36400.50 11000.00 balance 75400.50
                04 0.00 9000.00 year 36400.50 20000.00 balance 66400.50
                07 5000.00 0.00 year 41400.50 20000.00 balance 71400.50
                08 0.00 200.00 year 41400.50 20200.00 balance 71200.50
                09 0.00 5000.00 year 41400.50 25200.00 balance 66200.50
                10 0.00 1000.25 year 41400.50 26200.25 balance 65200.25
                11 88.80 300.00 year 41489.30 26500.25 balance 64989.05
                12 0.00 2000.00 year 41489.30 28500.25 balance 62989.05
                """);
        assertThat(general("322")).as("32202 belongs to 322").isEqualTo("322 opening -6500.00\n");
        assertThat(general("214")).isEqualTo("""
                214 opening 0.00
                08 200.00 120.30 year 200.00 120.30 balance 79.70
                09 0.00 50.00 year 200.00 170.30 balance 29.70
                12 0.00 410.05 year 200.00 580.35 balance -380.35
                """);
    }

    @Test
    void aSpanInTheMiddleOfTheYearBringsForwardAndCountsTheYearFromItsBeginning() {
        Span span = new Span(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 4, 30), null);
        AccountLedger bank = inScope(() -> TestApp.get(GeneralLedger.class).of(books.book, span)).stream()
                .filter(ledger -> ledger.account().code().equals("102")).findFirst().orElseThrow();

        assertThat(new Money(bank.opening())).isEqualTo(Money.ofYuan("39000.00"));
        assertThat(bank.months()).extracting(Total::debit).containsExactly(3_640_050L, 0L);
        assertThat(bank.months()).extracting(Total::credit).containsExactly(0L, 900_000L);
        assertThat(bank.months()).extracting(Total::yearCredit).containsExactly(1_100_000L, 2_000_000L);
        assertThat(new Money(bank.closing())).isEqualTo(Money.ofYuan("66400.50"));
    }

    @Test
    void theCashJournalIsBalancedEveryDay() {
        assertThat(journal(MoneyAccounts.Role.CASH)).isEqualTo("""
                opening 0.00
                2023-03-05 cash drawn 102 1000.00 = 1000.00
                2023-03-05 stamps 513 -12.50 = 987.50
                day 1000.00 12.50 = 987.50
                month 1000.00 12.50 = 987.50
                year 1000.00 12.50 = 987.50
                2023-09-12 wages paid less tax 212 -450.00 = 537.50
                day 0.00 450.00 = 537.50
                month 0.00 450.00 = 537.50
                year 1000.00 462.50 = 537.50
                2023-10-10 sale at the gate, freight paid 101,501 300.00 = 837.50
                2023-10-10 sale at the gate, freight paid 101,511 -40.00 = 797.50
                day 300.00 40.00 = 797.50
                month 300.00 40.00 = 797.50
                year 1300.00 502.50 = 797.50
                """);
        assertThat(journal(MoneyAccounts.Role.BANK)).startsWith("opening 50000.00\n2023-02-01 stake")
                .endsWith("year 41489.30 28500.25 = 62989.05\n");
    }

    @Test
    void receiptsAndPaymentsExplainTheJournals() {
        Receipts.Detail detail = inScope(() -> TestApp.get(Receipts.class).of(books.book, Span.of(YEAR)));
        StringBuilder text = new StringBuilder();
        detail.lines().forEach(line -> text.append((line.kind() + " " + line.account()).strip()).append(' ')
                .append(new Money(line.received())).append(' ').append(new Money(line.paid())).append('\n'));

        assertThat(text).hasToString("""
                account 113 0.00 2000.00
                account 121 0.00 9000.00
                account 141 0.00 10000.00
                account 212 0.00 5500.00
                account 214 0.00 150.00
                account 501 36700.50 0.00
                account 503 5000.00 0.00
                account 504 88.80 0.00
                account 511 0.00 40.00
                account 513 0.00 12.50
                account 514 0.00 1000.25
                account 515 0.00 300.00
                transfer 1000.00 1000.00
                """);
        assertThat(new Money(detail.sum(Receipts.Line::received))).as("41489.30 bank + 1300.00 cash")
                .isEqualTo(Money.ofYuan("42789.30"));
        assertThat(new Money(detail.sum(Receipts.Line::paid))).as("28500.25 bank + 502.50 cash")
                .isEqualTo(Money.ofYuan("29002.75"));
        assertThat(detail.agrees()).isTrue();
        assertThat(new Money(detail.opening())).isEqualTo(Money.ofYuan("50000.00"));
        assertThat(new Money(detail.closing())).as("62989.05 bank + 797.50 cash").isEqualTo(Money.ofYuan("63786.55"));
    }

    @Test
    void whatAMixedVoucherMovesWithoutMoneyIsTakenOffBothSides() {
        books.enter("2024-01-05 sale, fee kept back, change given "
                + "| D 101 90.00 | D 511 30.00 | C 501 100.00 | C 101 20.00");

        Receipts.Detail detail =
                inScope(() -> TestApp.get(Receipts.class).of(books.book, Span.of(new FiscalYear(2024))));

        assertThat(detail.lines()).extracting(Receipts.Line::kind, Receipts.Line::received, Receipts.Line::paid)
                .containsExactly(tuple("account", 10_000L, 0L),
                        tuple("account", 0L, 3_000L),
                        tuple("beside", -1_000L, -1_000L));
        assertThat(detail.agrees()).isTrue();
    }

    @Test
    void theEntriesBehindALineAddUpToIt() {
        Receipts receipts = TestApp.get(Receipts.class);
        Span span = new Span(LocalDate.of(2023, 3, 6), YEAR.last(), null);
        for (Receipts.Line line : inScope(() -> receipts.of(books.book, span)).lines()) {
            List<Receipts.Behind> behind = inScope(() -> receipts.behind(books.book, span,
                    new Receipts.LineOf(line.kind(), line.account(), 0, 100)));

            assertThat(behind.stream().mapToLong(Receipts.Behind::received).sum()).as(line.account())
                    .isEqualTo(line.received());
            assertThat(behind.stream().mapToLong(Receipts.Behind::paid).sum()).as(line.account())
                    .isEqualTo(line.paid());
        }
    }

    @Test
    void trialBalanceAndGeneralLedgerSayTheSameAsTheStatements() {
        Span span = new Span(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 10, 9), null);

        TrialBalance ours = inScope(() -> TestApp.get(GeneralLedger.class).trialBalance(books.book, span));
        TrialBalance theirs = inScope(() -> books.statements.trialBalance(books.book, span.from(), span.to()));

        assertThat(ours.rows()).isNotEmpty().containsExactlyInAnyOrderElementsOf(theirs.rows());
        assertThat(ours.isBalanced()).isTrue();
    }

    private String general(String account) {
        AccountLedger ledger = inScope(() -> TestApp.get(GeneralLedger.class).of(books.book, Span.of(YEAR))).stream()
                .filter(each -> each.account().code().equals(account)).findFirst().orElseThrow();
        StringBuilder text = new StringBuilder(account + " opening " + new Money(ledger.opening()) + "\n");
        ledger.months().forEach(month -> text.append(month.since().toString(), 5, 7).append(' ')
                .append(new Money(month.debit())).append(' ').append(new Money(month.credit())).append(" year ")
                .append(new Money(month.yearDebit())).append(' ').append(new Money(month.yearCredit()))
                .append(" balance ").append(new Money(month.balance())).append('\n'));
        return text.toString();
    }

    private String journal(MoneyAccounts.Role role) {
        SubsidiaryLedger.Question question = new SubsidiaryLedger.Question(books.book,
                TestApp.get(MoneyAccounts.class).of(books.book, role), "CNY", "", Span.of(YEAR), true);
        SubsidiaryLedger.Found found = inScope(() ->
                TestApp.get(SubsidiaryLedger.class).find(question, new SubsidiaryLedger.Part(null, 100)));
        StringBuilder text = new StringBuilder("opening " + new Money(found.opening()) + "\n");
        for (LedgerLine line : found.lines()) {
            text.append(switch (line) {
                case LedgerLine.Posted p -> p.date() + " " + p.memo() + " " + String.join(",", p.counters()) + " "
                        + new Money(p.amount()) + " = " + new Money(p.balance());
                case LedgerLine.DayTotal(Total t) -> "day " + sums(t.debit(), t.credit(), t.balance());
                case LedgerLine.MonthTotal(Total t) -> "month " + sums(t.debit(), t.credit(), t.balance());
                case LedgerLine.YearTotal(Total t) -> "year " + sums(t.yearDebit(), t.yearCredit(), t.balance());
            }).append('\n');
        }
        return text.toString();
    }

    private static String sums(long debit, long credit, long balance) {
        return new Money(debit) + " " + new Money(credit) + " = " + new Money(balance);
    }

    private <T> T inScope(ScopedValue.CallableOp<T, RuntimeException> work) {
        return books.county.scope.call(work);
    }
}
