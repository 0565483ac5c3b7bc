package org.liancun.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.testing.Samples;

/** The arithmetic of contributions: a golden table, the laws behind it, and which rule is in force. */
class ValuationTests {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);

    static Stream<String> cases() throws IOException {
        try (InputStream table = ValuationTests.class.getResourceAsStream("/cases/shares/valuation.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valuesAsTheTableSays(String line) {
        List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
        ContributionKind kind = ContributionKind.of(cells.get(0)).orElseThrow();
        Money unitValue = Money.ofYuan(cells.get(2));
        ValuationPolicy policy = policy("*", MARCH, cells.get(3), PolicyTables.rounding(cells.get(4)), Map.of());

        Valuation valuation = Valuation.of(
                Quantity.parse(cells.get(1), kind.unit()).amount(), kind.unit(), Rate.plain(unitValue), policy);

        assertThat(valuation).isEqualTo(new Valuation(unitValue, Money.ofYuan(cells.get(5)),
                Quantity.parse(cells.get(6), Unit.SHARE).amount(), Money.ofYuan(cells.get(7))));
    }

    @Test
    void sharesAndRemainderTogetherAreTheValue() {
        record Sample(long quantity, long unitValue, long shareYuan, Rounding rounding) {}
        Samples.of(random -> new Sample(Samples.magnitude(random, 1_000_000_000L),
                        Samples.magnitude(random, 10_000_000L), 1 + random.nextLong(10_000),
                        random.nextBoolean() ? Rounding.DOWN : Rounding.HALF_UP))
                .obey(sample -> {
                    ValuationPolicy policy = policy("*", MARCH, Long.toString(sample.shareYuan), sample.rounding, Map.of());
                    Valuation it = Valuation.of(sample.quantity, Unit.MU, Rate.plain(new Money(sample.unitValue)), policy);
                    assertThat(it.shares() * sample.shareYuan + it.remainder().fen()).isEqualTo(it.value().fen());
                    if (sample.rounding == Rounding.DOWN) {
                        assertThat(it.remainder().fen()).isBetween(0L, sample.shareYuan - 1);
                    } else {
                        assertThat(2 * Math.abs(it.remainder().fen())).isLessThanOrEqualTo(sample.shareYuan);
                    }
                });
    }

    /** 1,234.56 mu of grade 1 count 1.2 each: 1,481.472 standard mu × 20 = 29,629.44 yuan; ÷ 500 = 59.25888 shares. */
    @Test
    void aClassCountsAsItsPartOfAStandardUnitAndOnlyTheValueIsRounded() {
        ValuationPolicy policy = policy(2, Remainder.KEPT, new ClassRate(ContributionKind.PASTURE, "alpine-meadow-1",
                1_200, null), new ClassRate(ContributionKind.YAK, "calf", 1_000, Money.ofYuan("1500")));
        Rate rate = policy.rate(ContributionKind.PASTURE, "alpine-meadow-1").orElseThrow();

        assertThat(Valuation.of(123_456, Unit.MU, rate, policy)).isEqualTo(new Valuation(
                Money.ofYuan("20"), 1_200, Money.ofYuan("29629.44"), 5_925, Money.ofYuan("4.44")));
        assertThat(policy.rate(ContributionKind.YAK, "calf")).contains(new Rate(Money.ofYuan("1500"), 1_000));
        assertThat(policy.rate(ContributionKind.YAK, "bull")).isEmpty();
        assertThat(policy.needsClass(ContributionKind.YAK)).isTrue();
        assertThat(policy.needsClass(ContributionKind.PASTURE)).isFalse();
    }

    /** 29,629.44 yuan ÷ 500 = 59.25…: whole shares leave 129.44 yuan, tenths 29.44, hundredths 4.44. */
    @Test
    void sharesHaveAsManyDecimalsAsTheRuleSays() {
        Rate rate = new Rate(Money.ofYuan("20"), 1_200);

        assertThat(Valuation.of(123_456, Unit.MU, rate, policy(0, Remainder.KEPT)))
                .extracting(Valuation::shares, Valuation::remainder).containsExactly(5_900L, Money.ofYuan("129.44"));
        assertThat(Valuation.of(123_456, Unit.MU, rate, policy(1, Remainder.KEPT)))
                .extracting(Valuation::shares, Valuation::remainder).containsExactly(5_920L, Money.ofYuan("29.44"));
        assertThat(Valuation.of(123_456, Unit.MU, rate, policy(2, Remainder.KEPT)))
                .extracting(Valuation::shares, Valuation::covered).containsExactly(5_925L, Money.ofYuan("29625"));
    }

    @Test
    void whatIsRoundedUpLeavesNothingToBePaidBack() {
        assertThatThrownBy(() -> new ValuationPolicy(Ids.next(), "*", MARCH, "r", Money.ofYuan("500"), Rounding.HALF_UP,
                Map.of(), new ValuationTerms(2, Remainder.PAID_BACK, List.of(), Map.of(), null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLatestRuleOfTheAllianceComesBeforeTheOneForAll() {
        ValuationPolicy all22 = policy("*", LocalDate.of(2022, 1, 1), "500", Rounding.DOWN, Map.of());
        ValuationPolicy all23 = policy("*", LocalDate.of(2023, 7, 1), "500", Rounding.DOWN, Map.of());
        ValuationPolicy own = policy("540623201-02", LocalDate.of(2023, 4, 1), "2400", Rounding.DOWN, Map.of());
        List<ValuationPolicy> policies = List.of(all22, all23, own);

        assertThat(Valuation.inForce(policies, "540623201-02", MARCH)).contains(all22);
        assertThat(Valuation.inForce(policies, "540623201-02", LocalDate.of(2023, 4, 1))).contains(own);
        assertThat(Valuation.inForce(policies, "540623201-02", LocalDate.of(2023, 12, 31))).contains(own);
        assertThat(Valuation.inForce(policies, "540623201-01", LocalDate.of(2023, 12, 31))).contains(all23);
        assertThat(Valuation.inForce(policies, "540623201-01", LocalDate.of(2021, 12, 31))).isEmpty();
    }

    @Test
    void cashIsWorthItselfAndEquipmentHasNoValueOfItsOwn() {
        ValuationPolicy policy = policy("*", MARCH, "500", Rounding.DOWN,
                Map.of(ContributionKind.YAK, Money.ofYuan("6000")));

        assertThat(policy.unitValue(ContributionKind.YAK)).contains(Money.ofYuan("6000"));
        assertThat(policy.unitValue(ContributionKind.CASH)).contains(Money.ofYuan("1"));
        assertThat(policy.unitValue(ContributionKind.EQUIPMENT)).isEmpty();
        assertThat(policy.unitValue(ContributionKind.SHEEP)).isEmpty();
    }

    @Test
    void aShareStandsForWholeYuan() {
        assertThatThrownBy(() -> policy("*", MARCH, "2.50", Rounding.DOWN, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdFollowsFromTheDayAndTheNameAlone() {
        assertThat(StableId.of(MARCH, "deal", "K-1")).isEqualTo(StableId.of(MARCH, "deal", "K-1"))
                .isNotEqualTo(StableId.of(MARCH, "deal", "K-2")).isNotEqualTo(StableId.of(MARCH, "dealK-1"));
        assertThat(StableId.of(MARCH, "deal", "K-1").version()).isEqualTo(7);
    }

    private static ValuationPolicy policy(int scale, Remainder remainder, ClassRate... classes) {
        return new ValuationPolicy(Ids.next(), "*", MARCH, "resolution", Money.ofYuan("500"), Rounding.DOWN,
                Map.of(ContributionKind.PASTURE, Money.ofYuan("20")),
                new ValuationTerms(scale, remainder, List.of(classes), Map.of(), null));
    }

    static ValuationPolicy policy(String alliance, LocalDate from, String shareYuan, Rounding rounding,
            Map<ContributionKind, Money> values) {
        return new ValuationPolicy(Ids.next(), alliance, from, "resolution", Money.ofYuan(shareYuan), rounding, values);
    }
}
