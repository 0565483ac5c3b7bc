package org.liancun.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liancun.testing.Samples;

class MoneyTests {
    @Test
    void readsAndWritesYuanToTheFen() {
        assertThat(Money.ofYuan("1,532.17")).isEqualTo(new Money(153_217)).hasToString("1532.17");
        assertThat(Money.ofYuan("0.5")).hasToString("0.50");
        assertThat(Money.ofYuan("-3")).hasToString("-3.00");
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofYuan("0.001"));
    }

    @Test
    void addsAndTakesAwayExactly() {
        Samples.of(random -> new long[] {random.nextLong() / 2, random.nextLong() / 2}).obey(fen -> {
            Money a = new Money(fen[0]);
            Money b = new Money(fen[1]);

            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.minus(b)).isEqualTo(b.minus(a).negated());
            assertThat(a.compareTo(b)).isEqualTo(Long.compare(fen[0], fen[1]));
            assertThat(a.isPositive()).isEqualTo(a.compareTo(Money.ZERO) > 0);
            assertThat(a.minus(a).isZero()).isTrue();
        });
    }

    @Test
    void refusesToOverflow() {
        Money most = new Money(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.negated().minus(new Money(2))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }
}
