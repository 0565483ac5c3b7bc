package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Rollup;
import org.liancun.testing.TestApp;

/** Statements of any days, and as they were known at any minute. */
class StatementSpanTests {
    private static final FiscalYear YEAR = new FiscalYear(2023);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private final BookKeeping books = new BookKeeping();

    @Test
    void onAnyDaysTheSheetBalancesAndTheIncomeStatementEndsWhereTheSheetStands() {
        books.enterAll(GoldenYearTests.VOUCHERS);
        books.county.scope.run(() -> books.closing.closeYear(books.book.id(), YEAR));
        for (Span span : spans()) {
            Statement sheet = statement("balance-sheet", span);

            assertThat(sheet.gap()).as("%s", span).isZero();
            assertThat(statement("income", span).now("I20")).as("%s", span).isEqualTo(sheet.now("C3"));
        }
    }

    @Test
    void whatMovedInTwoSpansIsWhatMovedInBothTogether() {
        books.enterAll(GoldenYearTests.VOUCHERS);
        books.county.scope.run(() -> books.closing.closeYear(books.book.id(), YEAR));
        for (Span span : spans()) {
            if (span.to().isBefore(LAST)) {
                Statement first = statement("income", span);
                Statement second = statement("income", new Span(span.to().plusDays(1), LAST, null));
                Statement both = statement("income", new Span(span.from(), LAST, null));

                assertThat(first.now("I13") + second.now("I13")).as("%s", span).isEqualTo(both.now("I13"));
                assertThat(both.now("I14")).as("brought forward %s", span).isEqualTo(first.now("I14"));
            }
        }
    }

    @Test
    void theSecondColumnIsTheFirstOneOfTheDaysItNames() {
        books.enterAll(GoldenYearTests.VOUCHERS);
        for (String name : StatementLayout.NAMES) {
            Statement statement = statement(name, new Span(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 9, 30), null));
            Statement before = statement(name, statement.before());

            assertThat(column(statement, Statement.Column.BEFORE)).isEqualTo(column(before, Statement.Column.NOW));
            assertThat(column(before, Statement.Column.NOW).values()).anyMatch(amount -> amount != 0);
        }
    }

    @Test
    void thePostingsBehindEveryCellAddUpToIt() {
        books.enterAll(GoldenYearTests.VOUCHERS);
        books.county.scope.run(() -> books.closing.closeYear(books.book.id(), YEAR));
        everyCellAddsUp(new Span(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 10, 9), null));
        everyCellAddsUp(new Span(LocalDate.of(2024, 3, 6), LocalDate.of(2024, 10, 9), null));
        everyCellAddsUp(new Span(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 12, 31), null));
    }

    /** Vouchers are typed on three days; what was printed on each of them can be printed again. */
    @Test
    void aStatementAsKnownAtAMinuteIsTheOneThatWasPrintedThen() {
        List<String> vouchers = GoldenYearTests.VOUCHERS.lines().toList();
        Map<LocalDateTime, String> printed = new LinkedHashMap<>();
        Span year = Span.of(YEAR);
        for (int stage = 0; stage < 3; stage++) {
            LocalDateTime typed = LocalDateTime.of(2024, 2 + stage, 1, 9, 30);
            for (int i = stage; i < vouchers.size(); i += 3) {
                books.enter(vouchers.get(i));
            }
            if (stage == 2) {
                books.county.scope.run(() -> books.closing.closeYear(books.book.id(), YEAR));
            }
            books.recordedAt(typed);
            printed.put(typed, print(year));
            // From here on what was typed stands in the rollup, and what is typed next does not.
            books.county.scope.run(() -> TestApp.get(Rollup.class).advance());
        }

        printed.forEach((typed, text) -> {
            assertThat(print(year.at(typed))).as("%s", typed).isEqualTo(text);
            assertThat(print(year.at(typed.minusMinutes(1)))).as("a minute before %s", typed).isNotEqualTo(text);
            everyCellAddsUp(year.at(typed));
        });
    }

    /** Days drawn by lot between the first voucher and the year after the last one. */
    private static List<Span> spans() {
        var random = new SplittableRandom(2023);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            LocalDate from = LocalDate.of(2022, 12, 1).plusDays(random.nextInt(500));
            spans.add(new Span(from, from.plusDays(random.nextInt(250)), null));
        }
        return spans;
    }

    private void everyCellAddsUp(Span span) {
        for (String name : StatementLayout.NAMES) {
            for (Statement.Line line : statement(name, span).lines()) {
                for (Statement.Column column : Statement.Column.values()) {
                    if (line.layout().isOfAccounts()) {
                        PostingList.Found found = books.county.scope.call(() -> books.statements.behind(books.book,
                                new Statements.LineOf(name, line.layout().key(), span, column), 0, 500));
                        long sum = found.opening() + found.rows().stream().mapToLong(PostingList.Row::amount).sum();

                        assertThat(line.layout().side().equals("D") ? sum : -sum)
                                .as("%s %s %s", line.layout().key(), column, span).isEqualTo(line.amount(column));
                        if (!found.rows().isEmpty()) {
                            assertThat(found.rows().getLast().running()).isEqualTo(sum);
                        }
                    }
                }
            }
        }
    }

    /** Both statements as text. */
    private String print(Span span) {
        StringBuilder text = new StringBuilder();
        for (String name : StatementLayout.NAMES) {
            Statement statement = statement(name, span);
            for (Statement.Column column : Statement.Column.values()) {
                text.append(name).append(column).append(column(statement, column)).append('\n');
            }
        }
        return text.toString();
    }

    private static Map<String, Long> column(Statement statement, Statement.Column column) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        statement.lines().forEach(line -> amounts.put(line.layout().key(), line.amount(column)));
        return amounts;
    }

    private Statement statement(String name, Span span) {
        return books.county.scope.call(() -> books.statements.of(name, books.book, span));
    }
}
