package org.liancun.payout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liancun.shares.ShareClass;

/**
 * By what a part is split over holders: shares of all or of some classes, trade volume, labour days, households or
 * persons, these also of a group or of all but a group.
 *
 * @param classes codes of share classes; empty for all
 * @param account in which trade or labour stands; empty where it is neither
 * @param group of households; empty for all
 * @param except whether it is all but the group
 */
public record Basis(Kind kind, List<String> classes, String account, String group, boolean except) {
    /** Hundredths of shares of every class. */
    static final Basis SHARES = new Basis(Kind.SHARES, List.of(), "", "", false);

    /** What the memorandum chart counts labour days in. */
    static final String DAYS_ACCOUNT = "M106";

    private static final String ACCOUNT = "M?[0-9]{3,12}";
    private static final String GROUP = "[a-z][a-z0-9_]{0,29}";
    private static final Set<String> CLASS_NAMES =
            Arrays.stream(ShareClass.values()).map(ShareClass::code).collect(Collectors.toCollection(TreeSet::new));

    public Basis {
        classes = List.copyOf(classes);
    }

    /** What is counted. */
    public enum Kind {
        /** Shares in hundredths, from the register of the last day of the year. */
        SHARES(2),
        /** Fen credited to the member's account in the year: what the organisation took from it. */
        TRADE(2),
        /** Labour days in hundredths, debited to the member's account in the year. */
        LABOUR(2),
        /** One for each household of the village on the last day of the year. */
        HOUSEHOLDS(0),
        /** Persons of each household of the village on the last day of the year. */
        PERSONS(0);

        private final int scale;
        private final String word = name().toLowerCase(Locale.ROOT);

        Kind(int scale) {
            this.scale = scale;
        }

        /** Decimals of a weight. */
        public int scale() {
            return scale;
        }

        /** What makes one whole share, yuan, day, household or person. */
        long one() {
            return scale == 0 ? 1 : 100;
        }

        String word() {
            return word;
        }
    }

    /** What may be written, for whoever wrote something else. */
    static String known() {
        return "shares, shares " + String.join("|", CLASS_NAMES)
                + ", trade 113, labour, households, persons, households poor, households except poor";
    }

    /**
     * Reads such as {@code shares}, {@code shares pasture livestock}, {@code trade 113}, {@code labour M106},
     * {@code households poor} or {@code persons except poor}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Basis parse(String text) {
        String[] words = text.strip().split("\\s+");
        List<String> more = Arrays.asList(words).subList(1, words.length);
        Kind kind = Arrays.stream(Kind.values()).filter(each -> each.word().equals(words[0])).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
        return switch (kind) {
            case SHARES -> new Basis(kind, classes(more, text), "", "", false);
            case TRADE -> new Basis(kind, List.of(), account(more, "", text), "", false);
            case LABOUR -> new Basis(kind, List.of(), account(more, DAYS_ACCOUNT, text), "", false);
            case HOUSEHOLDS, PERSONS -> ofGroup(kind, more, text);
        };
    }

    private static List<String> classes(List<String> words, String text) {
        Set<String> sorted = new TreeSet<>(words);
        if (sorted.size() != words.size() || !CLASS_NAMES.containsAll(sorted)) {
            throw new IllegalArgumentException(text);
        }
        return List.copyOf(sorted);
    }

    private static String account(List<String> words, String usual, String text) {
        String account = words.isEmpty() ? usual : words.getFirst();
        if (words.size() > 1 || !account.matches(ACCOUNT)) {
            throw new IllegalArgumentException(text);
        }
        return account;
    }

    private static Basis ofGroup(Kind kind, List<String> words, String text) {
        boolean except = words.size() == 2 && words.getFirst().equals("except");
        String group = words.isEmpty() ? "" : words.getLast();
        if (words.size() > (except ? 2 : 1) || !(group.isEmpty() || group.matches(GROUP)) || group.equals("except")) {
            throw new IllegalArgumentException(text);
        }
        return new Basis(kind, List.of(), "", group, except);
    }

    /** Accounts of the memorandum book in which shares of these classes stand. */
    List<String> shareAccounts() {
        return Arrays.stream(ShareClass.values())
                .filter(each -> classes.isEmpty() || classes.contains(each.code()))
                .map(ShareClass::account)
                .toList();
    }

    /** As it is stored and written; reading it gives the same. */
    public String text() {
        StringBuilder text = new StringBuilder(kind.word());
        classes.forEach(each -> text.append(' ').append(each));
        if (!account.isEmpty()) {
            text.append(' ').append(account);
        }
        if (!group.isEmpty()) {
            text.append(except ? " except " : " ").append(group);
        }
        return text.toString();
    }
}
