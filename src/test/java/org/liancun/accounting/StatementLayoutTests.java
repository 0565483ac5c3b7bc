package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layouts of the statements of every statutory chart, as their data files have them. */
class StatementLayoutTests {
    static List<ChartGuide> statutory() {
        return ChartsTests.statutory();
    }

    @ParameterizedTest
    @MethodSource("statutory")
    void everyAccountThatTakesPostingsStandsOnTheBalanceSheetExactlyOnce(ChartGuide chart) {
        StatementLayout sheet = layout(chart, "balance-sheet");
        for (ChartGuide.Account account : chart.postable()) {
            List<String> sides = sheet.lines().stream().filter(line -> !line.style().equals("of"))
                    .flatMap(line -> line.terms().stream())
                    .filter(term -> term.takes(account.code())).map(Term::side).toList();

            assertThat(sides).as("%s %s", chart.id(), account.code()).isIn(List.of(""), List.of("D", "C"));
        }
    }

    @ParameterizedTest
    @MethodSource("statutory")
    void everyIncomeAndExpenseAccountStandsOnTheIncomeStatementExactlyOnce(ChartGuide chart) {
        StatementLayout income = layout(chart, "income");
        for (ChartGuide.Account account : chart.postable()) {
            boolean moves = account.roles().contains(AccountRole.INCOME) || account.roles().contains(AccountRole.EXPENSE);
            List<StatementLayout.Line> lines = income.lines().stream()
                    .filter(line -> line.basis().equals("movement"))
                    .filter(line -> line.terms().stream()
                            .anyMatch(term -> term.with().isEmpty() && term.takes(account.code()))).toList();

            assertThat(lines).as("%s %s", chart.id(), account.code())
                    .filteredOn(line -> !line.style().equals("hidden")).hasSize(moves ? 1 : 0);
            // Its side is that of the account, so that a usual amount is positive.
            assertThat(lines).filteredOn(line -> moves).allMatch(line -> line.side().equals(account.side()));
        }
    }

    /** A line of the sheet that nothing adds up would be missing from its total. */
    @ParameterizedTest
    @MethodSource("statutory")
    void everyLineIsAddedUpOnceAndNothingElse(ChartGuide chart) {
        for (String name : StatementLayout.NAMES) {
            StatementLayout layout = layout(chart, name);
            Map<String, Long> taken = layout.lines().stream().flatMap(line -> line.sum().stream())
                    .map(key -> key.replace("-", "")).collect(Collectors.groupingBy(key -> key, Collectors.counting()));

            assertThat(layout.lines()).extracting(StatementLayout.Line::key).doesNotHaveDuplicates()
                    .containsAll(taken.keySet());
            if (name.equals("balance-sheet")) {
                assertThat(layout.lines()).allSatisfy(line -> assertThat(taken.getOrDefault(line.key(), 0L))
                        .as("%s %s", chart.id(), line.key())
                        .isEqualTo(List.of("heading", "of", "grand").contains(line.style()) ? 0 : 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("statutory")
    void eachHalfOfTheSheetClosesWithItsTotalAndSaysWhereItsFormComesFrom(ChartGuide chart) {
        StatementLayout sheet = layout(chart, "balance-sheet");

        assertThat(sheet.grand()).hasSize(2);
        assertThat(sheet.line(sheet.grand().getFirst()).orElseThrow().part()).isEqualTo("assets");
        assertThat(sheet.line(sheet.grand().getLast()).orElseThrow().part()).isEqualTo("claims");
        for (String name : StatementLayout.NAMES) {
            StatementLayout.Head head = layout(chart, name).head();
            assertThat(head.source()).isEqualTo(chart.head().source());
            assertThat(head.mark()).matches("[RTU]");
            assertThat(List.of(head.titleZh(), head.titleEn(), head.noteZh(), head.noteEn())).noneMatch(String::isBlank);
        }
    }

    @Test
    void theCooperativesFormHasTheRowsOfTheOriginal() {
        StatementLayout sheet = layout(ChartsTests.chart("cooperative-2021"), "balance-sheet");

        assertThat(sheet.lines()).filteredOn(line -> !line.style().equals("heading") && !line.style().equals("optional"))
                .extracting(line -> Integer.valueOf(line.key().substring(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 42).boxed().toList());
    }

    private static StatementLayout layout(ChartGuide chart, String name) {
        return StatementLayout.of(chart.id(), name).orElseThrow();
    }
}
