package org.liancun.shares;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Posting;

/**
 * The entries of a contribution, one in each book it touches, under one deal. Debits and credits are those of the table
 * in {@code docs/spec/shares.md}.
 */
final class ContributionDeal {
    static final String KIND = "contribution";
    static final String SHARES_ISSUED = "M301";
    private static final String CAPITAL = "301";
    private static final String LONG_TERM_INVESTMENT = "141";
    private static final String RESERVE = "311";
    private static final String CURRENT = "113";
    private static final int LINE = 1;

    private final Contribution it;
    private final Ground ground;
    private final String memo;
    private final Remainder remainder;
    private final Money over;

    /** @param memo what the entries say; never a person's name */
    ContributionDeal(Contribution it, Ground ground, String memo) {
        this.it = it;
        this.ground = ground;
        this.memo = memo;
        this.remainder = ground.policy(it.policy()).terms().remainder();
        this.over = remainder == Remainder.KEPT ? Money.ZERO : it.valuation().remainder();
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(pooled());
        it.kind().assetAccount().ifPresent(asset -> {
            entries.add(capital(asset));
            entries.add(investment(asset));
        });
        if (it.byHousehold()) {
            entries.add(passedOn());
        }
        return entries;
    }

    /** The vehicle's memorandum book counts the means, and issues shares to the village collective. */
    private Entry pooled() {
        Entry.Draft entry = draft(it.entry(), memorandum(it.vehicleCode()));
        it.kind().pooledAccount().ifPresent(pooled -> {
            Quantity quantity = new Quantity(it.quantity(), it.kind().unit());
            entry.add(Posting.debit(pooled, quantity, LINE));
            entry.add(Posting.credit(it.kind().sourceAccount().orElseThrow(), quantity, LINE).party(collective()));
        });
        return issue(entry, collective()).done();
    }

    /** The vehicle's statutory book takes the asset as the village's capital, and what gives no share as the rule says. */
    private Entry capital(String asset) {
        Entry.Draft entry = draft(StableId.of(it.day(), "capital", it.number()), statutory(it.vehicleCode()))
                .add(Posting.debit(asset, it.valuation().value(), LINE))
                .add(Posting.credit(CAPITAL, stake(), LINE).party(collective()).counterBook(statutory(it.village())));
        if (over.isPositive()) {
            entry.add(remainder == Remainder.RESERVE ? Posting.credit(RESERVE, over, LINE)
                    : Posting.credit(CURRENT, over, LINE).party(collective()).counterBook(statutory(it.village())));
        }
        return entry.done();
    }

    /** The village's statutory book gives the asset, or passes on what its household brought, for a stake. */
    private Entry investment(String asset) {
        Entry.Draft entry = draft(StableId.of(it.day(), "investment", it.number()), statutory(it.village()))
                .add(Posting.debit(LONG_TERM_INVESTMENT, stake(), LINE)
                        .party(it.vehicle()).counterBook(statutory(it.vehicleCode())));
        boolean paidBack = over.isPositive() && remainder == Remainder.PAID_BACK;
        if (paidBack) {
            entry.add(Posting.debit(CURRENT, over, LINE).party(it.vehicle()).counterBook(statutory(it.vehicleCode())));
        }
        if (it.byHousehold()) {
            entry.add(Posting.credit(CAPITAL, stake(), LINE).party(it.contributor()));
            if (paidBack) {
                entry.add(Posting.credit(CURRENT, over, LINE).party(it.contributor()));
            }
            return entry.done();
        }
        if (over.isPositive() && remainder == Remainder.RESERVE) {
            entry.add(Posting.debit(RESERVE, over, LINE));
        }
        return entry.add(Posting.credit(asset, it.valuation().value(), LINE)).done();
    }

    /** What becomes capital: the whole value, or no more than the shares stand for where the rest goes elsewhere. */
    private Money stake() {
        return remainder == Remainder.KEPT ? it.valuation().value() : it.valuation().covered();
    }

    /** The village's memorandum book issues as many shares to the household as the vehicle issued for it. */
    private Entry passedOn() {
        Entry.Draft entry = draft(StableId.of(it.day(), "passed on", it.number()), memorandum(it.village()));
        return issue(entry, it.contributor()).done();
    }

    private Entry.Draft issue(Entry.Draft entry, UUID holder) {
        Quantity shares = new Quantity(it.valuation().shares(), Unit.SHARE);
        return entry.add(Posting.debit(SHARES_ISSUED, shares, LINE))
                .add(Posting.credit(it.kind().shareClass().account(), shares, LINE).party(holder));
    }

    private Entry.Draft draft(UUID id, UUID book) {
        return Entry.draft(id, book, it.day(), KIND)
                .number(it.number()).document(it.document()).memo(memo).deal(it.deal());
    }

    private UUID collective() {
        return ground.collective(it.village());
    }

    private UUID memorandum(String organisation) {
        return ground.memorandumBook(organisation)
                .orElseThrow(() -> new Refused(SharesRefusal.NO_BOOK, it.day(), organisation + "-M"));
    }

    private UUID statutory(String organisation) {
        return ground.statutoryBook(organisation)
                .orElseThrow(() -> new Refused(SharesRefusal.NO_BOOK, it.day(), organisation));
    }
}
