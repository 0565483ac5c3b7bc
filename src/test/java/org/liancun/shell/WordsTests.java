package org.liancun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Money;

class WordsTests {
    private final Messages messages = new Messages();
    private final Words words = messages.in(Language.EN);

    @Test
    void moneyIsGroupedWithFenAndAMinus() {
        assertThat(words.money(1_773_760_000)).isEqualTo("17,737,600.00");
        assertThat(words.money(new Money(-5))).isEqualTo("\u22120.05");
        assertThat(words.wan(1_773_760_000)).isEqualTo("1,773.76");
        assertThat(words.wan(4_999)).isEqualTo("0.00");
    }

    @Test
    void quantitiesShowTheDecimalsOfTheirUnit() {
        assertThat(words.number(22_000_050, 2)).isEqualTo("220,000.50");
        assertThat(words.number(18_400, 3)).isEqualTo("18.400");
        assertThat(words.count(35_163)).isEqualTo("35,163");
    }

    @Test
    void daysAndMomentsStandInTheCountysTime() {
        assertThat(words.date(LocalDate.of(2023, 12, 31))).isEqualTo("2023-12-31");
        assertThat(words.time(Instant.parse("2023-12-31T20:05:00Z"))).isEqualTo("2024-01-01 04:05");
    }

    @Test
    void anEnglishNameIsUsedWhereThereIsOne() {
        assertThat(words.name("尼玛乡", "Nima")).isEqualTo("Nima");
        assertThat(words.name("尼玛乡", "")).isEqualTo("尼玛乡");
        assertThat(messages.in(Language.ZH_HANS).name("尼玛乡", "Nima")).isEqualTo("尼玛乡");
    }
}
