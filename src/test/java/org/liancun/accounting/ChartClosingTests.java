package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;

/** The close of a year under the charts of cooperatives, small enterprises and of the village system of 2004. */
class ChartClosingTests {
    private static final FiscalYear YEAR = new FiscalYear(2023);
    private static final YearMonth DECEMBER = YearMonth.of(2023, 12);
    private static final String COMPANY = """
            2022-12-31 brought forward | D 1002 320000.00 | D 310405 20000.00 | C 3001 300000.00 | C 310101 40000.00
            2023-03-01 sale of cheese | D 1002 180000.00 | C 5001 180000.00
            2023-03-31 milk and work | D 5401 90000.00 | C 1002 90000.00
            2023-06-30 selling and administration | D 5601 12000.00 | D 5602 18000.00 | C 1002 30000.00
            2023-12-20 income tax | D 5801 1234.50 | C 2221 1234.50
            """;

    @Test
    void aCooperativeGoesFrom331To33202AndClearsWhatItGaveToMembers() {
        BookKeeping books = new BookKeeping("cooperative-2021");
        books.enterAll("""
                2023-01-01 members pay in | D 102 5000.00 | C 301 5000.00
                2023-03-01 sale | D 102 1000.00 | C 501 1000.00
                2023-04-01 fodder | D 521 300.00 | D 401 50.00 | C 102 350.00
                2023-05-01 interest | D 524 20.00 | C 102 20.00
                """);

        assertThat(close(books)).containsExactly("2023-12-转-0001 结转本年收入", "2023-12-转-0002 结转本年支出",
                "2023-12-转-0003 结转本年盈余");
        books.enterAll("""
                2023-12-31 reserve | D 33201 68.00 | C 322 68.00
                2023-12-31 refund by trade | D 33201 400.00 | C 221 400.00 A
                """);
        assertThat(clear(books)).containsExactly("2023-12-转-0004 结转各项分配");

        assertThat(balances(books, "331", "33201", "501", "524")).containsOnly(0L);
        assertThat(balance(books, "33202")).isEqualTo(-21_200);
        assertThat(balance(books, "401")).isEqualTo(5_000);
        Statement income = statement(books, "income");
        assertThat(income.now("I12")).isEqualTo(68_000);
        assertThat(income.now("I16")).isEqualTo(61_200);
        assertThat(income.now("I20")).isEqualTo(21_200);
        assertThat(statement(books, "balance-sheet").now("C40")).isEqualTo(21_200);
        assertThat(statement(books, "balance-sheet").now("B29")).isEqualTo(40_000);
    }

    @Test
    void aVillageUnderTheSystemOf2004GoesFrom321To32202WithItsOwnIncomeAndExpense() {
        BookKeeping books = new BookKeeping("village-collective-2004");
        books.enterAll("""
                2023-03-01 contract fees | D 101 900.00 | C 511 900.00
                2023-03-02 rent | D 102 100.00 | C 501 100.00
                2023-04-01 cost of letting | D 502 30.00 | C 102 30.00
                2023-05-01 loss of an enterprise | D 561 20.00 | C 141 20.00
                """);

        close(books);

        assertThat(balances(books, "321", "501", "502", "511", "561")).containsOnly(0L);
        assertThat(balance(books, "32202")).isEqualTo(-95_000);
        assertThat(statement(books, "income").now("I20")).isEqualTo(95_000);
        assertThat(statement(books, "income").now("I35")).isEqualTo(95_000);
        assertThat(statement(books, "income").restated()).isFalse();
    }

    /**
     * Net profit 180000 − 90000 − 30000 − 1234.50 = 58765.50; after the loss of 20000.00 of earlier years 38765.50, of
     * which a tenth is 3876.55. The reserve may grow to 150000.00, half of the registered 300000.00.
     */
    @Test
    void aCompanyPutsATenthOfItsProfitAfterEarlierLossesIntoTheReserveOnceAPersonConfirms() {
        BookKeeping books = new BookKeeping("small-enterprise-2013");
        books.enterAll(COMPANY);
        assertThat(proposal(books, null).figures().closed()).isFalse();
        refuses(books, yuan("3876.55"), AccountingRefusal.RESERVE_BEFORE_CLOSE);
        assertThat(close(books)).last().isEqualTo("2023-12-转-0003 结转本年利润");

        ReserveProposal proposal = proposal(books, null);

        assertThat(proposal.figures().profit()).isEqualTo(yuan("58765.50"));
        assertThat(proposal.figures().loss()).isEqualTo(yuan("20000"));
        assertThat(proposal.base()).isEqualTo(yuan("38765.50"));
        assertThat(proposal.registered()).isEqualTo(yuan("300000"));
        assertThat(proposal.room()).isEqualTo(yuan("110000"));
        assertThat(proposal.due()).isEqualTo(yuan("3876.55"));
        refuses(books, yuan("3876.56"), AccountingRefusal.RESERVE_CHANGED);

        UUID id = Ids.next();
        Vouchers.Booked booked = appropriate(books, id, proposal.due());

        assertThat(booked.number()).isEqualTo("2023-12-转-0004");
        assertThat(appropriate(books, id, proposal.due()).fresh()).isFalse();
        assertThat(books.county.scope.call(() -> books.vouchers.find(id)).orElseThrow().memo())
                .contains("第一百六十六条", "58765.50", "38765.50", "10%");
        assertThat(balance(books, "310101")).isEqualTo(-4_387_655);
        assertThat(proposal(books, null).due()).isEqualTo(Money.ZERO);
        refuses(books, yuan("3876.55"), AccountingRefusal.RESERVE_CHANGED);

        clear(books);

        assertThat(balances(books, "3103", "310401")).containsOnly(0L);
        // 58765.50 − 20000.00 − 3876.55
        assertThat(balance(books, "310405")).isEqualTo(-3_488_895);
        assertThat(statement(books, "income").now("I32")).isEqualTo(5_876_550);
        assertThat(statement(books, "balance-sheet").now("C50")).isEqualTo(4_387_655);
        assertThat(statement(books, "balance-sheet").gap()).isZero();
    }

