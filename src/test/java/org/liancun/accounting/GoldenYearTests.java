package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.testing.TestApp;

/**
 * A year of one small collective, worked by hand: every voucher in, every line of both statements out. The village and
 * its figures are made up.
 */
public class GoldenYearTests {
    private static final FiscalYear YEAR = new FiscalYear(2023);
    private static final YearMonth DECEMBER = YearMonth.of(2023, 12);

    /** A and B are households, V is another organisation. */
    public static final String VOUCHERS = """
            2022-12-31 brought forward | D 102 50000.00 | D 132 40000.00 | C 133 8000.00 | D 151 30000.00 | C 152 6000.00 \
            | D 113 1200.00 A | C 113 700.00 B | C 301 80000.00 | C 311 20000.00 | C 32202 6500.00
            2023-02-01 stake in the vehicle | D 141 10000.00 | C 102 10000.00
            2023-03-10 sale of milk | D 102 36400.50 | C 501 36400.50
            2023-04-05 fodder bought | D 121 9000.00 | C 102 9000.00
            2023-05-20 fodder used | D 401 3500.00 | D 511 2500.00 | C 121 6000.00
            2023-06-30 depreciation | D 511 4000.00 | C 133 4000.00 | D 513 1500.00 | C 152 1500.00
            2023-07-15 subsidy for running the village | D 102 5000.00 | C 503 5000.00
            2023-08-01 tax due | D 512 120.30 | C 214 120.30
            2023-08-20 tax paid | D 214 200.00 | C 102 200.00
            2023-09-10 wages | D 513 6000.00 | C 212 6000.00
            2023-09-11 wages paid | D 212 5000.00 | C 102 5000.00
            2023-10-01 public welfare | D 514 1000.25 | C 102 1000.25
            2023-11-11 interest | D 515 300.00 | C 102 300.00
            2023-11-30 gift | D 102 88.80 | C 504 88.80
            2023-12-15 loss of the vehicle | D 502 250.00 | C 141 250.00
            2023-12-20 income tax | D 521 410.05 | C 214 410.05
            2023-12-22 lent to another village | D 113 2000.00 V | C 102 2000.00
            """;

    private final BookKeeping books = new BookKeeping();

    @Test
    void everyLineOfBothStatementsIsWhatTheHandComputed() {
        books.enterAll(VOUCHERS);
        inScope(() -> books.closing.closeYear(books.book.id(), YEAR));
        distribute();
        inScope(() -> books.closing.clearDistribution(books.book.id(), YEAR));

        assertThat(lines("income")).isEqualTo("""
                I1 36400.50     501
                I2 -250.00      502, a loss
                I3 6500.00      2500.00 fodder + 4000.00 depreciation
                I4 120.30
                I5 7500.00      1500.00 depreciation + 6000.00 wages
                I6 22030.20     36400.50 - 250.00 - 6500.00 - 120.30 - 7500.00
                I7 5000.00
                I8 88.80
                I9 1000.25
                I10 300.00
                I11 25818.75    22030.20 + 5000.00 + 88.80 - 1000.25 - 300.00
                I12 410.05
                I13 25408.70
                I14 6500.00     brought forward
                I15 0.00
                I16 31908.70
                I17 2540.87     a tenth of the net income
                I18 10000.00    6000.00 A + 4000.00 B
                I19 0.00
                I20 19367.83    31908.70 - 2540.87 - 10000.00
                """.replaceAll(" {2,}.*", ""));

        assertThat(lines("balance-sheet")).isEqualTo("""
                A1 63989.05     50000 - 10000 + 36400.50 - 9000 + 5000 - 200 - 5000 - 1000.25 - 300 + 88.80 - 2000
                A2 0.00
                A3 2000.00      113 V
                A4 6500.00      121: 9000 - 6000; 401: 3500
                A5 0.00
                A6 72489.05
                A11 9750.00
                A12 40000.00
                A13 12000.00    8000 + 4000
                A14 28000.00
                A15 30000.00
                A16 7500.00     6000 + 1500
                A17 22500.00
                A18 0.00
                A19 0.00
                A20 22500.00
                A21 0.00
                A22 0.00
                A23 0.00
                A24 0.00
                A25 0.00
                A29 60250.00    9750 + 28000 + 22500
                A30 132739.05
                B1 0.00
                B2 9500.00      A: 6000 - 1200; B: 700 + 4000
                B3 1000.00
                B4 0.00
                B5 330.35       120.30 - 200.00 + 410.05
                B6 10830.35
                B7 0.00
                B8 0.00
                B9 0.00
                B10 0.00
                B11 10830.35
                C1 80000.00
                C2 22540.87     20000 + 2540.87
                C3 19367.83     as the income statement says
                C4 121908.70
                C5 132739.05
                """.replaceAll(" {2,}.*", ""));
        assertThat(statement("balance-sheet").restated()).isTrue();
    }

