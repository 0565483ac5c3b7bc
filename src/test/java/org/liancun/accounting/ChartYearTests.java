package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;

/** A year of vouchers drawn by lot under each statutory chart: whatever is booked, the statements hold. */
class ChartYearTests {
    private static final FiscalYear YEAR = new FiscalYear(2023);
    private static final YearMonth DECEMBER = YearMonth.of(2023, 12);
    private static final int VOUCHERS = 90;
    /** What nobody books by hand. */
    private static final Set<AccountRole> BY_THE_CLOSE =
            Set.of(AccountRole.RESULT, AccountRole.UNDISTRIBUTED, AccountRole.DISTRIBUTIONS);

    @ParameterizedTest
    @ValueSource(strings = {"rural-collective-2023", "village-collective-2004", "cooperative-2021",
        "small-enterprise-2013"})
    void assetsEqualLiabilitiesAndEquityAndTheCloseCarriesTheNetIncome(String id) {
        BookKeeping books = new BookKeeping(id);
        ChartGuide chart = ChartsTests.chart(id);
        Random lot = new Random(20_231_231);
        book(books, chart, lot, LocalDate.of(2022, 7, 1));
        clearPending(books, chart, LocalDate.of(2022, 12, 31));
        close(books, new FiscalYear(2022));
        book(books, chart, lot, YEAR.first());
        clearPending(books, chart, YEAR.last());
        for (int month = 1; month <= 12; month++) {
            Statement sheet = statement(books, "balance-sheet", YearMonth.of(2023, month));
            assertThat(sheet.gap()).as("%s of month %d", id, month).isZero();
            assertThat(sheet.now(sheet.layout().grand().getFirst())).isNotZero();
        }
        String income = amounts(statement(books, "income", DECEMBER));
        long undistributed = undistributed(statement(books, "balance-sheet", DECEMBER), chart).now();

        close(books, YEAR);

        Statement sheet = statement(books, "balance-sheet", DECEMBER);
        assertThat(sheet.gap()).isZero();
        assertThat(undistributed(sheet, chart).now()).isEqualTo(undistributed);
        assertThat(amounts(statement(books, "income", DECEMBER))).isEqualTo(income);
        assertThat(undistributed(sheet, chart).now() - undistributed(sheet, chart).before())
                .isEqualTo(net(statement(books, "income", DECEMBER), chart)).isNotZero();
        TrialBalance trial = books.county.scope.call(
                () -> books.statements.trialBalance(books.book, YEAR.first(), YEAR.last()));
        assertThat(trial.isBalanced()).isTrue();
        assertThat(trial.rows()).filteredOn(row -> List.of(AccountRole.INCOME, AccountRole.EXPENSE, AccountRole.RESULT)
                        .stream().anyMatch(role -> chart.has(row.account().code(), role)))
                .hasSizeGreaterThan(5).allMatch(row -> row.closing() == 0);
        everyLineIsMadeOfItsPostings(books, id);
    }

    private void everyLineIsMadeOfItsPostings(BookKeeping books, String id) {
        for (Statement.Line line : statement(books, "balance-sheet", DECEMBER).lines()) {
            if (line.layout().isOfAccounts()) {
                PostingList.Found found = books.county.scope.call(() -> books.statements.behind(books.book,
                        new Statements.LineOf("balance-sheet", line.layout().key(), DECEMBER), 0, 1_000));
                long sum = found.opening() + found.rows().stream().mapToLong(PostingList.Row::amount).sum();

                assertThat(line.layout().side().equals("D") ? sum : -sum).as("%s %s", id, line.layout().key())
                        .isEqualTo(line.now());
            }
        }
    }

    /** Vouchers of two to four lines between any accounts, some of them with a party. */
    private static void book(BookKeeping books, ChartGuide chart, Random lot, LocalDate from) {
        List<String> codes = chart.postable().stream()
                .filter(account -> account.roles().stream().noneMatch(BY_THE_CLOSE::contains))
                .map(ChartGuide.Account::code).toList();
        int days = (int) (LocalDate.of(from.getYear(), 12, 31).toEpochDay() - from.toEpochDay()) + 1;
        for (int i = 0; i < VOUCHERS; i++) {
            List<NewVoucher.Line> lines = new ArrayList<>();
            Money sum = Money.ZERO;
            int debits = 1 + lot.nextInt(3);
            for (int no = 1; no <= debits; no++) {
                Money amount = new Money(1 + lot.nextInt(9_999_999));
                sum = sum.plus(amount);
                String code = codes.get(lot.nextInt(codes.size()));
                lines.add(new NewVoucher.Line(no, "drawn by lot", code, amount, Money.ZERO, party(books, chart, code, lot)));
            }
            String code = codes.get(lot.nextInt(codes.size()));
            lines.add(new NewVoucher.Line(debits + 1, "", code, Money.ZERO, sum, party(books, chart, code, lot)));
            LocalDate day = from.plusDays(lot.nextInt(days));
            books.county.inScope(() -> books.vouchers.enter(
                    new NewVoucher(Ids.next(), books.code, day, "记", null, null, lines)));
        }
    }

    /** One line in three has a party; what is pending is cleared as a whole and has none. */
    private static @Nullable UUID party(BookKeeping books, ChartGuide chart, String code, Random lot) {
        List<UUID> parties = List.of(books.householdA, books.householdB, books.county.organisationB);
        return chart.has(code, AccountRole.PENDING) || lot.nextInt(3) > 0 ? null : parties.get(lot.nextInt(parties.size()));
    }

    private static void clearPending(BookKeeping books, ChartGuide chart, LocalDate day) {
        String pending = chart.code(AccountRole.PENDING);
        if (pending.isEmpty()) {
            return;
        }
        long left = books.county.scope.call(() -> books.statements
                        .trialBalance(books.book, day.withDayOfYear(1), day)).rows().stream()
                .filter(row -> row.account().code().equals(pending)).mapToLong(TrialBalance.Row::closing).sum();
        String bank = chart.code(AccountRole.BANK);
        // By a negative amount where it stands on the other side: both lines are red then.
        books.enter("%s cleared | D %s %s | C %s %s".formatted(day, bank, new Money(left), pending, new Money(left)));
    }

    private static void close(BookKeeping books, FiscalYear year) {
        books.county.inScope(() -> {
            books.closing.closeYear(books.book.id(), year);
            books.closing.clearDistribution(books.book.id(), year);
        });
    }

    private static Statement statement(BookKeeping books, String name, YearMonth until) {
        return books.county.scope.call(() -> books.statements.of(name, books.book, until));
    }

    private static Statement.Line undistributed(Statement sheet, ChartGuide chart) {
        return sheet.lines().stream()
                .filter(line -> line.layout().takes(chart.code(AccountRole.UNDISTRIBUTED))).findFirst().orElseThrow();
    }

    /** The last line before the distribution begins: what the lines of income and expense come to. */
    private static long net(Statement income, ChartGuide chart) {
        return income.lines().stream().filter(line -> line.layout().terms().stream().anyMatch(
                        term -> chart.has(term.prefix(), AccountRole.INCOME) || chart.has(term.prefix(), AccountRole.EXPENSE)))
                .mapToLong(line -> line.layout().side().equals("C") ? line.now() : -line.now()).sum();
    }

    private static String amounts(Statement statement) {
        return statement.lines().stream().map(line -> line.layout().key() + " " + line.now()).toList().toString();
    }
}