    @Test
    void theReserveIsFullAtHalfOfTheCapitalThatTheLicenceNames() {
        BookKeeping books = new BookKeeping("small-enterprise-2013");
        books.enterAll(COMPANY);
        close(books);

        assertThat(proposal(books, yuan("80000")).due()).isEqualTo(Money.ZERO);
        assertThat(proposal(books, yuan("85000")).due()).isEqualTo(yuan("2500"));
        assertThat(proposal(books, yuan("1000000")).due()).isEqualTo(yuan("3876.55"));
    }

    @Test
    void anAppropriationTakenBackIsProposedAgain() {
        BookKeeping books = new BookKeeping("small-enterprise-2013");
        books.enterAll(COMPANY);
        close(books);
        UUID id = Ids.next();
        appropriate(books, id, yuan("3876.55"));

        books.county.scope.call(() -> books.vouchers.reverse(
                new Vouchers.Reversal(Ids.next(), id, YEAR.last(), "the meeting decided otherwise")));

        assertThat(proposal(books, null).due()).isEqualTo(yuan("3876.55"));
    }

    @Test
    void aBookUnderTheSystemOf2004TakesNoVoucherAfterItsLastDay() {
        BookKeeping books = new BookKeeping("village-collective-2004");

        assertThat(books.county.scope.call(() -> books.vouchers.problems(
                books.voucher("2024-01-01 cash | D 101 5.00 | C 301 5.00"))))
                .extracting(VoucherProblem::rule).containsExactly(VoucherRule.CHART_ENDED);
        assertThat(books.county.scope.call(() -> books.vouchers.problems(
                books.voucher("2023-12-31 cash | D 101 5.00 | C 301 5.00")))).isEmpty();
    }

    @Test
    void theChecklistAsksForTheAccountsOfTheBooksOwnChart() {
        BookKeeping company = new BookKeeping("small-enterprise-2013");
        company.enterAll("""
                2023-03-01 paid | D 5602 100.00 | C 1001 100.00
                2023-06-01 goods are missing | D 1901 800.00 | C 1405 800.00
                """);
        BookKeeping village = new BookKeeping("village-collective-2004");

        assertThat(open(company)).containsExactly("earlier", "pending", "cash", "results");
        assertThat(village.county.scope.call(() -> village.closing.checklist(village.book, DECEMBER)))
                .extracting(Checklist.Point::key).doesNotContain("pending").contains("cash", "results", "distributions");
    }

    private static List<String> open(BookKeeping books) {
        return books.county.scope.call(() -> books.closing.checklist(books.book, DECEMBER)).stream()
                .filter(point -> !point.settled()).map(Checklist.Point::key).toList();
    }

    private static ReserveProposal proposal(BookKeeping books, Money registered) {
        return books.county.scope.call(
                () -> TestApp.get(Reserves.class).proposal(books.book, YEAR, registered)).orElseThrow();
    }

    private static Vouchers.Booked appropriate(BookKeeping books, UUID id, Money due) {
        return books.county.scope.call(() -> TestApp.get(Reserves.class).appropriate(books.book,
                new Reserves.Confirmed(id, YEAR, yuan("300000"), due)));
    }

    private static void refuses(BookKeeping books, Money due, AccountingRefusal reason) {
        assertThatThrownBy(() -> appropriate(books, Ids.next(), due))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }

    private static List<String> close(BookKeeping books) {
        return described(books, books.county.scope.call(() -> books.closing.closeYear(books.book.id(), YEAR)));
    }

    private static List<String> clear(BookKeeping books) {
        return described(books, books.county.scope.call(() -> books.closing.clearDistribution(books.book.id(), YEAR)));
    }

    private static List<String> described(BookKeeping books, List<UUID> entries) {
        return entries.stream().map(id -> books.county.scope.call(() -> books.vouchers.find(id)).orElseThrow())
                .map(entry -> entry.number() + " " + entry.memo()).toList();
    }

    private static Statement statement(BookKeeping books, String name) {
        return books.county.scope.call(() -> books.statements.of(name, books.book, DECEMBER));
    }

    private static List<Long> balances(BookKeeping books, String... codes) {
        return List.of(codes).stream().map(code -> balance(books, code)).toList();
    }

    private static long balance(BookKeeping books, String code) {
        return books.county.scope.call(() -> books.statements
                        .trialBalance(books.book, LocalDate.of(2022, 1, 1), YEAR.last())).rows().stream()
                .filter(row -> row.account().code().equals(code)).mapToLong(TrialBalance.Row::closing).sum();
    }

    private static Money yuan(String yuan) {
        return Money.ofYuan(yuan);
    }
}
