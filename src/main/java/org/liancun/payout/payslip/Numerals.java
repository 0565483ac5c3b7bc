package org.liancun.payout.payslip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liancun.shell.Language;

/**
 * Numbers as they are spoken: names of recordings, one after the other. {@code n7} is seven, {@code p1000} the word for
 * thousand, {@code point} what stands before decimals. Years and decimals are spoken digit by digit.
 */
final class Numerals {
    private static final List<Integer> CHINESE = List.of(100_000_000, 10_000);
    private static final List<Integer> ENGLISH = List.of(1_000_000_000, 1_000_000, 1_000);
    /** Tibetan has a word for each place up to here. */
    private static final int TIBETAN = 100_000_000;

    private Numerals() {}

    /** What has to be recorded for that language. */
    static List<String> all(Language language) {
        Stream<String> digits = IntStream.rangeClosed(0, 9).mapToObj(digit -> "n" + digit);
        Stream<String> more = switch (language) {
            case EN -> Stream.concat(IntStream.rangeClosed(10, 19).mapToObj(teen -> "n" + teen),
                    Stream.of("n20", "n30", "n40", "n50", "n60", "n70", "n80", "n90", "p100", "p1000", "p1000000",
                            "p1000000000"));
            case BO -> IntStream.rangeClosed(1, 8).mapToObj(zeros -> "p1" + "0".repeat(zeros));
            case ZH_HANS, ZH_HANT -> Stream.of("p10", "p100", "p1000", "p10000", "p100000000");
        };
        return Stream.of(digits, more, Stream.of("point")).flatMap(each -> each).toList();
    }

    /** The number in that language. */
    static List<String> spell(Phrase.Value value, Language language) {
        List<String> words = new ArrayList<>();
        if (value.year()) {
            digits(value.plain(), words);
            return words;
        }
        String[] parts = value.plain().split("\\.");
        long whole = Long.parseLong(parts[0]);
        switch (language) {
            case EN -> english(whole, words);
            case BO -> tibetan(whole, words);
            case ZH_HANS, ZH_HANT -> chinese(whole, words);
        }
        if (words.isEmpty()) {
            words.add("n0");
        }
        if (parts.length > 1 && !parts[1].matches("0*")) {
            words.add("point");
            digits(parts[1], words);
        }
        return words;
    }

    private static void digits(String text, List<String> words) {
        text.chars().forEach(digit -> words.add("n" + (char) digit));
    }

    /** By groups of four places; a gap inside is said as one nought. */
    private static void chinese(long number, List<String> words) {
        long rest = number;
        for (int group : CHINESE) {
            if (rest >= group) {
                chinese(rest / group, words);
                words.add("p" + group);
                rest %= group;
                nought(rest, group / 10, words);
            }
        }
        for (int place = 1_000; place >= 1; place /= 10) {
            int digit = (int) (rest / place);
            if (digit > 0) {
                words.add("n" + digit);
                if (place > 1) {
                    words.add("p" + place);
                }
                rest %= place;
                nought(rest, place / 10, words);
            }
        }
    }

    private static void nought(long rest, int next, List<String> words) {
        if (rest > 0 && rest < next) {
            words.add("n0");
        }
    }

    private static void english(long number, List<String> words) {
        long rest = number;
        for (int group : ENGLISH) {
            if (rest >= group) {
                english(rest / group, words);
                words.add("p" + group);
                rest %= group;
            }
        }
        if (rest >= 100) {
            words.add("n" + rest / 100);
            words.add("p100");
            rest %= 100;
        }
        if (rest >= 20) {
            words.add("n" + rest / 10 * 10);
            rest %= 10;
        }
        if (rest > 0) {
            words.add("n" + rest);
        }
    }

    private static void tibetan(long number, List<String> words) {
        long rest = number;
        if (rest >= 10L * TIBETAN) {
            tibetan(rest / TIBETAN, words);
            words.add("p" + TIBETAN);
            rest %= TIBETAN;
        }
        for (int place = TIBETAN; place >= 1; place /= 10) {
            if (rest >= place) {
                words.add("n" + rest / place);
                if (place > 1) {
                    words.add("p" + place);
                }
                rest %= place;
            }
        }
    }
}
