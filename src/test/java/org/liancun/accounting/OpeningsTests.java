package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liancun.accounting.Openings.NewOpening;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Balances;
import org.liancun.testing.TestApp;

/**
 * A village takes its books over from a township's old program on 31 December 2023, whose trial balance was drawn up
 * under the system of 2004. Translated by the table of 财会〔2023〕20号: 202 payables becomes 211, 154 construction in
 * progress becomes 153, 322 becomes 32202; livestock (131) is split by what it is, welfare payable (212) by decision.
 */
class OpeningsTests {
    private static final LocalDate YEAR_END = LocalDate.of(2021, 12, 31);
    private static final String OLD = "village-collective-2004";
    private static final String TRIAL_BALANCE = """
            101 现金 | D 1200.50
            102 银行存款 | D 80000.00
            131 幼畜及育肥畜 | D 20000.00
            131002 产役畜 | D 30000.00
            154 在建工程 | D 5000.00
            202 应付款 | C 6200.50 V
            301 资本 | C 100000.00
            322 未分配收益 | C 30000.00""";
    private final BookKeeping books = new BookKeeping();
    private final Openings openings = TestApp.get(Openings.class);

    @Test
    void theTableOf2023TranslatesTheOldTrialBalanceAccountByAccount() {
        UUID entry = enter(opening(OLD, TRIAL_BALANCE));

        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(Map.of("101", "1200.50", "102", "80000.00",
                "131", "20000.00", "132", "30000.00", "153", "5000.00", "211", "-6200.50", "301", "-100000.00",
                "32202", "-30000.00"));
        assertThat(books.county.scope.call(() -> openings.standing(books.book))).hasValueSatisfying(
                standing -> assertThat(standing.entry()).isEqualTo(entry));
    }

    @Test
    void whatTheTableLeavesToTheUnitIsAskedAndNothingIsBooked() {
        NewOpening unclear = opening(OLD, """
                212 应付福利费 | C 100.00
                131 牲畜 | D 100.00""");

        assertThat(problems(unclear)).containsExactly("0 to CHOOSE_ACCOUNT 212", "1 to CHOOSE_ACCOUNT 131");
        assertThatThrownBy(() -> enter(unclear)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(BookRefusal.OPENING_REFUSED));
        assertThat(balances()).isEmpty();
    }

    @Test
    void whatTheUnitChoosesIsTaken() {
        List<OpeningRow> rows = List.of(row("212 应付福利费 | C 100.00", "311"), row("102 银行存款 | D 100.00", ""));

        enter(new NewOpening(Ids.next(), YEAR_END, OLD, null, rows));

        assertThat(balances()).isEqualTo(Map.of("102", "100.00", "311", "-100.00"));
    }

    @Test
    void everythingThatIsWrongIsSaidRowByRow() {
        assertThat(problems(opening(RuralChart.ID, """
                102 银行存款 | D 100.00
                102 银行存款 | D 1.00
                999 nothing | C 5.00
                501 经营收入 | C 7.00
                113 内部往来 | C 1.00 X
                10205 | D 2.00""")))
                .containsExactly("5 name NO_NAME 10205", "1 account ROW_TWICE 102", "2 account UNKNOWN_ACCOUNT 999",
                        "3 account NOT_CARRIED_FORWARD 501", "4 party UNKNOWN_PARTY X", "-1  UNBALANCED 90.00");
        assertThat(problems(new NewOpening(Ids.next(), LocalDate.of(2021, 12, 30), RuralChart.ID, null, List.of())))
                .containsExactly("-1 date NOT_MONTH_END 2021-12-30", "-1  FEW_LINES 0");
    }

    @Test
    void withinAYearIncomeAndExpenseAreTakenOverAndStandInTheYearsStatement() {
        LocalDate midYear = LocalDate.of(2022, 6, 30);
        List<OpeningRow> rows = List.of(row("102 银行存款 | D 900.00", ""), row("501 经营收入 | C 1000.00", ""),
                row("511 经营支出 | D 100.00", ""));

        enter(new NewOpening(Ids.next(), midYear, RuralChart.ID, null, rows));

        Statement income = books.county.scope.call(
                () -> books.statements.of("income", books.book, java.time.YearMonth.of(2022, 12)));
        assertThat(income.lines().stream().filter(line -> line.layout().key().equals("I1")).findFirst().orElseThrow().now())
                .isEqualTo(100_000);
    }

    @Test
    void aUnitsOwnAccountIsSetUpAlongTheWayAndTakesVouchersInPlaceOfTheOneAbove() {
        enter(opening(RuralChart.ID, """
                10201 农行存款 | D 60.00
                10202 农信社存款 | D 40.00
                301 资本 | C 100.00"""));

        books.enter("2022-07-01 sale | D 10201 5.00 | C 501 5.00");
        assertThat(balances()).containsEntry("10201", "65.00").containsEntry("10202", "40.00");
        assertThatThrownBy(() -> books.enter("2022-07-01 sale | D 102 5.00 | C 501 5.00"))
                .isInstanceOf(Refused.class);
        assertThat(books.county.scope.call(() -> books.statements.of("balance-sheet", books.book,
                java.time.YearMonth.of(2022, 7))).gap()).isZero();
    }

