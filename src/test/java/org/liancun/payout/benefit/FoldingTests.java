package org.liancun.payout.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing of fewer than ten households is given out, and nothing from which it could be told. */
class FoldingTests {
    @Test
    void aSmallVillageIsFoldedAndTheNextSmallestWithIt() {
        GainCounty county = new GainCounty(12, 9, 30, 25);
        work(county, 0, 12);
        work(county, 1, 9);
        work(county, 2, 30);
        work(county, 3, 25);

        PlaceBenefit township = county.of(county.township);

        assertThat(township.figures("gained", "").map(Count.Figures::households)).contains(76L);
        assertThat(township.places()).containsExactly(
                county.village(0), county.village(1), county.village(2), county.village(3));
        assertThat(gained(township, county.village(0))).as("told by subtraction otherwise").isEmpty();
        assertThat(gained(township, county.village(1))).isEmpty();
        assertThat(gained(township, county.village(2))).contains(30L);
        assertThat(gained(township, county.village(3))).contains(25L);
    }

    @Test
    void aFoldedPlaceTellsNothingOnItsOwnPageEither() {
        GainCounty county = new GainCounty(12, 9, 30);
        work(county, 0, 12);
        work(county, 1, 9);
        work(county, 2, 30);

        for (int village : List.of(0, 1)) {
            assertThat(county.of(county.village(village)).counts()).isNotEmpty()
                    .allSatisfy(count -> assertThat(count.figures()).isNull());
        }
        assertThat(county.of(county.village(2)).figures("kind", "wages").map(Count.Figures::households)).contains(30L);
    }

    @Test
    void fewWithLessFoldThoseWithMoreToo() {
        GainCounty county = new GainCounty(40);
        work(county, 0, 40);
        for (int h = 0; h < 4; h++) {
            county.owe(county.vehicleOne, GainCounty.LAST_YEAR, "213/511", county.household(0, h), "900.00");
        }

        PlaceBenefit benefit = county.of(county.code);

        assertThat(benefit.figures("gained", "").map(Count.Figures::households)).contains(40L);
        assertThat(benefit.count("standing", "less").orElseThrow().figures()).isNull();
        assertThat(benefit.count("standing", "more").orElseThrow().figures()).isNull();
        assertThat(benefit.count("before", "").orElseThrow().figures()).isNull();
    }

    @Test
    void whoWorksInATownshipIsToldOfItAndOfNoOther() {
        GainCounty county = new GainCounty(12, 14);
        work(county, 0, 12);
        work(county, 1, 14);

        assertThat(rows(county.somebody("t", county.township, List.of(), false), county.township)).isPositive();
        assertThat(rows(county.somebody("t", county.township, List.of(), false), county.code))
                .as("the county's sums are the county's; the township's own row stands below it")
                .isEqualTo(rows(county.somebody("c", county.code, List.of(), false), county.code)
                        - sections(county.somebody("c", county.code, List.of(), false), county.code));
        assertThat(rows(county.somebody("h", county.village(0), List.of(), false), county.village(1))).isZero();
        assertThat(rows(new Scope("m", county.code, "", List.of(), county.id(county.household(0, 0)), false, false),
                county.village(0))).isZero();
        assertThat(rows(Scope.open(county.code), county.code)).isZero();
    }

    private static void work(GainCounty county, int village, int households) {
        for (int h = 0; h < households; h++) {
            county.owe(county.vehicleOne, GainCounty.THIS_YEAR, "213/511", county.household(village, h), "100.00");
        }
    }

    private static Optional<Long> gained(PlaceBenefit benefit, String village) {
        return benefit.below(village, "gained", "").flatMap(count -> Optional.ofNullable(count.figures()))
                .map(Count.Figures::households);
    }

    private static long rows(Scope scope, String place) {
        return count(scope, place, "SELECT count(*) FROM payout.benefit_counts(2023, ?)");
    }

    private static long sections(Scope scope, String place) {
        return count(scope, place, "SELECT count(*) FROM payout.benefit_counts(2023, ?) WHERE length(place_code) = 6");
    }

    private static long count(Scope scope, String place, String sql) {
        return scope.call(() -> TestApp.get(TransactionTemplate.class).execute(status ->
                TestApp.get(JdbcClient.class).sql(sql).param(place).query(Long.class).single()));
    }
}
