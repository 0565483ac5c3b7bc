package org.liancun.accounting.ledgers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Turnovers.Turnover;

/**
 * What one account, or several taken together, had before a span of days and what came and went in it. Pure; amounts in
 * the unit's smallest part, balances debit positive.
 *
 * @param opening balance before the span
 * @param steps the turnovers of the span and of its year before it, in the order of days
 */
record Totals(long opening, List<Turnover> steps) {

    /** @param turnovers of one unit, in any order */
    static Totals of(List<Turnover> turnovers) {
        return new Totals(
                turnovers.stream().filter(turnover -> !turnover.inside()).mapToLong(Totals::net).sum(),
                turnovers.stream().filter(turnover -> turnover.since() != null)
                        .sorted(Comparator.comparing((Turnover turnover) -> Objects.requireNonNull(turnover.since()))
                                .thenComparing(Turnover::inside))
                        .toList());
    }

    /** By day: the turnovers must have been asked for by day. */
    List<Total> byDay() {
        return by(UnaryOperator.identity());
    }

    List<Total> byMonth() {
        return by(day -> day.withDayOfMonth(1));
    }

    private List<Total> by(UnaryOperator<LocalDate> first) {
        List<Total> found = new ArrayList<>();
        Total year = new Total(LocalDate.MIN, 0, 0, 0, 0, opening);
        for (Turnover turnover : steps) {
            LocalDate since = first.apply(Objects.requireNonNull(turnover.since()));
            if (since.getYear() != year.since().getYear()) {
                year = new Total(since, 0, 0, 0, 0, year.balance());
            }
            Total last = found.isEmpty() ? null : found.getLast();
            year = next(year, last, since, turnover);
            if (turnover.inside()) {
                if (last != null && last.since().equals(since)) {
                    found.removeLast();
                }
                found.add(year);
            }
        }
        return found;
    }

    private static Total next(Total year, @Nullable Total last, LocalDate since, Turnover turnover) {
        boolean same = last != null && last.since().equals(since);
        long debit = turnover.inside() ? turnover.debit() + (same ? last.debit() : 0) : 0;
        long credit = turnover.inside() ? turnover.credit() + (same ? last.credit() : 0) : 0;
        return new Total(since, debit, credit, year.yearDebit() + turnover.debit(), year.yearCredit() + turnover.credit(),
                year.balance() + (turnover.inside() ? net(turnover) : 0));
    }

    private static long net(Turnover turnover) {
        return turnover.debit() - turnover.credit();
    }
}
