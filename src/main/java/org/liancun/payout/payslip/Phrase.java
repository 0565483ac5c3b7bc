package org.liancun.payout.payslip;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liancun.kernel.Decimals;
import org.liancun.shell.Words;

/**
 * A clause of a slip: a text with places in it, and the numbers that stand there. As a text it is read; cut at its places
 * it is spoken, recorded pieces and numbers in turn, in whatever order the language has them.
 *
 * @param name under {@code payslip.say.} in the texts
 */
public record Phrase(String name, List<Value> values) {
    static final String PREFIX = "payslip.say.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public Phrase {
        values = List.copyOf(values);
    }

    static Phrase of(String name, Value... values) {
        return new Phrase(name, List.of(values));
    }

    /**
     * A number in a phrase.
     *
     * @param scale decimals that are shown; a year has none and is not grouped
     * @param year whether it names a year
     */
    public record Value(long amount, int scale, boolean year) {
        static Value fen(long fen) {
            return new Value(fen, 2, false);
        }

        static Value year(int year) {
            return new Value(year, 0, true);
        }

        static Value of(long amount, int scale) {
            return new Value(amount, scale, false);
        }

        String in(Words words) {
            return year ? Long.toString(amount) : words.number(amount, scale);
        }

        /** Without grouping, for whoever spells it. */
        String plain() {
            return Decimals.format(amount, scale);
        }
    }

    /** A piece of a phrase between its places, or a number at one of them. */
    public sealed interface Piece {}

    /** A piece that is recorded as it stands, such as {@code there-1}. */
    public record Fixed(String name, String text) implements Piece {}

    /** A number that is spelt. */
    public record Number(Value value) implements Piece {}

    /** The clause in the language of the words. */
    public String in(Words words) {
        return words.t(PREFIX + name, values.stream().map(value -> value.in(words)).toArray());
    }

    /** The same cut into what is recorded and what is spelt. */
    public List<Piece> pieces(Words words) {
        List<Piece> pieces = new ArrayList<>();
        String text = words.t(PREFIX + name);
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            fixed(text.substring(from, place.start()), pieces);
            pieces.add(new Number(values.get(Integer.parseInt(place.group(1)))));
            from = place.end();
        }
        fixed(text.substring(from), pieces);
        return pieces;
    }

    private void fixed(String text, List<Piece> pieces) {
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            long before = pieces.stream().filter(Fixed.class::isInstance).count();
            pieces.add(new Fixed(name + "-" + (before + 1), text.strip()));
        }
    }
}
