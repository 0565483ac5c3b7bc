package org.liancun.accounting.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.GoldenYearTests;
import org.liancun.accounting.Span;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Rollup;
import org.liancun.testing.TestApp;

/** Ledgers as they were known at a minute are those that were printed then. */
class KnownLedgersTests {
    private final BookKeeping books = new BookKeeping();

    @Test
    void whatWasPrintedOnADayCanBePrintedAgain() {
        List<String> vouchers = GoldenYearTests.VOUCHERS.lines().toList();
        Map<LocalDateTime, List<Object>> printed = new LinkedHashMap<>();
        Span year = Span.of(new FiscalYear(2023));
        for (int stage = 0; stage < 3; stage++) {
            LocalDateTime typed = LocalDateTime.of(2024, 2 + stage, 1, 9, 30);
            for (int i = stage; i < vouchers.size(); i += 3) {
                books.enter(vouchers.get(i));
            }
            books.recordedAt(typed);
            printed.put(typed, print(year));
            books.county.scope.run(() -> TestApp.get(Rollup.class).advance());
        }

        printed.forEach((typed, ledgers) -> {
            assertThat(print(year.at(typed))).as("%s", typed).isEqualTo(ledgers);
            assertThat(print(year.at(typed.minusMinutes(1)))).as("a minute before %s", typed).isNotEqualTo(ledgers);
        });
    }

    /** General ledger, trial balance, receipts and payments, and the postings of bank and current accounts. */
    private List<Object> print(Span span) {
        return books.county.scope.call(() -> List.of(
                TestApp.get(GeneralLedger.class).of(books.book, span),
                TestApp.get(GeneralLedger.class).trialBalance(books.book, span),
                TestApp.get(Receipts.class).of(books.book, span),
                TestApp.get(SubsidiaryLedger.class).find(new SubsidiaryLedger.Question(
                        books.book, List.of("102", "113"), "CNY", "", span, true),
                        new SubsidiaryLedger.Part(null, 500))));
    }
}
