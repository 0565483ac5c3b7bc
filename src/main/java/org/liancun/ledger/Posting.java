package org.liancun.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;

/**
 * One side of an entry.
 *
 * @param account code in the chart of the entry's book
 * @param unit code of the unit
 * @param party the household or organisation whose sub-account it is
 * @param counterBook the other book of an account between two books; such an entry belongs to a deal
 * @param amount in the unit's smallest part; debit positive, credit negative, never zero
 * @param line postings of one line belong together
 */
public record Posting(
        String account, String unit, @Nullable UUID party, @Nullable UUID counterBook, long amount, int line) {

    public static Posting debit(String account, Quantity quantity, int line) {
        return new Posting(account, quantity.unit().code(), null, null, quantity.amount(), line);
    }

    public static Posting credit(String account, Quantity quantity, int line) {
        return new Posting(account, quantity.unit().code(), null, null, Math.negateExact(quantity.amount()), line);
    }

    public static Posting debit(String account, Money money, int line) {
        return debit(account, Quantity.of(money), line);
    }

    public static Posting credit(String account, Money money, int line) {
        return credit(account, Quantity.of(money), line);
    }

    public Posting party(@Nullable UUID value) {
        return new Posting(account, unit, value, counterBook, amount, line);
    }

    public Posting counterBook(@Nullable UUID value) {
        return new Posting(account, unit, party, value, amount, line);
    }

    Posting reversed() {
        return new Posting(account, unit, party, counterBook, Math.negateExact(amount), line);
    }
}
