package org.liancun.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierChecksTests {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CREDIT_CODE = "91350100M000100Y43";
    private static final String CITIZEN_NUMBER = "11010519491231002X";

    @Test
    void takesTheSampleOfGb32100() {
        assertThat(IdentifierChecks.creditCode(CREDIT_CODE)).isTrue();
    }

    @Test
    void takesTheSampleOfGb11714() {
        assertThat(IdentifierChecks.organisationCode("D2143569X")).isTrue();
    }

    @Test
    void takesTheSampleOfGb11643() {
        assertThat(IdentifierChecks.citizenNumber(CITIZEN_NUMBER)).isTrue();
    }

    @Test
    void findsEveryWrongCharacterInACreditCode() {
        assertThat(singleErrors(CREDIT_CODE, IdentifierChecks::creditCode)).isZero();
    }

    @Test
    void findsEveryWrongCharacterInACitizenNumber() {
        assertThat(singleErrors(CITIZEN_NUMBER, IdentifierChecks::citizenNumber)).isZero();
        for (int sequence = 1; sequence < 100; sequence++) {
            String begin = "54062319800101%03d".formatted(sequence);
            String number = "0123456789X".chars().mapToObj(c -> begin + (char) c)
                    .filter(IdentifierChecks::citizenNumber).findFirst().orElseThrow();
            assertThat(singleErrors(number, IdentifierChecks::citizenNumber)).isZero();
        }
    }

    @Test
    void findsEveryExchangeOfNeighbours() {
        for (String sample : new String[] {CREDIT_CODE, CITIZEN_NUMBER}) {
            for (int i = 0; i + 1 < sample.length(); i++) {
                if (sample.charAt(i) != sample.charAt(i + 1)) {
                    String exchanged = sample.substring(0, i) + sample.charAt(i + 1) + sample.charAt(i)
                            + sample.substring(i + 2);
                    assertThat(IdentifierChecks.creditCode(exchanged) || IdentifierChecks.citizenNumber(exchanged))
                            .as(exchanged).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "91350100M000100Y4", "91350100M000100Y433", "91350100m000100y43", "11010519491231002x",
        "11010519490231002X", "000000000000000000", "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002 "})
    void refusesWhatHasAnotherShape(String text) {
        assertThat(IdentifierChecks.creditCode(text)).isFalse();
        assertThat(IdentifierChecks.citizenNumber(text)).isFalse();
    }

    /** How many of all texts with one other character are taken. */
    private static int singleErrors(String sample, Predicate<String> check) {
        int taken = 0;
        for (int i = 0; i < sample.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                boolean same = other == sample.charAt(i);
                if (!same && check.test(sample.substring(0, i) + other + sample.substring(i + 1))) {
                    taken++;
                }
            }
        }
        return taken;
    }
}
