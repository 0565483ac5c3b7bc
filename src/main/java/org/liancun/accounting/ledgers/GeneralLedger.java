package org.liancun.accounting.ledgers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liancun.accounting.BookCharts;
import org.liancun.accounting.Span;
import org.liancun.accounting.TrialBalance;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.ledger.Turnovers.Turnover;
import org.liancun.ledger.Turnovers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The general ledger of a book, and its trial balance, for any span of days. */
@Component
public class GeneralLedger {
    private final Turnovers turnovers;
    private final BookCharts charts;

    GeneralLedger(Turnovers turnovers, BookCharts charts) {
        this.turnovers = turnovers;
        this.charts = charts;
    }

    private record Key(ChartAccount account, String unit) {}

    /** Every first-level account that holds or moved something, by code and unit. */
    @Transactional(readOnly = true)
    public List<AccountLedger> of(Book book, Span span) {
        FirstLevel firstLevel = new FirstLevel(charts.of(book));
        Map<Key, List<Turnover>> byAccount = turnovers(book, span).stream()
                .collect(Collectors.groupingBy(t -> new Key(firstLevel.of(t.account()), t.unit())));
        return byAccount.entrySet().stream()
                .map(entry -> ledger(entry.getKey(), Totals.of(entry.getValue())))
                .filter(ledger -> !ledger.isEmpty())
                .sorted(Comparator.comparing((AccountLedger ledger) -> ledger.account().code())
                        .thenComparing(AccountLedger::unit))
                .toList();
    }

    /** Every account that holds or moved something, sub-accounts for themselves. */
    @Transactional(readOnly = true)
    public TrialBalance trialBalance(Book book, Span span) {
        Map<String, ChartAccount> chart = charts.of(book);
        FirstLevel firstLevel = new FirstLevel(chart);
        List<TrialBalance.Row> rows = new ArrayList<>();
        turnovers(book, span).stream()
                .collect(Collectors.groupingBy(
                        t -> new Key(chart.getOrDefault(t.account(), firstLevel.of(t.account())), t.unit())))
                .forEach((key, found) -> {
                    AccountLedger ledger = ledger(key, Totals.of(found));
                    rows.add(new TrialBalance.Row(
                            key.account(), key.unit(), ledger.opening(), ledger.debit(), ledger.credit()));
                });
        rows.sort(Comparator.comparing((TrialBalance.Row row) -> row.account().code())
                .thenComparing(TrialBalance.Row::unit));
        return TrialBalance.of(rows);
    }

    private List<Turnover> turnovers(Book book, Span span) {
        return turnovers.of(new Turnovers.Question(book.id(), List.of(), null, span.from(), span.to(), span.knownAt(),
                Turnovers.Step.MONTH));
    }

    private static AccountLedger ledger(Key key, Totals totals) {
        return new AccountLedger(key.account(), key.unit(), totals.opening(), totals.byMonth());
    }
}
