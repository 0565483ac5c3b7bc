package org.liancun.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.kernel.Allocation.Rounding;

class RatioTests {
    @ParameterizedTest
    @CsvSource({
        "12.5%, 125", "12.5 %, 125", "0.125, 125", "1/8, 125", "' 3 / 24 ', 125",
        "100%, 1000", "-1/4, -250", "20, 20000"})
    void readsPerCentDecimalsAndFractions(String text, long ofAThousand) {
        assertThat(Allocation.portion(1_000, Ratio.parse(text), Rounding.DOWN)).isEqualTo(ofAThousand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "/8", "1/", "1/0", "1/-8", "1/2/3", "12,5%", "0.1234567", "half"})
    void refusesWhatIsNoExactFraction(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse(text));
    }

    @Test
    void refusesADenominatorThatIsNotPositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(1, 0)).withMessageContaining("0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(1, -2)).withMessageContaining("-2");
    }
}
