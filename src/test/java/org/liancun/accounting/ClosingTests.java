package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Books;
import org.liancun.testing.TestApp;

/** The close of years and months. */
class ClosingTests {
    private static final FiscalYear YEAR = new FiscalYear(2023);
    private static final YearMonth DECEMBER = YearMonth.of(2023, 12);
    private final BookKeeping books = new BookKeeping();

    @Test
    void carriesIncomeAndExpenseThrough321IntoUndistributedIncomeAndLeavesWorkInProgress() {
        books.enterAll("""
                2023-03-01 sale | D 102 100.00 | C 501 100.00
                2023-04-01 fodder | D 511 30.00 | D 401 7.00 | C 102 37.00
                2023-05-01 loss of the vehicle | D 502 12.00 | C 102 12.00
                """);

        List<UUID> entries = closeYear();

        assertThat(entries.stream().map(id -> find(id).number() + " " + find(id).memo())).containsExactly(
                "2023-12-转-0001 结转本年收入", "2023-12-转-0002 结转本年支出", "2023-12-转-0003 结转本年收益");
        assertThat(balance("501")).isZero();
        assertThat(balance("502")).isZero();
        assertThat(balance("511")).isZero();
        assertThat(balance("321")).isZero();
        assertThat(balance("32202")).isEqualTo(-5_800);
        assertThat(balance("401")).isEqualTo(700);
    }

    @Test
    void aLossStandsOnTheDebitSideOfUndistributedIncome() {
        books.enter("2023-04-01 fodder | D 511 30.00 | C 102 30.00");

        closeYear();

        assertThat(balance("32202")).isEqualTo(3_000);
    }

    @Test
    void closedAgainItCarriesOnlyWhatHasComeSince() {
        books.enter("2023-03-01 sale | D 102 100.00 | C 501 100.00");
        assertThat(closeYear()).hasSize(2);
        assertThat(closeYear()).isEmpty();

        books.enter("2023-12-31 late sale | D 102 5.00 | C 501 5.00");

        assertThat(closeYear()).hasSize(2);
        assertThat(balance("32202")).isEqualTo(-10_500);
    }

    @Test
    void closesEachSubAccountOfIncomeByItself() {
        books.enterAll("""
                2023-03-01 dividend | D 113 100.00 V | C 502 100.00 V
                2023-03-01 other dividend | D 102 50.00 | C 502 50.00
                """);

        closeYear();

        assertThat(books.county.scope.call(() -> TestApp.get(Balances.class)
                .byParty(books.book.id(), "502", YEAR.last()))).allMatch(party -> party.balance() == 0);
    }

    @Test
    void clearsTheDistributionsAfterThePayout() {
        books.enterAll("""
                2023-03-01 sale | D 102 100.00 | C 501 100.00
                2023-12-31 to the members | D 32201 40.00 | C 113 40.00 A
                """);
        closeYear();

        inScope(() -> books.closing.clearDistribution(books.book.id(), YEAR));

        assertThat(balance("32201")).isZero();
        assertThat(balance("32202")).isEqualTo(-6_000);
        assertThat(inScope(() -> books.closing.clearDistribution(books.book.id(), YEAR))).isEmpty();
    }

    @Test
    void refusesToCloseAYearWithPendingGainsAndLosses() {
        books.enter("2023-06-01 a yak is missing | D 181 800.00 | C 131 800.00");

        refuses(this::closeYear, AccountingRefusal.PENDING_NOT_CLEARED);
    }

    @Test
    void refusesToCloseAYearBeforeTheOneBeforeIt() {
        books.enter("2022-06-01 sale | D 102 8.00 | C 501 8.00");

        refuses(this::closeYear, AccountingRefusal.EARLIER_YEAR_OPEN);
    }

    @Test
    void closesMonthsInTheirOrderAndDecemberLast() {
        books.enterAll("""
                2022-01-01 cash | D 101 5.00 | C 301 5.00
                2023-03-01 sale | D 102 100.00 | C 501 100.00
                """);
        refuses(() -> closeMonth(YearMonth.of(2022, 2)), AccountingRefusal.EARLIER_MONTH_OPEN);

        closeMonth(YearMonth.of(2022, 1));
        refuses(() -> closeMonth(YearMonth.of(2023, 4)), AccountingRefusal.EARLIER_MONTH_OPEN);
        closeMonth(YearMonth.of(2023, 3));
        refuses(() -> closeMonth(DECEMBER), AccountingRefusal.YEAR_NOT_CLOSED);
        closeYear();
        closeMonth(DECEMBER);

        assertThat(inScope(() -> TestApp.get(Books.class).periods(books.book.id())))
                .filteredOn(Books.Period::open).allMatch(period -> period.month().getYear() == 2024);
    }

    @Test
    void reopensTheLastMonthFirstByANamedPersonWithAReason() {
        YearMonth january = YearMonth.of(2022, 1);
        YearMonth february = YearMonth.of(2022, 2);
        closeMonth(january);
        closeMonth(february);

        refuses(() -> reopen(january, "a receipt came late"), AccountingRefusal.LATER_MONTH_CLOSED);
        reopen(february, "a receipt came late");

        assertThat(inScope(() -> TestApp.get(Books.class).periods(books.book.id())))
                .contains(new Books.Period(february, true, "clerk", "a receipt came late"));
    }

    @Test
    void theChecklistNamesWhatIsOpen() {
        books.enterAll("""
                2023-03-01 fodder | D 511 100.00 | C 101 100.00
                2023-06-01 a yak is missing | D 181 800.00 | C 131 800.00
                """);

        assertThat(inScope(() -> books.closing.checklist(books.book, DECEMBER)))
                .filteredOn(point -> !point.settled()).extracting(Checklist.Point::key)
                .containsExactly("earlier", "pending", "cash", "results");
    }

    private List<UUID> closeYear() {
        return inScope(() -> books.closing.closeYear(books.book.id(), YEAR));
    }

    private void closeMonth(YearMonth month) {
        books.county.scope.run(() -> books.closing.closeMonth(books.book, month, "clerk"));
    }

    private void reopen(YearMonth month, String reason) {
        books.county.scope.run(() -> books.closing.reopenMonth(books.book, month, "clerk", reason));
    }

    private Voucher find(UUID entry) {
        return inScope(() -> books.vouchers.find(entry)).orElseThrow();
    }

    private long balance(String account) {
        return inScope(() -> TestApp.get(Balances.class)
                .movements(books.book.id(), LocalDate.of(2022, 1, 1), YEAR.last())).stream()
                .filter(movement -> movement.account().equals(account))
                .mapToLong(Balances.Movement::closing).sum();
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, AccountingRefusal reason) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }

    private <T> T inScope(ScopedValue.CallableOp<T, RuntimeException> work) {
        return books.county.scope.call(work);
    }
}
