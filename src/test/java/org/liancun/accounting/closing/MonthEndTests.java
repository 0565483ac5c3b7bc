package org.liancun.accounting.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liancun.accounting.AccountingRefusal;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.NewVoucher;
import org.liancun.accounting.closing.ClosingPoint.State;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refusal;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Books;
import org.liancun.testing.TestApp;

/** The checklist of a month on the real database: what is found, what is asked, and what a close waits for. */
class MonthEndTests {
    private static final YearMonth JANUARY = YearMonth.of(2022, 1);
    private static final YearMonth MARCH = YearMonth.of(2022, 3);
    private static final YearMonth DECEMBER = YearMonth.of(2022, 12);
    private final BookKeeping books = new BookKeeping();
    private final MonthEnd monthEnd = TestApp.get(MonthEnd.class);
    private final Words words = new Words(books);

    @Test
    void aMonthWithoutAnythingAsksForNothing() {
        assertThat(points(JANUARY)).isNotEmpty().noneMatch(ClosingPoint::open);

        close(JANUARY);

        assertThat(isClosed(JANUARY)).isTrue();
    }

    @Test
    void missingNumbersAreNamedByWordAndSettledByAReason() {
        numbered("2022-01-05", "记", "记-0001");
        numbered("2022-01-06", "记", "记-0003");
        numbered("2022-01-07", "收", "收-0005");

        ClosingPoint point = point("numbers", JANUARY);

        assertThat(point.open()).isTrue();
        assertThat(point.finding().figure()).isEqualTo("收-0001–收-0004, 记-0002");
        words.say(JANUARY, "numbers", "", point.finding().figure(), null, "spoilt papers, kept in the folder");
        assertThat(point("numbers", JANUARY).state()).isEqualTo(State.CONFIRMED);

        numbered("2022-01-08", "记", "记-0007");

        assertThat(point("numbers", JANUARY).open()).as("another hole was not meant").isTrue();
        assertThat(point("numbers", JANUARY).moved()).isTrue();
    }

    @Test
    void theFirstDayOnWhichTheTillWouldHoldLessThanNothingIsNamed() {
        books.enterAll("""
                2022-02-10 capital | D 101 50.00 | C 301 50.00
                2022-03-05 fodder | D 511 80.00 | C 101 80.00
                2022-03-09 sale | D 101 100.00 | C 501 100.00
                2022-03-20 fodder | D 511 90.00 | C 101 90.00
                """);

        ClosingPoint point = point("cash", MARCH);

        assertThat(point.open()).isTrue();
        assertThat(point.finding().figure()).isEqualTo("2022-03-05 101 -30.00");
        assertThat(point("cash", YearMonth.of(2022, 2)).open()).isFalse();
    }

    @Test
    void atTheEndOfADayIsWhatCountsAndTheBalanceBeforeTheMonthCountsToo() {
        books.enterAll("""
                2022-02-10 fodder | D 511 30.00 | C 101 30.00
                2022-03-01 sale | D 101 30.00 | C 501 30.00
                2022-03-02 fodder | D 511 70.00 | C 101 70.00
                2022-03-02 sale | D 101 70.00 | C 501 70.00
                """);

        assertThat(point("cash", MARCH).open()).isFalse();
        assertThat(point("cash", YearMonth.of(2022, 4)).open()).isFalse();
        assertThat(point("cash", YearMonth.of(2022, 2)).finding().figure()).isEqualTo("2022-02-10 101 -30.00");
    }

    @Test
    void theBeginningOfAYearIsComparedWithTheEndOfTheLastAccountByAccount() {
        books.enterAll("""
                2022-02-10 capital | D 101 50.00 | C 301 50.00
                2022-03-05 on loan | D 102 20.00 | C 201 20.00
                2023-01-09 more | D 101 7.00 | C 301 7.00
                """);

        ClosingPoint point = point("carried", YearMonth.of(2023, 1));

        assertThat(point.state()).isEqualTo(State.SETTLED);
        assertThat(point.finding().values().stream().map(Object::toString))
                .containsExactly("2022-12-31", "2023-01-01", "4", "70.00", "70.00", "");
        assertThat(point("carried", MARCH).finding().values().get(2)).as("nothing before the first year").isEqualTo(0L);
    }

    @Test
    void wornAssetsAskForDepreciationFromTheMonthAfterTheyCame() {
        books.enterAll("""
                2022-01-10 granted | D 102 9000.00 | C 311 9000.00
                2022-01-20 shed | D 151 9000.00 | C 102 9000.00
                """);
        assertThat(asked(JANUARY)).doesNotContain("depreciation 152");
        ClosingPoint february = point("depreciation", YearMonth.of(2022, 2));
        assertThat(february.open()).isTrue();
        assertThat(february.must()).isFalse();
        assertThat(february.finding().account()).isEqualTo("152");
        assertThat(point("depreciation", DECEMBER).must()).isTrue();

        books.enter("2022-03-31 depreciation | D 513 75.00 | C 152 75.00");

        assertThat(point("depreciation", MARCH).state()).isEqualTo(State.SETTLED);
        assertThat(point("depreciation", YearMonth.of(2022, 4)).open()).isTrue();
    }

    @Test
    void assetsThatAreWornOutAndDepreciationTakenBackAreSeen() {
        books.enterAll("""
                2022-01-10 granted | D 151 90.00 | C 311 90.00
                2022-02-28 depreciation | D 513 90.00 | C 152 90.00
                """);
        assertThat(point("depreciation", MARCH).state()).as("nothing is left to depreciate").isEqualTo(State.SETTLED);

        books.enterAll("""
                2022-04-10 granted | D 151 60.00 | C 311 60.00
                2022-05-30 depreciation | D 513 5.00 | C 152 5.00
                2022-05-31 taken back | D 152 5.00 | C 513 5.00
                """);

        assertThat(point("depreciation", YearMonth.of(2022, 5)).open()).isTrue();
    }

