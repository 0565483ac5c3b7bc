package org.liancun.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.testing.TestApp;

/** Figures held against sums made by hand, and against the lists that stand behind them. */
class BriefingTests {
    private static final LocalDate SUMMER = LocalDate.of(2023, 7, 20);
    private static final LocalDate YEAR_BEFORE = LocalDate.of(2022, 8, 9);
    private final ThreeAlliances county = new ThreeAlliances();
    private final Briefing briefing = TestApp.get(Briefing.class);

    @Test
    void countsAlliancesTheirVillagesAndThePairedOnesAtTheEndOfTheYear() {
        assertThat(value(FigureKey.ALLIANCES, null)).isEqualTo(3);
        assertThat(value(FigureKey.VILLAGES, null)).isEqualTo(5);
        assertThat(value(FigureKey.PAIRED_VILLAGES, null)).isEqualTo(2);
        assertThat(figure(FigureKey.VILLAGES, null).orElseThrow().previous()).isEqualTo(4);
        assertThat(figure(FigureKey.PAIRED_VILLAGES, null).orElseThrow().previous()).isEqualTo(1);
    }

    @Test
    void incomeIsWhatTheVehiclesSell() {
        county.sale(county.first, SUMMER, "2000.00");
        county.sale(county.first, SUMMER, "108.00");
        county.sale(county.third, SUMMER, "70.50");
        Book village = county.scope.call(() -> TestApp.get(org.liancun.ledger.Books.class).get(county.north + "201"));
        voucher(village, "102", "501", "999.00");
        voucher(county.book(county.first), "102", "502", "999.00");

        assertThat(value(FigureKey.INCOME, null)).isEqualTo(217_850);
        assertThat(value(FigureKey.ALLIANCE_INCOME, county.first)).isEqualTo(210_800);
        assertThat(figure(FigureKey.ALLIANCE_INCOME, county.second)).isEmpty();
    }

    @Test
    void oneMoreVoucherMovesTheFigure() {
        county.sale(county.first, SUMMER, "2000.00");
        long before = value(FigureKey.INCOME, null);
        county.sale(county.first, SUMMER, "0.01");

        assertThat(value(FigureKey.INCOME, null)).isEqualTo(before + 1);
        assertThat(value(FigureKey.ALLIANCE_INCOME, county.first)).isEqualTo(before + 1);
    }

    @Test
    void growthIsExactToTheHundredthOfAPercent() {
        county.sale(county.first, YEAR_BEFORE, "1376000.00");
        county.sale(county.first, SUMMER, "2108000.00");

        assertThat(value(FigureKey.INCOME_GROWTH, county.first)).isEqualTo(5_320);
        assertThat(figure(FigureKey.INCOME, null).orElseThrow().previous()).isEqualTo(137_600_000);
    }

    @Test
    void aReversalTakesItselfOff() {
        UUID wrong = county.sale(county.second, SUMMER, "500.00");
        county.sale(county.second, SUMMER, "30.00");
        county.scope.call(() -> TestApp.get(Ledger.class).reverse(wrong, SUMMER.plusDays(3), "booked twice"));

        assertThat(value(FigureKey.INCOME, null)).isEqualTo(3_000);
        assertListsAddUp();
    }

    @Test
    void closingTheYearIsNoSale() {
        county.sale(county.first, SUMMER, "40.00");
        UUID closing = voucher(county.book(county.first), "501", "321", "40.00");
        assertThat(value(FigureKey.INCOME, null)).isEqualTo(4_000);

        county.scope.call(() -> TestApp.get(Ledger.class).reverse(closing, SUMMER, "closed too early"));
        assertThat(value(FigureKey.INCOME, null)).isEqualTo(4_000);
    }

    @Test
    void aSaleFromVehicleToVehicleCountsOnceWhereTheGoodsLeaveThem() {
        deal(county.second, county.first, "200.00", "0.00");
        county.sale(county.first, SUMMER, "260.00");

        assertThat(value(FigureKey.INCOME, null)).isEqualTo(26_000);
        assertThat(value(FigureKey.ALLIANCE_INCOME, county.second)).isZero();
        assertListsAddUp();
    }

