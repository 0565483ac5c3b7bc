package org.liancun.payout.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liancun.accounting.ChartGuide;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.testing.TestApp;

/** What counts as a gain, of whom, and against what: by hand. */
class BenefitsTests {
    private static final LocalDate LAST_YEAR = GainCounty.LAST_YEAR;
    private static final LocalDate THIS_YEAR = GainCounty.THIS_YEAR;

    @Test
    void aHouseholdCountsOnceHoweverManyAlliancesItWorksWith() {
        GainCounty county = new GainCounty(12);
        for (int h = 0; h < 12; h++) {
            county.owe(county.vehicleOne, LAST_YEAR, "213/511", county.household(0, h), "100.00");
            county.owe(county.vehicleOne, THIS_YEAR, "213/511", county.household(0, h), "150.00");
            county.owe(county.vehicleTwo, THIS_YEAR, "212/513", county.household(0, h), "50.01");
        }

        PlaceBenefit benefit = county.of(county.code);

        // 12 households of 4: 12 × 200.01 = 2,400.12 now and 1,200.00 before; 1,200.12 more for 48 people are 25.0025 each.
        assertThat(benefit.figures("gained", "")).contains(new Count.Figures(12, 48, 240_012, 120_000));
        assertThat(benefit.figures("standing", "more")).contains(new Count.Figures(12, 48, 240_012, 120_000));
        assertThat(benefit.figures("standing", "more").orElseThrow().morePerPersonFen()).isEqualTo(2_500);
        assertThat(benefit.figures("kind", "wages")).contains(new Count.Figures(12, 48, 240_012, 120_000));
        assertThat(benefit.figures("kind_before", "wages")).contains(new Count.Figures(12, 48, 240_012, 120_000));
        assertThat(benefit.figures("book", "wages " + county.vehicleOne))
                .contains(new Count.Figures(12, 48, 180_000, 120_000));
        assertThat(benefit.figures("book", "wages " + county.vehicleTwo)).contains(new Count.Figures(12, 48, 60_012, 0));
        assertThat(benefit.section("band")).singleElement()
                .satisfies(band -> assertThat(band.key()).isEqualTo("0"));
    }

    @Test
    void eachKindComesFromItsAccountsAndTransfersAreLeftOut() {
        GainCounty county = new GainCounty(1);
        String household = county.household(0, 0);
        county.owe(county.village(0), THIS_YEAR, "113/32201", household, "88.88");
        county.owe(county.vehicleOne, THIS_YEAR, "213/511", household, "1200.00");
        county.owe(county.vehicleTwo, THIS_YEAR, "211/171", household, "200.00");
        county.owe(county.village(0), THIS_YEAR, "113/503", household, "500.00");
        county.owe(county.village(0), THIS_YEAR, "113/514", household, "300.00");
        county.owe(county.village(0), THIS_YEAR, "113/102", household, "70.00");

        assertThat(kinds(county, household)).isEqualTo(
                Map.of("payout", "88.88", "wages", "1200.00", "pasture_rent", "200.00"));
        assertThat(county.benefit(household).fen()).isEqualTo(Money.ofYuan("1488.88").fen());
    }

    @Test
    void goodsCountNetOfWhatWasPutInAndStandBesideWhereNobodyKnows() {
        GainCounty county = new GainCounty(1);
        String household = county.household(0, 0);
        county.costOfGoods("211", "121", 350);
        county.owe(county.vehicleOne, THIS_YEAR, "211/121", household, "100.01");
        county.owe(county.vehicleOne, THIS_YEAR, "211/131", household, "8000.00");

        HouseholdBenefit benefit = county.benefit(household);

        // 35 % of 100.01 are 35.0035, rounded down to 35.00 put in.
        assertThat(benefit.kinds()).containsExactly(
                new HouseholdBenefit.Kind("goods", true, 6_501, 0, 3_500),
                new HouseholdBenefit.Kind("goods", false, 800_000, 0, 0));
        assertThat(benefit.fen()).isEqualTo(6_501);
    }

