package org.liancun.accounting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts;
import org.liancun.ledger.Charts.ChartAccount;
import org.springframework.stereotype.Component;

/** The charts and their accounts by code, as vouchers, closing, statements and pages look them up. */
@Component
public class ChartIndex {
    private final Charts charts;
    private final Map<String, Map<String, ChartAccount>> byChart = new ConcurrentHashMap<>();

    ChartIndex(Charts charts) {
        this.charts = charts;
    }

    /** The charts that the program brings. */
    public List<ChartGuide> guides() {
        return ChartGuide.all();
    }

    /** The chart as people read it, if the program brings it. */
    public Optional<ChartGuide> guide(String chart) {
        return ChartGuide.of(chart);
    }

    /** The statutory charts under which books may be kept on a day. */
    public List<ChartGuide> statutory(LocalDate day) {
        return guides().stream().filter(guide -> guide.statutory() && guide.inForce(day)).toList();
    }

    /** How a day lies to the dates of a book's chart. */
    public ChartGuide.Standing standing(Book book, LocalDate day) {
        return guide(book.chart()).map(guide -> guide.standing(day)).orElse(ChartGuide.Standing.IN_FORCE);
    }

    /** Whether a day of a book lies before its chart was in force, so that what is printed is restated under it. */
    public boolean restated(Book book, LocalDate day) {
        return standing(book, day) == ChartGuide.Standing.NOT_YET;
    }

    /** What is wrong with a day on which a book's chart is no longer in force; empty for any other day. */
    Optional<VoucherProblem> ended(Book book, LocalDate day) {
        return guide(book.chart()).filter(guide -> guide.standing(day) == ChartGuide.Standing.NO_MORE)
                .map(guide -> VoucherProblem.of(-1, "date", VoucherRule.CHART_ENDED, day.toString(),
                        guide.head().source(), String.valueOf(guide.head().inForceTo())));
    }

    /** All accounts of a chart by code. */
    public Map<String, ChartAccount> of(String chart) {
        return byChart.computeIfAbsent(chart, id -> {
            Map<String, ChartAccount> accounts = new TreeMap<>();
            charts.accounts(id).forEach(account -> accounts.put(account.code(), account));
            return Map.copyOf(accounts);
        });
    }

    /** The accounts that a voucher may name: those without sub-accounts, by code. */
    public List<ChartAccount> postable(String chart) {
        Map<String, ChartAccount> accounts = of(chart);
        return accounts.values().stream()
                .filter(account -> accounts.values().stream().noneMatch(other -> account.code().equals(other.parent())))
                .sorted(Comparator.comparing(ChartAccount::code))
                .toList();
    }

    public @Nullable ChartAccount find(String chart, String code) {
        return of(chart).get(code);
    }

    /** First letters of the Chinese name's syllables, by which accountants call up an account. */
    public String pinyin(String chart, String code) {
        return guide(chart).map(guide -> guide.byCode().get(code)).map(ChartGuide.Account::pinyin).orElse("");
    }

    /** Whether an account of a chart, or the one above it, has a role. */
    public boolean has(String chart, String code, AccountRole role) {
        return guide(chart).filter(guide -> guide.has(code, role)).isPresent();
    }
}
