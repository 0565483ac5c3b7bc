package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.testing.Samples;

/** A policy applied to an income: a golden table, the laws behind it, and what is refused by which source. */
class WaterfallTests {
    private static final LocalDate BEFORE_THE_LAW = LocalDate.of(2024, 1, 20);
    private static final LocalDate UNDER_THE_LAW = LocalDate.of(2025, 5, 1);

    /** Shares of two classes, a hundred each. */
    private static final Claims SHARES = new Claims(Map.of(Basis.SHARES, new Claims.Sum(3, 20_000, true),
            Basis.parse("shares pasture"), new Claims.Sum(2, 10_000, true),
            Basis.parse("shares livestock"), new Claims.Sum(2, 10_000, true)));

    static Stream<List<String>> cases() {
        return Cases.of("waterfall.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void flowsAsTheTableSays(List<String> cells) {
        Income income = new Income(Money.ofYuan(cells.get(1)).fen(), Money.ofYuan(cells.get(2)).fen());

        Waterfall waterfall = WaterfallRules.apply(policy(rules(cells.get(3))), income, SHARES, collective(BEFORE_THE_LAW));

        assertThat(waterfall.parts().stream().map(WaterfallTests::written)).isEqualTo(Cases.parts(cells.get(4)));
    }

    @Test
    void neverGivesOutMoreThanThereIsAndLosesNothing() {
        record Sample(Income income, int reserve, int more) {}
        Samples.of(random -> new Sample(
                        new Income(signed(random.nextBoolean(), Samples.magnitude(random, 1_000_000_000_000L)),
                                signed(random.nextBoolean(), Samples.magnitude(random, 1_000_000_000_000L))),
                        random.nextInt(60), random.nextInt(40)))
                .times(5_000)
                .obey(sample -> {
                    String rules = "cover_losses, reserve %d%%, reinvestment %d%%, members"
                            .formatted(sample.reserve, sample.more);
                    Waterfall it = WaterfallRules.apply(policy(rules(rules)), sample.income, SHARES, collective(BEFORE_THE_LAW));
                    assertThat(it.distributed()).isEqualTo(sample.income.distributable());
                    long left = sample.income.gains();
                    for (Waterfall.Part part : it.parts()) {
                        assertThat(part.amount()).isBetween(0L, left);
                        assertThat(part.left()).isEqualTo(left - part.amount());
                        left = part.left();
                    }
                    assertThat(left).isZero();
                });
    }

    @Test
    void refusesRatesThatGiveOutMoreThanThereIs() {
        refuses(PayoutRefusal.MORE_THAN_IS_THERE, "reserve 60%, reinvestment 60%, members", new Income(0, 10_000),
                BEFORE_THE_LAW, "charter art. 9");
    }

    @Test
    void refusesToGiveBeforeALossIsCovered() {
        refuses(PayoutRefusal.LOSSES_FIRST, "reserve 10%, cover_losses, members", new Income(-4_000, 10_000),
                BEFORE_THE_LAW, "charter art. 9");
        refuses(PayoutRefusal.LOSSES_FIRST, "reserve 10%, members", new Income(10_000, -4_000), BEFORE_THE_LAW,
                "charter art. 9");
    }

    @Test
    void citesTheLawOnlyFromTheDayOnWhichItIsInForce() {
        refuses(PayoutRefusal.LOSSES_FIRST, "members", new Income(-1, 100), UNDER_THE_LAW.minusDays(1), "charter art. 9");
        refuses(PayoutRefusal.LOSSES_FIRST, "members", new Income(-1, 100), UNDER_THE_LAW, "第42条");
    }

    @Test
    void refusesABasisOfWhichNothingIsOnRecordButNotAnEmptyGroup() {
        Basis days = Basis.parse("labour");
        Basis poor = Basis.parse("households poor");
        assertThat(refusal("members by labour", new Income(0, 100), Claims.NONE)).isEqualTo(PayoutRefusal.NO_BASIS);
        assertThat(refusal("members by labour", new Income(0, 100), new Claims(Map.of(days, new Claims.Sum(0, 0, true)))))
                .isEqualTo(PayoutRefusal.NO_BASIS);
        assertThat(refusal("members by households_poor each 1", new Income(0, 100), Claims.NONE))
                .isEqualTo(PayoutRefusal.NO_BASIS);
        Claims nobody = new Claims(Map.of(poor, new Claims.Sum(0, 0, true)));
        assertThat(WaterfallRules.apply(policy(rules("members by households_poor each 1")), new Income(0, 100), nobody,
                collective(BEFORE_THE_LAW)).toHolders()).isZero();
        assertThat(refusal("members", new Income(0, 100), Claims.NONE)).isEqualTo(PayoutRefusal.NO_HOLDERS);
    }

    @Test
    void refusesAnIncrementWhereTheYearBeforeIsNotKnown() {
        assertThat(refusal("reward 8% of increment", new Income(0, 100), Claims.NONE)).isEqualTo(PayoutRefusal.NO_LAST_YEAR);
    }

    private static PayoutRefusal refusal(String rules, Income income, Claims claims) {
        try {
            WaterfallRules.apply(policy(rules(rules)), income, claims, collective(BEFORE_THE_LAW));
            throw new AssertionError("not refused: " + rules);
        } catch (Refused e) {
            return (PayoutRefusal) e.refusal();
        }
    }

    private static void refuses(PayoutRefusal refusal, String rules, Income income, LocalDate on, String source) {
        assertThatThrownBy(() -> WaterfallRules.apply(policy(rules(rules)), income, SHARES, collective(on)))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.refusal()).isEqualTo(refusal);
                    assertThat(e.values().getLast().toString()).contains(source);
                });
    }

    private static long signed(boolean negative, long amount) {
        return negative ? -amount : amount;
    }

    private static Waterfall.Subject collective(LocalDate on) {
        return new Waterfall.Subject("540623201201", "collective", on);
    }

    static DistributionPolicy policy(List<DistributionRule> rules) {
        return new DistributionPolicy(
                "collective", 2022, "charter art. 9", 10, Quorum.TWO_THIRDS, rules, Map.of());
    }

    /**
     * Rules as the tables write them: name, rate or {@code each}, then pairs such as {@code of left}, {@code cap 5%},
     * {@code by households_poor}.
     */
    static List<DistributionRule> rules(String text) {
        List<DistributionRule> rules = new ArrayList<>();
        List<PolicyReader.Fault> faults = new ArrayList<>();
        for (String part : Cases.parts(text)) {
            Map<String, String> words = new HashMap<>();
            String[] said = part.split(" ");
            words.put("name", said[0]);
            int at = 1;
            if (said.length > 1 && said[1].matches("[0-9].*")) {
                words.put("rate", said[1]);
                at = 2;
            }
            for (; at < said.length; at += 2) {
                words.put(said[at], said[at + 1].replace('_', ' ').replace("public service", "public_service"));
            }
            rules.add(RuleReader.read(key -> words.getOrDefault(key, ""), part, faults));
        }
        assertThat(faults).isEmpty();
        return rules;
    }

    private static String written(Waterfall.Part part) {
        return part.rule() + " " + new Money(part.base()) + " " + new Money(part.amount()) + " "
                + new Money(part.left());
    }
}
