package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Charts;

/**
 * A chart as people read it: its law and dates, and each account with its use, source and mark.
 *
 * @param mark how its codes and names are confirmed; docs/spec/accounting.md has the marks
 * @param forZh who keeps books under it
 */
public record ChartGuide(Charts.Chart head, String mark, String lawZh, String lawEn, String forZh, String forEn,
        Map<String, Account> byCode, List<Account> accounts) {

    ChartGuide(Charts.Chart head, String mark, List<String> texts, List<Account> accounts) {
        this(head, mark, texts.get(0), texts.get(1), texts.get(2), texts.get(3),
                accounts.stream().collect(Collectors.toUnmodifiableMap(Account::code, Function.identity())),
                List.copyOf(accounts));
    }

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
