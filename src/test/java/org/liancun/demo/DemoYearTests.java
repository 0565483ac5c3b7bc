package org.liancun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liancun.insight.Briefing;
import org.liancun.insight.Figure;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Progress;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.ledger.Verify;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestDemo;

/** The published figures come out of the demo's inputs, and move when an input does. */
class DemoYearTests {
    private static final FiscalYear YEAR = new FiscalYear(2023);
    private static final String SECOND_OF_NIMA = "540623201-02";

    @Test
    void thePublishedFiguresComeOutOfEntriesAndRegisters() {
        Map<String, Long> figures = figures();

        assertThat(figures).containsEntry("alliances", 29L)
                .containsEntry("villages", 139L)
                .containsEntry("paired_villages", 110L)
                .containsEntry("income", Money.ofYuan("17737600.00").fen())
                .containsEntry("alliance_income " + SECOND_OF_NIMA, Money.ofYuan("2108000.00").fen())
                .containsEntry("income_growth " + SECOND_OF_NIMA, 5320L)
                .containsEntry("pasture_pooled " + SECOND_OF_NIMA, 22_000_000L)
                .containsEntry("livestock_pooled " + SECOND_OF_NIMA, 1_069L)
                .containsEntry("workers_pooled " + SECOND_OF_NIMA, 41L);
        assertThat(previousIncomeOfNima()).isEqualTo(Money.ofYuan("1376000.00").fen());
    }

    @Test
    void oneVoucherMoreMovesTheFiguresByItsAmountAndItsReversalMovesThemBack() {
        Map<String, Long> before = figures();
        Books books = TestApp.get(Books.class);
        Book book = TestDemo.scope().call(() -> books.get(SECOND_OF_NIMA + "V"));
        java.util.UUID entry = Ids.next();
        TestDemo.scope().call(() -> TestApp.get(Ledger.class)
                .post(Entry.draft(entry, book.id(), LocalDate.of(2023, 12, 30), "voucher")
                        .add(Posting.debit("102", Money.ofYuan("1000.00"), 1))
                        .add(Posting.credit("501", Money.ofYuan("1000.00"), 1))
                        .done()));

        Map<String, Long> after = figures();
        assertThat(after.get("income")).isEqualTo(before.get("income") + 100_000);
        assertThat(after.get("alliance_income " + SECOND_OF_NIMA))
                .isEqualTo(before.get("alliance_income " + SECOND_OF_NIMA) + 100_000);

        TestDemo.scope().call(() -> TestApp.get(Ledger.class).reverse(entry, LocalDate.of(2023, 12, 30), "not forgotten"));
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void everythingVerifies() {
        Verify.Verified verified = TestDemo.scope().call(() -> TestApp.get(Verify.class).run(Progress.NONE));

        assertThat(verified.findings()).allSatisfy(finding -> assertThat(finding.problems()).as(finding.check()).isEmpty());
    }

    private static Map<String, Long> figures() {
        return TestDemo.scope().call(() -> TestApp.get(Briefing.class).figures(YEAR)).stream()
                .collect(Collectors.toMap(DemoYearTests::name, Figure::value));
    }

    private static long previousIncomeOfNima() {
        return TestDemo.scope().call(() -> TestApp.get(Briefing.class).figures(YEAR)).stream()
                .filter(figure -> name(figure).equals("alliance_income " + SECOND_OF_NIMA))
                .mapToLong(figure -> java.util.Objects.requireNonNull(figure.previous()))
                .sum();
    }

    private static String name(Figure figure) {
        return figure.key().code() + (figure.alliance() == null ? "" : " " + figure.alliance().code());
    }
}