    @Test
    void aBookIsOpenedOnceBeforeAnythingElseAndCorrectedByReversal() {
        NewOpening opening = opening(RuralChart.ID, "102 银行存款 | D 5.00\n301 资本 | C 5.00");
        UUID entry = enter(opening);

        assertThat(enter(opening)).as("pressed twice").isEqualTo(entry);
        assertThat(balances()).containsEntry("102", "5.00");
        refuses(opening(RuralChart.ID, "101 现金 | D 7.00\n301 资本 | C 7.00"), BookRefusal.OPENING_STANDS);

        books.county.scope.call(() -> books.vouchers.reverse(
                new Vouchers.Reversal(Ids.next(), entry, YEAR_END, "wrong bank statement")));
        enter(opening(RuralChart.ID, "101 现金 | D 7.00\n301 资本 | C 7.00"));
        assertThat(balances()).isEqualTo(Map.of("101", "7.00", "301", "-7.00"));
    }

    @Test
    void aBookThatIsInUseIsNotOpenedBehindItsVouchers() {
        books.enter("2022-01-10 cash | D 101 5.00 | C 301 5.00");

        List<OpeningRow> rows = List.of(row("102 银行存款 | D 9.00", ""), row("301 资本 | C 9.00", ""));
        refuses(new NewOpening(Ids.next(), LocalDate.of(2022, 1, 31), RuralChart.ID, null, rows), BookRefusal.BOOK_IN_USE);
        enter(new NewOpening(Ids.next(), YEAR_END, RuralChart.ID, null, rows));
        assertThat(balances()).containsEntry("101", "5.00").containsEntry("102", "9.00");
    }

    @Test
    void aFreshBookIsOpenedUnderAChartInForceAndYearAfterYear() {
        BookSetup setup = TestApp.get(BookSetup.class);
        assertThatThrownBy(() -> books.county.scope.call(
                () -> setup.open(books.county.villageA, OLD, new FiscalYear(2024))))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(BookRefusal.CHART_NOT_IN_FORCE));
        assertThatThrownBy(() -> books.county.scope.call(
                () -> setup.open(books.county.villageA, RuralChart.ID, new FiscalYear(2024))))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(BookRefusal.BOOK_STANDS));
        assertThatThrownBy(() -> books.county.inScope(() -> setup.openYear(books.book, new FiscalYear(2030))))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(BookRefusal.YEAR));

        books.county.inScope(() -> setup.openYear(books.book, new FiscalYear(2025)));
        books.enter("2025-03-01 cash | D 101 5.00 | C 301 5.00");
        assertThat(balances()).containsEntry("101", "5.00");
    }

    private NewOpening opening(String chart, String rows) {
        return new NewOpening(Ids.next(), YEAR_END, chart, null, rows.lines().map(line -> row(line, "")).toList());
    }

    /** {@code 202 应付款 | C 6200.50 V}: code, name, side, amount, party. */
    private OpeningRow row(String line, String to) {
        String[] parts = line.strip().split("\\s*\\|\\s*");
        String[] account = parts[0].split(" ", 2);
        String[] amount = parts[1].split(" ");
        Money money = Money.ofYuan(amount[1]);
        String party = amount.length < 3 ? "" : amount[2].equals("V") ? books.county.villageB : amount[2];
        return new OpeningRow(account[0], account.length > 1 ? account[1] : "", party,
                amount[0].equals("D") ? money : Money.ZERO, amount[0].equals("C") ? money : Money.ZERO, to);
    }

    private UUID enter(NewOpening opening) {
        return books.county.scope.call(() -> openings.enter(books.book, opening));
    }

    private List<String> problems(NewOpening opening) {
        return books.county.scope.call(() -> openings.problems(books.book, opening)).stream()
                .map(problem -> problem.index() + " " + problem.field() + " " + problem.rule() + " " + problem.value())
                .toList();
    }

    private void refuses(NewOpening opening, BookRefusal refusal) {
        assertThatThrownBy(() -> enter(opening)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    /** What stands in the end, by account; accounts at zero left out. */
    private Map<String, String> balances() {
        return new ArrayList<>(books.county.scope.call(() -> TestApp.get(Balances.class)
                .movements(books.book.id(), LocalDate.of(2021, 1, 1), LocalDate.of(2030, 12, 31)))).stream()
                .filter(movement -> movement.closing() != 0)
                .collect(Collectors.toMap(Balances.Movement::account, movement -> new Money(movement.closing()).toString()));
    }
}
