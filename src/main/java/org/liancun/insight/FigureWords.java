package org.liancun.insight;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Unit;
import org.liancun.shell.Language;
import org.liancun.shell.Words;

/** Figures in the reader's words: exact, but without decimals that say nothing. */
public final class FigureWords {
    private static final int WAN_OF_FEN = 6;
    private static final long WAN_YUAN = 1_000_000;
    private static final long MILLION_YUAN = 100_000_000;
    private static final Ratio HUNDREDTH_MILLION_PER_FEN = new Ratio(1, 1_000_000);
    private static final Ratio HUNDREDTH_WAN_PER_FEN = new Ratio(1, 10_000);
    private static final String MINUS = "\u2212";
    private final Words words;

    public FigureWords(Words words) {
        this.words = words;
    }

    /** What the figure is called: of an alliance, with its name. */
    public String name(Figure figure) {
        String name = words.t("insight.figure." + figure.key().code());
        return figure.alliance() == null ? name
                : words.t("insight.figureOf", figure.alliance().name(words), name);
    }

    public String label(FigureKey key) {
        return words.t("insight.figure." + key.code());
    }

    public String definition(Figure figure) {
        return words.t(figure.definition());
    }

    /** The value with its unit, as it stands in a sentence: 1,773.76 万元, 17,737,600 yuan, +53.2 %. */
    public String value(Figure figure) {
        return value(figure.key(), figure.value());
    }

    /** The value where the sentence itself says which way it went. */
    String inSentence(Figure figure) {
        return figure.key() == FigureKey.INCOME_GROWTH
                ? value(figure.key(), Math.abs(figure.value())).substring(figure.value() == 0 ? 0 : 1)
                : value(figure);
    }

    /** The value of the year before with its unit; a dash where it cannot be told. */
    public String previous(Figure figure) {
        return figure.previous() == null ? "–" : value(figure.key(), figure.previous());
    }

    public String value(FigureKey key, long amount) {
        return big(key, amount) + bigUnit(key, amount);
    }

    /** The number alone, as it stands large on a card. */
    public String big(Figure figure) {
        return big(figure.key(), figure.value());
    }

    /** The unit that belongs to {@link #big(Figure)}. */
    public String bigUnit(Figure figure) {
        return bigUnit(figure.key(), figure.value());
    }

    /** A number short enough for a card, and the unit that belongs to it; {@link #value(Figure)} is exact. */
    public record Brief(String number, String unit) {
        /** The unit as it stands by itself. */
        public String bareUnit() {
            return bare(unit);
        }
    }

    /** The value for a card: much money in millions or ten thousands, rounded to two decimals. */
    public Brief brief(Figure figure) {
        return brief(figure.key(), figure.value());
    }

    /** The value of the year before as a card says it; a dash where it cannot be told. */
    public String briefPrevious(Figure figure) {
        if (figure.previous() == null) {
            return "–";
        }
        Brief brief = brief(figure.key(), figure.previous());
        return brief.number() + brief.unit();
    }

    private Brief brief(FigureKey key, long amount) {
        boolean english = words.language() == Language.EN;
        if (!key.unit().equals(Unit.CNY) || Math.abs(amount) < (english ? MILLION_YUAN : WAN_YUAN)) {
            return new Brief(big(key, amount), bigUnit(key, amount));
        }
        Ratio ratio = english ? HUNDREDTH_MILLION_PER_FEN : HUNDREDTH_WAN_PER_FEN;
        return new Brief(trimmed(Allocation.portion(amount, ratio, Allocation.Rounding.HALF_UP), 2),
                words.t(english ? "insight.unit.MILLION" : "insight.unit.WAN"));
    }

    private String big(FigureKey key, long amount) {
        String sign = key == FigureKey.INCOME_GROWTH && amount > 0 ? "+" : "";
        return sign + trimmed(amount, inWan(key, amount) ? WAN_OF_FEN : key.unit().scale());
    }

    private String bigUnit(FigureKey key, long amount) {
        return words.t(inWan(key, amount) ? "insight.unit.WAN" : "insight.unit." + key.unit().code());
    }

    /** The number in its unit's full length, for columns; money to the fen. */
    public String number(FigureKey key, long amount) {
        return key.unit().equals(Unit.CNY) ? words.money(amount) : trimmed(amount, key.unit().scale());
    }

    /** Yuan for the narrow columns of an overview: without fen where there are none. */
    public String yuan(long fen) {
        return fen % 100 == 0 ? trimmed(fen, 2) : words.money(fen);
    }

    /** The same with the sign that growth carries. */
    public String signed(FigureKey key, long amount) {
        return (key == FigureKey.INCOME_GROWTH && amount > 0 ? "+" : "") + number(key, amount);
    }

    /** Whether the list behind it has no column for what is eliminated. */
    public boolean isPooled(FigureKey key) {
        return key.pooled();
    }

    /** The kind of an entry, where it has no number that people know. */
    public String kind(String kind) {
        String key = "insight.kind." + kind;
        return words.has(key) ? words.t(key) : words.t("insight.list.no.number");
    }

    /** Kinds of pairs, by their codes with spaces between them. */
    public String kinds(String codes) {
        return Arrays.stream(codes.split(" ")).map(code -> words.t("insight.pair." + code))
                .collect(Collectors.joining("、"));
    }

    /** By how much it differs from the year before; a dash where that cannot be told. */
    public String change(Figure figure) {
        if (figure.previous() == null) {
            return "–";
        }
        long change = figure.value() - figure.previous();
        return (change > 0 ? "+" : "") + number(figure.key(), change);
    }

    public String growth(@Nullable Long now, @Nullable Long before) {
        Long growth = FigureRules.growth(now, before);
        return growth == null ? "–" : value(FigureKey.INCOME_GROWTH, growth);
    }

    /** The unit for the head of a column. */
    public String unit(FigureKey key) {
        return bare(words.t("insight.unit." + key.unit().code()));
    }

    /** Chinese overviews count in ten thousand yuan, as long as nothing below the yuan is lost by it. */
    private boolean inWan(FigureKey key, long fen) {
        return key.unit().equals(Unit.CNY) && words.language() != Language.EN
                && Math.abs(fen) >= WAN_YUAN && fen % 100 == 0;
    }

    /** Without the space that binds it to its number. */
    private static String bare(String unit) {
        return unit.replace('\u00a0', ' ').strip();
    }

    private static String trimmed(long amount, int scale) {
        String text = Decimals.format(amount, scale, ",");
        if (scale > 0) {
            text = text.replaceFirst("\\.?0+$", "");
        }
        return text.replace("-", MINUS);
    }
}
