package org.liancun.accounting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the formulas of a statement draw on, for one of its two columns; amounts in fen, debit positive. Pure.
 *
 * @param balances on the last day, by account and party
 * @param openings before the first day, by account
 * @param movements of the period without the close, by account and by the account that the same entry also posts to
 */
record StatementAmounts(List<OfParty> balances, Map<String, Long> openings, List<OfPair> movements) {

    /** Balance of the sub-account of one party. */
    record OfParty(String account, long amount) {}

    /**
     * Movement of an account.
     *
     * @param with the account that the entries also post to; empty for all entries
     */
    record OfPair(String account, String with, long amount) {}

    /** Amounts of all lines by key. */
    Map<String, Long> of(StatementLayout layout) {
        Map<String, Long> amounts = new HashMap<>();
        for (StatementLayout.Line line : layout.lines()) {
            amount(line, layout, amounts);
        }
        return amounts;
    }

    private long amount(StatementLayout.Line line, StatementLayout layout, Map<String, Long> amounts) {
        Long known = amounts.get(line.key());
        if (known != null) {
            return known;
        }
        long sum = 0;
        for (Term term : line.terms()) {
            sum += (line.side().equals("D") ? 1 : -1) * amount(term, line.basis());
        }
        for (String signed : line.sum()) {
            boolean minus = signed.startsWith("-");
            String key = minus ? signed.substring(1) : signed;
            StatementLayout.Line other = layout.line(key)
                    .orElseThrow(() -> new IllegalStateException(layout.name() + " has no line " + key));
            sum += (minus ? -1 : 1) * amount(other, layout, amounts);
        }
        amounts.put(line.key(), sum);
        return sum;
    }

    private long amount(Term term, String basis) {
        return switch (basis) {
            case "balance" -> balances.stream()
                    .filter(balance -> term.takes(balance.account()) && onSide(balance.amount(), term.side()))
                    .mapToLong(OfParty::amount).sum();
            case "opening" -> openings.entrySet().stream()
                    .filter(opening -> term.takes(opening.getKey()))
                    .mapToLong(Map.Entry::getValue).sum();
            case "movement" -> movements.stream()
                    .filter(movement -> term.takes(movement.account()) && term.with().equals(movement.with()))
                    .mapToLong(OfPair::amount).sum();
            default -> throw new IllegalStateException("no basis " + basis);
        };
    }

    private static boolean onSide(long amount, String side) {
        return side.isEmpty() || (side.equals("D") ? amount > 0 : amount < 0);
    }
}