    @Test
    void whatIsSoldToOthersInTheSameEntryStillCounts() {
        deal(county.second, county.first, "200.00", "55.00");

        assertThat(value(FigureKey.INCOME, null)).isEqualTo(5_500);
        assertListsAddUp();
    }

    @Test
    void aVoucherThatNamesTheOtherVehicleAsItsPartyIsEliminatedToo() {
        Book seller = county.book(county.second);
        county.post(Entry.draft(Ids.next(), seller.id(), SUMMER, "voucher")
                .add(Posting.debit("102", Money.ofYuan("80.00"), 1))
                .add(Posting.credit("501", Money.ofYuan("80.00"), 2).party(county.book(county.third).organisation()))
                .done());
        county.sale(county.second, SUMMER, "1.00");

        assertThat(value(FigureKey.INCOME, null)).isEqualTo(100);
    }

    @Test
    void meansPooledAreBalancesAtTheEndOfTheYear() {
        county.pooled(county.second, YEAR_BEFORE, "01", "MU", 22_000_000);
        county.pooled(county.second, YEAR_BEFORE, "02", "YAK", 1_000);
        county.pooled(county.second, SUMMER, "03", "SHEEP", 69);
        county.pooled(county.second, SUMMER, "04", "WORKER", 41);
        UUID wrong = county.pooled(county.first, SUMMER, "01", "MU", 100);
        county.scope.call(() -> TestApp.get(Ledger.class).reverse(wrong, SUMMER, "measured wrongly"));

        assertThat(value(FigureKey.PASTURE_POOLED, county.second)).isEqualTo(22_000_000);
        assertThat(value(FigureKey.PASTURE_POOLED, null)).isEqualTo(22_000_000);
        assertThat(value(FigureKey.LIVESTOCK_POOLED, county.second)).isEqualTo(1_069);
        assertThat(figure(FigureKey.LIVESTOCK_POOLED, null).orElseThrow().previous()).isEqualTo(1_000);
        assertThat(value(FigureKey.WORKERS_POOLED, null)).isEqualTo(41);
        assertThat(figure(FigureKey.WORKERS_POOLED, null).orElseThrow().previous()).isNull();
        assertListsAddUp();
    }

    @Test
    void whatCannotBeComputedIsAbsent() {
        assertThat(figures(county.scope, county.code)).extracting(Figure::key)
                .containsExactly(FigureKey.ALLIANCES, FigureKey.VILLAGES, FigureKey.PAIRED_VILLAGES);
        assertThat(county.scope.call(() -> briefing.figures(new FiscalYear(2021)))).isEmpty();
    }

    @Test
    void everyListAddsUpToItsFigurePageByPage() {
        county.sale(county.first, YEAR_BEFORE, "77.00");
        county.sale(county.second, YEAR_BEFORE, "11.00");
        for (int i = 1; i <= 130; i++) {
            county.sale(i % 2 == 0 ? county.first : county.second, SUMMER.plusDays(i % 9), i + ".07");
            county.pooled(county.third, SUMMER, "04", "WORKER", i);
        }
        deal(county.second, county.first, "200.00", "55.00");

        assertListsAddUp();
        assertThat(value(FigureKey.INCOME, null)).isEqualTo(857_910);
        assertThat(value(FigureKey.WORKERS_POOLED, county.third)).isEqualTo(8_515);
    }

    @Test
    void aTownshipIsToldOfItsOwnAlliances() {
        county.sale(county.first, SUMMER, "10.00");
        county.sale(county.third, SUMMER, "5.00");
        deal(county.second, county.third, "200.00", "0.00");
        Scope clerk = county.clerk(county.north);

        assertThat(figures(clerk, county.north)).filteredOn(figure -> figure.key() == FigureKey.INCOME)
                .singleElement().extracting(Figure::value).isEqualTo(1_000L);
        assertThat(figures(clerk, county.north)).filteredOn(figure -> figure.key() == FigureKey.VILLAGES)
                .singleElement().extracting(Figure::value).isEqualTo(3L);
        assertThat(figures(county.scope, county.north)).isEqualTo(figures(clerk, county.north));
    }