    @Test
    void anEntryThatLeadsToSeveralKindsIsNotCounted() {
        GainCounty county = new GainCounty(1);
        String household = county.household(0, 0);
        county.post(county.vehicleOne, THIS_YEAR, List.of(county.posting("211", household, "-300.00"),
                county.posting("171", null, "100.00"), county.posting("121", null, "200.00")));

        assertThat(county.benefit(household).kinds())
                .containsExactly(new HouseholdBenefit.Kind("unclear", false, 30_000, 0, 0));
    }

    @Test
    void aPaymentIsNoLossAReversalAndACorrectionAre() {
        GainCounty county = new GainCounty(1);
        String household = county.household(0, 0);
        UUID wrong = county.owe(county.vehicleOne, THIS_YEAR, "213/511", household, "500.00");
        county.reverse(wrong, THIS_YEAR.plusDays(1));
        county.owe(county.vehicleOne, THIS_YEAR, "213/511", household, "400.00");
        county.take(county.vehicleOne, THIS_YEAR, "213/511", household, "30.00");
        UUID payment = county.take(county.vehicleOne, THIS_YEAR, "213/102", household, "370.00");
        assertThat(county.benefit(household).fen()).isEqualTo(Money.ofYuan("370.00").fen());

        county.reverse(payment, THIS_YEAR.plusDays(2));

        assertThat(county.benefit(household).fen()).isEqualTo(Money.ofYuan("370.00").fen());
    }

    @Test
    void aHouseholdIsComparedWithItselfAndWithoutAYearBeforeItStandsApart() {
        GainCounty county = new GainCounty(40);
        county.inScope(() -> {
            for (int h = 40; h < 52; h++) {
                county.household(county.household(0, h), LocalDate.of(2023, 3, 1));
            }
        });
        for (int h = 0; h < 52; h++) {
            String household = county.household(0, h);
            county.owe(county.vehicleOne, THIS_YEAR, "213/511", household, "100.00");
            if (h < 40) {
                county.owe(county.vehicleOne, LAST_YEAR, "213/511", household,
                        h < 15 ? "60.00" : h < 27 ? "100.00" : "130.00");
            }
        }

        PlaceBenefit benefit = county.of(county.village(0));

        assertThat(benefit.compares()).isTrue();
        assertThat(benefit.figures("standing", "more")).contains(new Count.Figures(15, 60, 150_000, 90_000));
        assertThat(benefit.figures("standing", "same")).contains(new Count.Figures(12, 48, 120_000, 120_000));
        assertThat(benefit.figures("standing", "less")).contains(new Count.Figures(13, 52, 130_000, 169_000));
        assertThat(benefit.figures("standing", "apart")).contains(new Count.Figures(12, 48, 120_000, 0));
    }

    @Test
    void withoutBooksOfTheYearBeforeNobodyIsCompared() {
        GainCounty county = new GainCounty(11);
        for (int h = 0; h < 11; h++) {
            county.owe(county.vehicleOne, LAST_YEAR, "213/511", county.household(0, h), "100.00");
        }

        PlaceBenefit benefit = county.scope.call(
                () -> TestApp.get(Benefits.class).of(new FiscalYear(2022), county.code));

        assertThat(benefit.compares()).isFalse();
        assertThat(benefit.section("standing")).extracting(Count::key).containsExactly("apart");
    }

    @Test
    void everyRuleOfTheProgramNamesAccountsOfItsChart() {
        assertThat(GainRulesInForce.read()).isNotEmpty().allSatisfy(rule -> {
            List<String> codes = ChartGuide.of(rule.chart()).orElseThrow().accounts().stream()
                    .map(ChartGuide.Account::code).toList();
            assertThat(codes).as(rule.toString()).contains(rule.account());
            assertThat(rule.counter().isEmpty() || codes.contains(rule.counter())).as(rule.toString()).isTrue();
            assertThat(rule.mark()).matches("[RCIU]( [RCIU])*");
        });
    }

    private static Map<String, String> kinds(GainCounty county, String household) {
        return county.benefit(household).kinds().stream().collect(Collectors.toMap(
                HouseholdBenefit.Kind::kind, kind -> new Money(kind.fen()).toString()));
    }
}
