package org.liancun.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Growth, exact to the hundredth of a percent. */
class FigureRulesTests {
    @Test
    void growthIsRoundedAHalfAwayFromZero() {
        assertThat(FigureRules.growth(210_800_000L, 137_600_000L)).isEqualTo(5_320);
        assertThat(FigureRules.growth(20_001L, 20_000L)).isEqualTo(1);
        assertThat(FigureRules.growth(39_999L, 40_000L)).isZero();
        assertThat(FigureRules.growth(19_999L, 20_000L)).isEqualTo(-1);
        assertThat(FigureRules.growth(0L, 5L)).isEqualTo(-10_000);
    }

    @Test
    void thereIsNoGrowthFromNothing() {
        assertThat(FigureRules.growth(5L, 0L)).isNull();
        assertThat(FigureRules.growth(5L, -5L)).isNull();
        assertThat(FigureRules.growth(5L, null)).isNull();
        assertThat(FigureRules.growth(null, 5L)).isNull();
    }
}
