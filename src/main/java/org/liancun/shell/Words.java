package org.liancun.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;

/** Texts, numbers and dates in one language. */
public final class Words {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String MINUS = "\u2212";
    private static final Ratio HUNDREDTH_WAN_PER_FEN = new Ratio(1, 10_000);
    private final Messages messages;
    private final Language language;

    Words(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** The text under the key with {0}, {1} … replaced; the key itself where there is none. */
    public String t(String key, Object... values) {
        String text = messages.find(language, key).orElse(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", value(values[i]));
        }
        return text;
    }

    /** Whether there is a text under the key. */
    public boolean has(String key) {
        return messages.find(language, key).isPresent();
    }

    /** What a rule said, with its values. */
    public String of(Refused refused) {
        return t(refused.refusal().key(), refused.values().toArray());
    }

    /** The name that the reader knows: the Chinese one where there is no other. */
    public String name(String chinese, String english) {
        return language.chinese() || english.isBlank() ? chinese : english;
    }

    /** Yuan with two decimals and grouped thousands. */
    public String money(long fen) {
        return number(fen, 2);
    }

    /** Ten thousand yuan with two decimals, for overviews in Chinese; what was rounded off stands behind the link. */
    public String wan(long fen) {
        return number(Allocation.portion(fen, HUNDREDTH_WAN_PER_FEN, Allocation.Rounding.HALF_UP), 2);
    }

    public String money(Money amount) {
        return number(amount.fen(), 2);
    }

    /** A count of whole things, grouped. */
    public String count(long number) {
        return number(number, 0);
    }

    /** @param scale decimals of the amount's unit, all of which are shown */
    public String number(long amount, int scale) {
        return Decimals.format(amount, scale, ",").replace("-", MINUS);
    }

    /** The day as 2023-12-31. */
    public String date(LocalDate day) {
        return day.toString();
    }

    /** The moment in the county's own time, to the minute. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE).format(moment);
    }

    /** A time span in seconds, or in minutes where it is longer than two of them. */
    public String duration(Duration span) {
        return span.toMinutes() < 2 ? t("shell.seconds", span.toSeconds()) : t("shell.minutes", span.toMinutes());
    }

    private String value(Object value) {
        return switch (value) {
            case Money money -> money(money);
            case Long number -> count(number);
            case LocalDate day -> date(day);
            case Instant moment -> time(moment);
            case YearMonth month -> month.toString();
            case FiscalYear year -> Integer.toString(year.value());
            default -> value.toString();
        };
    }
}
