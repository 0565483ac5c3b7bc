package org.liancun.accounting.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.GoldenYearTests;
import org.liancun.accounting.Party;
import org.liancun.accounting.Span;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Turnovers;
import org.liancun.testing.Samples;
import org.liancun.testing.TestApp;

/** Pages of a subsidiary ledger fit together, and its totals stand where a day or a month ends. */
class SubsidiaryLedgerTests {
    private final BookKeeping books = new BookKeeping();

    @Test
    void pagesOfAnyLengthAreTheWholeLedgerCutUp() {
        books.enterAll(GoldenYearTests.VOUCHERS);
        books.enterAll(GoldenYearTests.VOUCHERS.replace("2022-12-31", "2023-01-31"));
        List<LedgerLine> whole = find(null, 1_000).lines();
        assertThat(whole).hasSizeGreaterThan(20);

        for (int most = 1; most < 8; most++) {
            List<LedgerLine> pages = new ArrayList<>();
            SubsidiaryLedger.@Nullable Cursor after = null;
            do {
                SubsidiaryLedger.Found page = find(after, most);
                pages.addAll(page.lines());
                after = page.next() == null ? null : SubsidiaryLedger.Cursor.parse(page.next().toString());
            } while (after != null);

            assertThat(pages).as("%d a page", most).isEqualTo(whole);
        }
    }

    @Test
    void aPlaceThatNobodyWroteIsTheFirstPage() {
        assertThat(SubsidiaryLedger.Cursor.parse("")).isNull();
        assertThat(SubsidiaryLedger.Cursor.parse("2023-01-01|x|1|")).isNull();
        assertThat(SubsidiaryLedger.Cursor.parse("2023-13-01|" + Ids.next() + "|1|n")).isNull();
    }

    @Test
    void turnoversAreThoseOfTheEntriesRecordedUpToTheMoment() {
        Vouchers.Booked first = books.enter("2023-07-02 sale | D 102 5.00 | C 501 5.00");
        books.enter("2023-07-01 typed later | D 102 7.00 | C 501 7.00");
        Instant moment = books.county.scope.call(() -> books.vouchers.find(first.entry())).orElseThrow().recordedAt();

        assertThat(debits(moment)).isEqualTo(500);
        assertThat(debits(moment.minusMillis(1))).isZero();
        assertThat(debits(null)).isEqualTo(1200);
    }

    /** Random postings and spans: what is shown after the last posting is the balance, and totals add up. */
    @Test
    void totalsAddUpWhateverTheSpan() {
        Samples.of(random -> random.nextLong()).times(300).obey(seed -> {
            var random = new SplittableRandom(seed);
            LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(400));
            List<Turnovers.Turnover> turnovers = new ArrayList<>();
            List<LedgerLine.Posted> postings = new ArrayList<>();
            long balance = 0;
            LocalDate end = from.plusDays(70);
            for (LocalDate day = from.withDayOfYear(1); day.isBefore(end); day = day.plusDays(1 + random.nextInt(20))) {
                long amount = random.nextInt(1, 1_000) * (random.nextBoolean() ? 1 : -1);
                boolean inside = !day.isBefore(from);
                turnovers.add(new Turnovers.Turnover("102", "CNY", day, inside, Math.max(amount, 0), Math.max(-amount, 0)));
                balance += amount;
                if (inside) {
                    postings.add(posted(day, amount, balance));
                }
            }
            Totals totals = Totals.of(turnovers);

            List<LedgerLine> lines = LedgerLineRules.withTotals(postings, 1_000, totals, true);

            assertThat(lines.stream().filter(LedgerLine.DayTotal.class::isInstance)).hasSameSizeAs(postings);
            if (!postings.isEmpty()) {
                assertThat(((LedgerLine.YearTotal) lines.getLast()).total().balance()).isEqualTo(balance);
                assertThat(totals.byMonth().stream().mapToLong(t -> t.debit() - t.credit()).sum() + totals.opening())
                        .isEqualTo(balance);
            }
        });
    }

    private static LedgerLine.Posted posted(LocalDate day, long amount, long balance) {
        return new LedgerLine.Posted(new UUID(0, 1), 1, day, null, "voucher", "", "102", List.of("501"), Party.NONE,
                amount, balance);
    }

    private SubsidiaryLedger.Found find(SubsidiaryLedger.@Nullable Cursor after, int most) {
        return books.county.scope.call(() -> TestApp.get(SubsidiaryLedger.class).find(
                new SubsidiaryLedger.Question(books.book, List.of("102"), "CNY", "", Span.of(new FiscalYear(2023)), true),
                new SubsidiaryLedger.Part(after, most)));
    }

    private long debits(@Nullable Instant known) {
        return books.county.scope.call(() -> TestApp.get(Turnovers.class).of(new Turnovers.Question(books.book.id(),
                        List.of("102"), null, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), known,
                        Turnovers.Step.DAY))).stream()
                .mapToLong(Turnovers.Turnover::debit).sum();
    }
}