    @Test
    void deductionsFromGoodsAreNoDepreciation() {
        BookKeeping company = new BookKeeping("small-enterprise-2013");
        company.enterAll("""
                2022-01-10 goods | D 1405 900.00 | C 3001 900.00
                2022-01-10 margin | D 1405 100.00 | C 1407 100.00
                2022-01-11 van | D 1601 900.00 | C 3001 900.00
                """);

        assertThat(company.county.scope.call(() -> monthEnd.points(company.book, YearMonth.of(2022, 2))).stream()
                .filter(point -> point.point().equals("depreciation")).map(point -> point.finding().account()))
                .containsExactly("1602");
    }

    @Test
    void goodsAndAnimalsAreCountedOnlyWhereTheBookHasSome() {
        assertThat(asked(DECEMBER)).doesNotContain("inventories ", "biological ");
        books.enterAll("""
                2022-01-10 animals | D 131 700.00 | D 132 800.00 | C 301 1500.00
                2022-01-11 hay | D 121 60.00 | C 301 60.00
                """);

        assertThat(point("biological", DECEMBER).finding().figure()).isEqualTo("131 700.00, 132 800.00");
        assertThat(point("biological", DECEMBER).must()).isTrue();
        assertThat(point("biological", JANUARY).must()).isFalse();
        assertThat(point("inventories", DECEMBER).blocks()).isTrue();
    }

    @Test
    void aBankAccountWithoutItsStatementKeepsTheMonthOpenForPeopleAndForNobodyElse() {
        books.enter("2022-01-05 capital | D 102 100.00 | C 301 100.00");

        refuses(() -> close(JANUARY), ClosingRefusal.POINTS_OPEN);
        assertThat(isClosed(JANUARY)).isFalse();

        books.county.scope.run(() -> books.closing.closeMonth(books.book, JANUARY, "a data package"));
        assertThat(isClosed(JANUARY)).isTrue();
    }

    @Test
    void whatTheBooksThemselvesAskForIsSaidInItsOwnWords() {
        books.enterAll("""
                2022-01-05 capital | D 101 100.00 | C 301 100.00
                2022-02-05 capital | D 101 100.00 | C 301 100.00
                """);

        refuses(() -> close(YearMonth.of(2022, 2)), AccountingRefusal.EARLIER_MONTH_OPEN);
    }

    @Test
    void howTheChecklistStoodIsKeptWithTheCloseAndTheReopening() {
        books.enterAll("""
                2022-01-05 capital | D 102 100.00 | C 301 100.00
                2022-01-06 hay | D 121 60.00 | C 102 60.00
                """);
        words.say(JANUARY, "bank", "102", "40.00", "40.00", "");
        close(JANUARY);
        books.county.scope.run(() -> books.closing.reopenMonth(books.book, JANUARY, "drolma", "a receipt came late"));

        List<ClosingHistory.Event> history = books.county.scope.call(
                () -> TestApp.get(ClosingHistory.class).of(books.book, new FiscalYear(2022)));

        assertThat(history.stream().filter(ClosingHistory.Event::done)
                .map(event -> event.what() + " " + event.point() + event.note()))
                .containsExactly("confirmed bank", "closed ", "reopened a receipt came late");
        assertThat(history.stream().filter(event -> !event.done())
                .map(event -> event.point() + " " + event.state() + " " + event.figure()))
                .contains("bank confirmed 40.00", "inventories open 121 60.00", "earlier settled ")
                .noneMatch(text -> text.startsWith("results"));
    }

    @Test
    void aNewYearIsClosedOnlyAfterGoodsWereCountedAndTheYearWasCarried() {
        books.enterAll("""
                2022-12-05 sale | D 101 100.00 | C 501 100.00
                2022-12-06 hay | D 121 60.00 | C 101 60.00
                """);
        refuses(() -> close(DECEMBER), AccountingRefusal.YEAR_NOT_CLOSED);
        books.county.scope.run(() -> books.closing.closeYear(books.book.id(), new FiscalYear(2022)));
        refuses(() -> close(DECEMBER), ClosingRefusal.POINTS_OPEN);
        words.count(DECEMBER, "inventories", "121 60.00", "D1");

        close(DECEMBER);

        assertThat(isClosed(DECEMBER)).isTrue();
    }

    private void numbered(String day, String word, String number) {
        var voucher = books.voucher(day + " sale | D 101 5.00 | C 501 5.00");
        books.county.scope.call(() -> books.vouchers.enter(new NewVoucher(voucher.id(),
                voucher.book(), voucher.date(), word, number, null, voucher.lines())));
    }

    private List<ClosingPoint> points(YearMonth month) {
        return books.county.scope.call(() -> monthEnd.points(books.book, month));
    }

    private ClosingPoint point(String name, YearMonth month) {
        return points(month).stream().filter(point -> point.point().equals(name)).findFirst().orElseThrow();
    }

    private List<String> asked(YearMonth month) {
        return points(month).stream().map(point -> point.point() + " " + point.finding().account()).toList();
    }

    private void close(YearMonth month) {
        books.county.scope.run(() -> monthEnd.close(books.book, month));
    }

    private boolean isClosed(YearMonth month) {
        return books.county.scope.call(() -> TestApp.get(Books.class).periods(books.book.id())).stream()
                .anyMatch(period -> period.month().equals(month) && !period.open());
    }

    private static void refuses(ThrowingCallable work, Refusal reason) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
