package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Charts;

/**
 * A chart as people read it: its law and dates, and each account with its use, source and mark.
 *
 * @param mark how its codes and names are confirmed; docs/spec/accounting.md has the marks
 */
public record ChartGuide(Charts.Chart head, String mark, Texts texts, Map<String, Account> byCode,
        List<Account> accounts) {
    private static final Map<String, ChartGuide> ALL = ChartFiles.read();

    ChartGuide(Charts.Chart head, String mark, Texts texts, List<Account> accounts) {
        this(head, mark, texts,
                accounts.stream().collect(Collectors.toUnmodifiableMap(Account::code, Function.identity())),
                List.copyOf(accounts));
    }

    /**
     * What is said of it.
     *
     * @param shortZh what its system is called in a sentence
     * @param forZh who keeps books under it
     */
    public record Texts(String shortZh, String shortEn, String lawZh, String lawEn, String forZh, String forEn) {}

    /**
     * An account.
     *
     * @param side D or C, or B where the balance may stand on either
     * @param contraTo codes of what it is deducted from
     * @param pinyin first letters of the Chinese name's syllables, by which accountants call it up
     * @param mark how its use is confirmed
     */
    public record Account(String code, @Nullable String parent, String nameZh, String nameEn, String accountClass,
            String side, List<String> contraTo, @Nullable String unit, String pinyin, Set<AccountRole> roles,
            String useZh, String useEn, String source, String mark) {}

    /** The charts that the program brings. */
    public static List<ChartGuide> all() {
        return List.copyOf(ALL.values());
    }

    /** The chart of that id, if the program brings it. */
    public static Optional<ChartGuide> of(String chart) {
        return Optional.ofNullable(ALL.get(chart));
    }

    public String id() {
        return head.id();
    }

    public boolean statutory() {
        return head.kind().equals("statutory");
    }

    public boolean inForce(LocalDate day) {
        return standing(day) == Standing.IN_FORCE;
    }

    /** How a day lies to the chart's dates. */
    public Standing standing(LocalDate day) {
        LocalDate until = head.inForceTo();
        return day.isBefore(head.inForceFrom()) ? Standing.NOT_YET
                : until != null && day.isAfter(until) ? Standing.NO_MORE : Standing.IN_FORCE;
    }

    /** Whether a chart holds on a day. */
    public enum Standing {
        /** Its system was not made yet: books of that day are restated under it. */
        NOT_YET,
        IN_FORCE,
        /** Another system has taken its place. */
        NO_MORE
    }

    /** How many accounts its system names; sub-accounts come on top. */
    public int firstLevel() {
        return (int) accounts.stream().filter(account -> account.parent() == null).count();
    }

    /** The accounts that a voucher may name: those without sub-accounts, by code. */
    public List<Account> postable() {
        Set<String> parents = accounts.stream().map(Account::parent).filter(parent -> parent != null)
                .collect(Collectors.toSet());
        return accounts.stream().filter(account -> !parents.contains(account.code())).toList();
    }

    /** Codes of the accounts with a role. */
    public List<String> codes(AccountRole role) {
        return accounts.stream().filter(account -> account.roles().contains(role)).map(Account::code).toList();
    }

    /** The code of the one account with a role; empty where the chart has none. */
    public String code(AccountRole role) {
        List<String> codes = codes(role);
        return codes.isEmpty() ? "" : codes.getFirst();
    }

    /** Whether an account, or the one above it, has a role. */
    public boolean has(String code, AccountRole role) {
        return codes(role).stream().anyMatch(code::startsWith);
    }
}
