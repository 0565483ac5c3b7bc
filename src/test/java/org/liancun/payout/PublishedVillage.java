package org.liancun.payout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.accounting.Closing;
import org.liancun.decisions.Period;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.ledger.Books;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.registry.TestPayees;
import org.liancun.testing.TestApp;

/** A village whose payout of 2023 is published: 1,000.00 earned, 850.00 to its households, the same to each. */
public final class PublishedVillage {
    public static final FiscalYear YEAR = PayoutCounty.YEAR;
    private static final LocalDate MEETING = LocalDate.of(2024, 1, 20);
    /** The result is on the board for these days. */
    public static final Period ON_BOARD = Period.of(MEETING, 7);
    /** Ends with the check digit of a card. */
    private static final String CARD = "411111111111%03d";
    private final PayoutCounty county;
    private final PayoutCounty.Village village;

    public PublishedVillage(int households) {
        county = new PayoutCounty(1, households);
        village = county.villages.getFirst();
        village.households().forEach(each -> county.shares(code(), Map.of(each.id(), 100L)));
        county.earn(code(), "1000.00");
        county.inScope(() -> {
            for (int i = 0; i < households; i++) {
                account(i, LocalDate.of(2023, 1, 1), card(i));
            }
            TestApp.get(Books.class).openYear(List.of(county.book(code()).id()), new FiscalYear(2024));
            TestApp.get(Closing.class).closeYear(List.of(county.book(code()).id()), YEAR);
        });
        scope().run(() -> {
            Payouts payouts = TestApp.get(Payouts.class);
            Payout.OpenPayout open = payouts.open(payouts.draft(code(), YEAR, LocalDate.of(2024, 1, 8)), LocalDate.of(2024, 1, 8));
            payouts.publish(payouts.resolve(open, county.unanimous(MEETING)), ON_BOARD);
        });
    }

    public Scope scope() {
        return county.scope;
    }

    public String county() {
        return county.code;
    }

    /** Code of the village and of its collective. */
    public String code() {
        return village.collective().code();
    }

    public UUID collective() {
        return village.collective().id();
    }

    public String household(int i) {
        return village.households().get(i).code();
    }

    public UUID id(int i) {
        return village.households().get(i).id();
    }

    /** The minutes by which it was decided, to cite where any document will do. */
    public UUID document() {
        return county.document;
    }

    /** A number with a right check digit. */
    public static String card(int i) {
        String body = CARD.formatted(i);
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            int digit = body.charAt(body.length() - 1 - at) - '0';
            int weighed = at % 2 == 0 ? 2 * digit : digit;
            sum += weighed / 10 + weighed % 10;
        }
        return body + (10 - sum % 10) % 10;
    }

    public void account(int i, LocalDate from, String number) {
        county.inScope(() -> TestPayees.add(id(i), household(i), from, "扎西" + (char) ('一' + i), number));
    }

    /** Cash fetched from the bank. */
    public void fetchCash(String yuan, LocalDate on) {
        Money amount = Money.ofYuan(yuan);
        Entry entry = Entry.draft(org.liancun.kernel.Ids.next(), county.book(code()).id(), on, "voucher")
                .add(Posting.debit("101", amount, 1)).add(Posting.credit("102", amount, 1)).done();
        scope().run(() -> TestApp.get(Ledger.class).post(entry));
    }

    /** Balance in yuan on a day, debit positive. */
    public String balance(String account, LocalDate day) {
        return county.balance(code(), account, day);
    }

    public void inScope(Runnable work) {
        county.inScope(work);
    }

    /** The payout as everybody reads it. */
    public PayoutDetail detail() {
        return scope().call(() -> {
            PayoutRecords records = TestApp.get(PayoutRecords.class);
            return records.ofYear(YEAR).stream().filter(it -> it.head().organisation().equals(code())).findFirst()
                    .flatMap(it -> records.detail(it.id())).orElseThrow();
        });
    }

    /** The payout in its state. */
    public Payout payout() {
        return scope().call(() -> TestApp.get(PayoutRecords.class).find(detail().summary().id()).orElseThrow());
    }
}
