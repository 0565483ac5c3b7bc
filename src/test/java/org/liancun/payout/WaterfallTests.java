package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;
import org.liancun.testing.Samples;

/** A policy applied to an income: a golden table, the laws behind it, and what is refused by which source. */
class WaterfallTests {
    private static final LocalDate BEFORE_THE_LAW = LocalDate.of(2024, 1, 20);
    private static final LocalDate UNDER_THE_LAW = LocalDate.of(2025, 5, 1);

    static Stream<List<String>> cases() {
        return Cases.of("waterfall.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void flowsAsTheTableSays(List<String> cells) {
        Income income = new Income(Money.ofYuan(cells.get(1)).fen(), Money.ofYuan(cells.get(2)).fen());

        Waterfall waterfall = Waterfall.of(policy(rules(cells.get(3))), income, collective(BEFORE_THE_LAW));

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
                    Waterfall it = Waterfall.of(policy(rules(rules)), sample.income, collective(BEFORE_THE_LAW));
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
        refuses("reserve 60%, reinvestment 60%, members", new Income(0, 10_000), BEFORE_THE_LAW, "charter art. 9");
    }

    @Test
    void refusesToGiveOutWhatCoversALoss() {
        refuses("reserve 10%, members", new Income(-4_000, 10_000), BEFORE_THE_LAW, "charter art. 9");
    }

    @Test
    void citesTheLawOnlyFromTheDayOnWhichItIsInForce() {
        refuses("members", new Income(-1, 100), UNDER_THE_LAW.minusDays(1), "charter art. 9");
        refuses("members", new Income(-1, 100), UNDER_THE_LAW, "第42条");
    }

    private static void refuses(String rules, Income income, LocalDate on, String source) {
        assertThatThrownBy(() -> Waterfall.of(policy(rules(rules)), income, collective(on)))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.refusal()).isEqualTo(PayoutRefusal.MORE_THAN_IS_THERE);
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

    /** Rules as the tables write them: name, rate, and {@code left}. */
    static List<DistributionRule> rules(String text) {
        List<DistributionRule> rules = new ArrayList<>();
        for (String part : Cases.parts(text)) {
            String[] words = part.split(" ");
            rules.add(switch (words[0]) {
                case "cover_losses" -> new DistributionRule.CoverLosses();
                case "members" -> new DistributionRule.ToMembers(words.length > 1 ? Ratio.parse(words[1]) : null);
                default -> new DistributionRule.SetAside(
                        DistributionRule.Purpose.valueOf(words[0].toUpperCase(Locale.ROOT)), Ratio.parse(words[1]),
                        words.length > 2 ? DistributionRule.Base.LEFT : DistributionRule.Base.DISTRIBUTABLE);
            });
        }
        return rules;
    }

    private static String written(Waterfall.Part part) {
        return part.rule() + " " + new Money(part.base()) + " " + new Money(part.amount()) + " "
                + new Money(part.left());
    }
}
