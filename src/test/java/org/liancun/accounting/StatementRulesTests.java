package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside which days a statement sets its own. */
class StatementRulesTests {
    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-12-31, 2022-01-01, 2022-12-31",
        "2023-03-01, 2023-06-15, 2022-03-01, 2022-06-15",
        "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
        "2025-01-01, 2025-02-28, 2024-01-01, 2024-02-29",
        "2024-02-29, 2024-02-29, 2023-02-28, 2023-02-28",
        "2022-07-01, 2023-06-30, 2021-07-01, 2022-06-30",
        "2022-07-01, 2023-07-01, 2020-07-01, 2021-07-01",
        "2021-01-01, 2023-12-31, 2018-01-01, 2020-12-31"})
    void movementsStandBesideTheSameDaysOfYearsThatDoNotOverlap(LocalDate from, LocalDate to, LocalDate beforeFrom,
            LocalDate beforeTo) {
        assertThat(StatementRules.before(false, new Span(from, to, null)))
                .isEqualTo(new Span(beforeFrom, beforeTo, null));
    }

    @Test
    void aBalanceSheetStandsBesideTheBeginningOfItsYear() {
        Span span = new Span(LocalDate.of(2022, 7, 1), LocalDate.of(2023, 6, 15), LocalDate.of(2024, 1, 1).atTime(9, 30));

        assertThat(StatementRules.before(true, span)).as("known at the same minute").isEqualTo(
                new Span(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), span.known()));
    }

    @Test
    void onlyWholeYearsHaveAnEndOfTheYear() {
        StatementLayout.Line last = StatementLayout.of(RuralChart.ID, "income").orElseThrow().line("I20").orElseThrow();

        assertThat(last.labelZh(new Span(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31), null))).contains("年末");
        assertThat(last.labelZh(new Span(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30), null))).contains("期末");
        assertThat(last.labelZh(new Span(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 12, 31), null))).contains("期末");
    }
}