    @Test
    void theBeginningOfTheYearStandsBesideItsEnd() {
        books.enterAll(VOUCHERS);

        Statement sheet = statement("balance-sheet");

        assertThat(new Money(sheet.before("A1"))).isEqualTo(Money.ofYuan("50000.00"));
        assertThat(new Money(sheet.before("A3"))).isEqualTo(Money.ofYuan("1200.00"));
        assertThat(new Money(sheet.before("B2"))).isEqualTo(Money.ofYuan("700.00"));
        assertThat(new Money(sheet.before("A30"))).isEqualTo(Money.ofYuan("107200.00"));
        assertThat(sheet.before("C5")).isEqualTo(sheet.before("A30"));
    }

    @Test
    void assetsEqualLiabilitiesAndEquityAtTheEndOfEveryMonthBeforeAndAfterTheClose() {
        books.enterAll(VOUCHERS);
        for (int month = 1; month <= 12; month++) {
            assertThat(sheet(YearMonth.of(2023, month)).gap()).isZero();
        }
        inScope(() -> books.closing.closeYear(books.book.id(), YEAR));

        assertThat(sheet(DECEMBER).gap()).isZero();
        assertThat(sheet(DECEMBER).now("C3")).isEqualTo(statement("income").now("I20"));
    }

    @Test
    void theCloseChangesNothingOnTheIncomeStatement() {
        books.enterAll(VOUCHERS);
        String before = lines("income");

        inScope(() -> books.closing.closeYear(books.book.id(), YEAR));

        assertThat(lines("income")).isEqualTo(before);
    }

    @Test
    void thePostingsBehindALineAddUpToIt() {
        books.enterAll(VOUCHERS);
        inScope(() -> books.closing.closeYear(books.book.id(), YEAR));
        distribute();
        inScope(() -> books.closing.clearDistribution(books.book.id(), YEAR));

        for (String name : StatementLayout.NAMES) {
            for (Statement.Line line : statement(name).lines()) {
                if (line.layout().isOfAccounts()) {
                    PostingList.Found found = inScope(() -> books.statements.behind(books.book,
                            new Statements.LineOf(name, line.layout().key(), DECEMBER), 0, 500));
                    long sum = found.opening() + found.rows().stream().mapToLong(PostingList.Row::amount).sum();

                    assertThat(line.layout().side().equals("D") ? sum : -sum).as(line.layout().key())
                            .isEqualTo(line.now());
                }
            }
        }
    }

    /** What the payout posts between the two steps of the close. */
    private void distribute() {
        Entry reserve = Entry.draft(Ids.next(), books.book.id(), YEAR.last(), "payout")
                .add(Posting.debit("32201", Money.ofYuan("2540.87"), 1))
                .add(Posting.credit("311", Money.ofYuan("2540.87"), 1)).done();
        Entry members = Entry.draft(Ids.next(), books.book.id(), YEAR.last(), "payout")
                .add(Posting.debit("32201", Money.ofYuan("10000.00"), 1))
                .add(Posting.credit("113", Money.ofYuan("6000.00"), 1).party(books.householdA))
                .add(Posting.credit("113", Money.ofYuan("4000.00"), 2).party(books.householdB)).done();
        inScope(() -> TestApp.get(Ledger.class).post(List.of(reserve, members)));
    }

    private Statement statement(String name) {
        return inScope(() -> books.statements.of(name, books.book, DECEMBER));
    }

    private Statement sheet(YearMonth until) {
        return inScope(() -> books.statements.of("balance-sheet", books.book, until));
    }

    /** Key and amount of every line that is printed. */
    private String lines(String name) {
        StringBuilder text = new StringBuilder();
        for (Statement.Line line : statement(name).lines()) {
            if (line.isShown() && !line.isHeading()) {
                text.append(line.layout().key()).append(' ').append(new Money(line.now())).append('\n');
            }
        }
        return text.toString();
    }

    private <T> T inScope(ScopedValue.CallableOp<T, RuntimeException> work) {
        return books.county.scope.call(work);
    }
}
