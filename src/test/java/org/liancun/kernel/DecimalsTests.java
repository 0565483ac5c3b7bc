package org.liancun.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.testing.Samples;

class DecimalsTests {
    record Number(long amount, int scale) {}

    private static final Samples<Number> NUMBERS = Samples.of(random -> {
        long amount = Samples.magnitude(random, Long.MAX_VALUE);
        return new Number(random.nextBoolean() ? amount : -amount, random.nextInt(7));
    });

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1532.17 | 2 | 153217",
        "1,532.17 | 2 | 153217",
        "17，737，600.00 | 2 | 1773760000",
        "-0.05 | 2 | -5",
        "+7 | 2 | 700",
        "007.5 | 3 | 7500",
        "2.5000 | 1 | 25",
        "12 | 0 | 12",
        "12.0 | 0 | 12",
        "-0 | 2 | 0",
        "92233720368547758.07 | 2 | 9223372036854775807",
        "-92233720368547758.08 | 2 | -9223372036854775808",
    })
    void readsPlainAndGroupedNumbers(String text, int scale, long amount) {
        assertThat(Decimals.parse(text, scale)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", ".5", "1.", "1,5", "1,50", "12,34.5", "1234,567", "1.234,5", ",123", "1,,234",
        "1e3", "1 000", "0x1F", "--1", "٣", "一", "NaN", "1.2.3"})
    void refusesWhatIsNoNumberOrMoreThanOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Decimals.parse(text, 2))
                .withMessageContaining("not a number: " + text);
    }

    @Test
    void refusesRatherThanRounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> Decimals.parse("0.005", 2))
                .withMessageContaining("more than 2 decimals");
        assertThatIllegalArgumentException().isThrownBy(() -> Decimals.parse("92233720368547758.08", 2))
                .withMessageContaining("too large");
        assertThatIllegalArgumentException().isThrownBy(() -> Decimals.parse("999999999999999999", 6))
                .withMessageContaining("too large");
    }

    @Test
    void readsBackWhatItWrites() {
        NUMBERS.times(5_000).obey(number -> {
            String text = Decimals.format(number.amount(), number.scale());

            assertThat(new BigDecimal(text)).isEqualTo(BigDecimal.valueOf(number.amount(), number.scale()));
            // Nineteen digits before the point are more than any amount has; reading stops at eighteen.
            if (text.replaceAll("\\..*|-", "").length() <= 18) {
                assertThat(Decimals.parse(text, number.scale())).isEqualTo(number.amount());
                String grouped = Decimals.format(number.amount(), number.scale(), ",");
                assertThat(Decimals.parse(grouped, number.scale())).isEqualTo(number.amount());
            }
        });
    }

    @Test
    void groupsByThousands() {
        assertThat(Decimals.format(1_773_760_000, 2, ",")).isEqualTo("17,737,600.00");
        assertThat(Decimals.format(-100_000, 2, ",")).isEqualTo("-1,000.00");
        assertThat(Decimals.format(99_999, 2, ",")).isEqualTo("999.99");
        assertThat(Decimals.format(1_234_567, 0, " ")).isEqualTo("1 234 567");
        assertThat(Decimals.format(-7, 3)).isEqualTo("-0.007");
        assertThat(Decimals.format(Long.MIN_VALUE, 2)).isEqualTo("-92233720368547758.08");
    }
}
