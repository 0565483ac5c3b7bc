package org.liancun.shares.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Posting;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegister;

/**
 * A change that may be, with what it comes to; {@code docs/spec/shares.md} has its entries with worked numbers.
 *
 * @param capitalTo fen of capital by receiver
 */
record AssessedChange(
        NewChange given,
        ChangeGround ground,
        UUID holder,
        List<HoldingChange.Line> lines,
        Sums sums,
        Map<UUID, Long> capitalTo,
        String ruleSource) {
    static final String KIND = "holding-change";

    /** Capital that leaves the holder, and what the collective owes it for that. */
    record Sums(Money capital, Money price) {}

    /** The entry in the memorandum book, and the one in the statutory book where capital moves. */
    List<Entry> entries(String memo) {
        boolean money = !sums.capital().isZero() || !sums.price().isZero();
        UUID deal = money ? Ids.next() : null;
        List<Entry> entries = new ArrayList<>();
        entries.add(shares(memo, deal));
        if (money) {
            entries.add(capital(memo, deal));
        }
        return entries;
    }

    private Entry shares(String memo, @Nullable UUID deal) {
        Entry.Draft entry = draft(ground.memorandum(), memo, deal);
        Map<ShareClass, Long> taken = lines.stream().collect(Collectors.groupingBy(
                HoldingChange.Line::shareClass, java.util.TreeMap::new,
                Collectors.summingLong(HoldingChange.Line::hundredths)));
        int no = 0;
        for (Map.Entry<ShareClass, Long> each : taken.entrySet()) {
            int line = ++no;
            entry.add(Posting.debit(each.getKey().account(), new Quantity(each.getValue(), Unit.SHARE), line).party(holder));
            lines.stream().filter(of -> of.shareClass() == each.getKey()).forEach(of -> {
                Quantity shares = new Quantity(of.hundredths(), Unit.SHARE);
                entry.add(of.to() == null ? Posting.credit(ShareRegister.ISSUED, shares, line)
                        : Posting.credit(of.shareClass().account(), shares, line).party(of.to()));
            });
        }
        return entry.done();
    }

    private Entry capital(String memo, @Nullable UUID deal) {
        ChangeGround.Statutory statutory = Objects.requireNonNull(ground.statutory());
        ExitAccounts accounts = Objects.requireNonNull(statutory.accounts());
        Entry.Draft entry = draft(statutory.book(), memo, deal);
        if (!sums.capital().isZero()) {
            entry.add(Posting.debit(accounts.capital(), sums.capital(), 1).party(holder));
        }
        capitalTo.forEach((to, fen) -> {
            if (fen != 0) {
                entry.add(Posting.credit(accounts.capital(), new Money(fen), 1).party(to));
            }
        });
        if (!given.kind().toOthers()) {
            long above = sums.price().fen() - sums.capital().fen();
            if (above > 0) {
                entry.add(Posting.debit(accounts.reserve(), new Money(above), 1));
            } else if (above < 0) {
                entry.add(Posting.credit(accounts.reserve(), new Money(-above), 1));
            }
            if (!sums.price().isZero()) {
                entry.add(Posting.credit(accounts.payable(), sums.price(), 1).party(holder));
            }
        }
        return entry.done();
    }

    private Entry.Draft draft(UUID book, String memo, @Nullable UUID deal) {
        return Entry.draft(Ids.next(), book, given.day(), KIND).number(given.number())
                .document(ground.document()).memo(memo).deal(deal);
    }
}
