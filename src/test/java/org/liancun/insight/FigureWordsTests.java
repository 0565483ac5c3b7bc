package org.liancun.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liancun.kernel.FiscalYear;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;

/** How figures are said: short where there is little room, exact everywhere else. */
class FigureWordsTests {
    private final FigureWords english = new FigureWords(new Messages().in(Language.EN));
    private final FigureWords chinese = new FigureWords(new Messages().in(Language.ZH_HANS));

    @Test
    void muchMoneyIsShortOnACardAndExactElsewhere() {
        Figure income = income(1_773_760_000L, 1_567_470_000L);

        assertThat(english.brief(income)).isEqualTo(new FigureWords.Brief("17.74", "\u00a0million yuan"));
        assertThat(english.briefPrevious(income)).isEqualTo("15.67\u00a0million yuan");
        assertThat(english.brief(income).bareUnit()).isEqualTo("million yuan");
        assertThat(english.unit(FigureKey.INCOME)).isEqualTo("yuan");
        assertThat(english.value(income)).isEqualTo("17,737,600\u00a0yuan");
        assertThat(chinese.brief(income)).isEqualTo(new FigureWords.Brief("1,773.76", "万元"));
        assertThat(chinese.brief(income(1_773_761_234L, null))).isEqualTo(new FigureWords.Brief("1,773.76", "万元"));
        assertThat(chinese.value(income(1_773_761_234L, null))).isEqualTo("17,737,612.34元");
    }

    @Test
    void littleMoneyIsNotRounded() {
        assertThat(english.brief(income(99_999_999L, null)).number()).isEqualTo("999,999.99");
        assertThat(chinese.brief(income(999_999L, null)).number()).isEqualTo("9,999.99");
        assertThat(english.brief(income(-150_000_000L, null)).number()).isEqualTo("−1.5");
    }

    private static Figure income(long fen, Long previous) {
        return new Figure(new FigureQuestion(FigureKey.INCOME, new FiscalYear(2023), "540623", null), null, fen,
                previous);
    }
}