    @Test
    void aSumOfWhichTheReaderSeesOnlyAPartIsAbsent() {
        county.sale(county.first, SUMMER, "10.00");
        county.sale(county.third, SUMMER, "5.00");
        Scope clerk = county.clerk("", county.third + "V");

        assertThat(figures(clerk, county.code)).extracting(Figure::key)
                .contains(FigureKey.ALLIANCE_INCOME).doesNotContain(FigureKey.INCOME);
        assertThat(figures(clerk, county.third)).filteredOn(figure -> figure.key() == FigureKey.INCOME)
                .singleElement().extracting(Figure::value).isEqualTo(500L);
        assertThat(figures(clerk, county.first)).extracting(Figure::key)
                .doesNotContain(FigureKey.INCOME, FigureKey.ALLIANCE_INCOME);
    }

    private void assertListsAddUp() {
        List<Figure> figures = new ArrayList<>(figures(county.scope, county.code));
        figures.addAll(figures(county.scope, county.north));
        for (Figure figure : figures) {
            List<FigureLine> lines = new ArrayList<>();
            String after = null;
            FigureList page;
            do {
                String cursor = after;
                page = county.scope.call(() -> briefing.open(figure.question(), cursor)).orElseThrow();
                lines.addAll(page.lines());
                after = page.next();
            } while (after != null);
            assertThat(page.agrees()).as(figure.href()).isTrue();
            assertThat(page.count()).as(figure.href()).isEqualTo(lines.size());
            assertThat(lines.stream().mapToLong(FigureLine::amount).sum()).as(figure.href()).isEqualTo(page.sum());
            assertThat(county.scope.call(() -> briefing.lines(figure.question()))).isEqualTo(lines);
        }
    }

    private void deal(String from, String to, String inside, String outside) {
        Book seller = county.book(from);
        Book buyer = county.book(to);
        UUID deal = Ids.next();
        Money all = Money.ofYuan(inside).plus(Money.ofYuan(outside));
        Entry.Draft sold = Entry.draft(Ids.next(), seller.id(), SUMMER, "voucher").deal(deal)
                .add(Posting.debit("113", Money.ofYuan(inside), 1)
                        .party(buyer.organisation()).counterBook(buyer.id()))
                .add(Posting.credit("501", all, 2));
        if (!Money.ofYuan(outside).isZero()) {
            sold.add(Posting.debit("102", Money.ofYuan(outside), 3));
        }
        county.post(List.of(sold.done(), Entry.draft(Ids.next(), buyer.id(), SUMMER, "voucher").deal(deal)
                .add(Posting.debit("511", Money.ofYuan(inside), 1))
                .add(Posting.credit("113", Money.ofYuan(inside), 1)
                        .party(seller.organisation()).counterBook(seller.id()))
                .done()));
    }

    private UUID voucher(Book book, String debit, String credit, String yuan) {
        return county.post(Entry.draft(Ids.next(), book.id(), SUMMER, "voucher")
                .add(Posting.debit(debit, Money.ofYuan(yuan), 1))
                .add(Posting.credit(credit, Money.ofYuan(yuan), 1))
                .done());
    }

    private List<Figure> figures(Scope scope, String place) {
        return scope.call(() -> briefing.figures(ThreeAlliances.YEAR, place));
    }

    private long value(FigureKey key, @Nullable String alliance) {
        return figure(key, alliance).orElseThrow().value();
    }

    private Optional<Figure> figure(FigureKey key, @Nullable String alliance) {
        return county.scope.call(
                () -> briefing.figure(new FigureQuestion(key, ThreeAlliances.YEAR, county.code, alliance)));
    }
}
