package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;

/** The ledger as its callers meet it: what it takes, what it refuses, and that a retry changes nothing. */
class LedgerTests {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 15);
    private final TestCounty county = new TestCounty();
    private final Ledger ledger = TestApp.get(Ledger.class);
    private final Book book = county.book(county.villageA);

    @Test
    void postsABalancedEntryAndShowsItInTheBalances() {
        post(sale(Ids.next(), "120.50"));

        assertThat(balance("102")).isEqualTo(12_050);
        assertThat(balance("501")).isEqualTo(-12_050);
    }

    @Test
    void postingTheSameEntryAgainChangesNothing() {
        Entry entry = sale(Ids.next(), "10.00");

        assertThat(post(entry).fresh()).isEqualTo(1);
        assertThat(post(entry).fresh()).isZero();
        assertThat(balance("102")).isEqualTo(1_000);
    }

    @Test
    void refusesTheSameIdWithOtherContent() {
        UUID id = Ids.next();
        post(sale(id, "10.00"));

        refuses(sale(id, "11.00"), LedgerRefusal.OTHER_CONTENT);
    }

    @Test
    void refusesAnEntryThatDoesNotBalance() {
        Entry entry = draft(Ids.next())
                .add(Posting.debit("102", Money.ofYuan("10.00"), 1))
                .add(Posting.credit("501", Money.ofYuan("9.99"), 1))
                .done();

        refuses(entry, LedgerRefusal.UNBALANCED);
    }

    @Test
    void refusesAnAccountThatTheChartDoesNotHave() {
        Entry entry = draft(Ids.next())
                .add(Posting.debit("999", Money.ofYuan("10.00"), 1))
                .add(Posting.credit("501", Money.ofYuan("10.00"), 1))
                .done();

        refuses(entry, LedgerRefusal.UNKNOWN_ACCOUNT);
    }

    @Test
    void refusesSharesInAStatutoryBook() {
        Entry entry = draft(Ids.next())
                .add(new Posting("301", "SHARE", null, null, 100, 1))
                .add(new Posting("301", "SHARE", book.organisation(), null, -100, 1))
                .done();

        refuses(entry, LedgerRefusal.WRONG_UNIT);
    }

    @Test
    void refusesAClosedMonthUntilANamedPersonReopensItWithAReason() {
        Books books = TestApp.get(Books.class);
        county.scope.run(() -> books.close(book.id(), YearMonth.from(MARCH), "clerk"));

        refuses(sale(Ids.next(), "1.00"), LedgerRefusal.PERIOD_CLOSED);
        assertThatThrownBy(() -> county.scope.run(() -> books.reopen(book.id(), YearMonth.from(MARCH), "clerk", "")))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(LedgerRefusal.NO_REASON));

        county.scope.run(() -> books.reopen(book.id(), YearMonth.from(MARCH), "clerk", "a receipt came late"));
        assertThat(post(sale(Ids.next(), "1.00")).fresh()).isEqualTo(1);
    }

    @Test
    void refusesADayWithoutAPeriod() {
        Entry entry = Entry.draft(Ids.next(), book.id(), LocalDate.of(2031, 1, 1), "voucher")
                .add(Posting.debit("102", Money.ofYuan("1.00"), 1))
                .add(Posting.credit("501", Money.ofYuan("1.00"), 1))
                .done();

        refuses(entry, LedgerRefusal.NO_PERIOD);
    }

    @Test
    void aDealStandsInBothBooksOrInNeither() {
        Book other = county.book(county.villageB);
        UUID deal = Ids.next();
        Entry mine = Entry.draft(Ids.next(), book.id(), MARCH, "loan").deal(deal)
                .add(Posting.debit("113", Money.ofYuan("50.00"), 1).counterBook(other.id()))
                .add(Posting.credit("102", Money.ofYuan("50.00"), 1))
                .done();
        Entry theirs = Entry.draft(Ids.next(), other.id(), MARCH, "loan").deal(deal)
                .add(Posting.debit("102", Money.ofYuan("50.00"), 1))
                .add(Posting.credit("113", Money.ofYuan("50.00"), 1).counterBook(book.id()))
                .done();

        refuses(mine, LedgerRefusal.DEAL_MISMATCH);
        assertThat(county.scope.call(() -> ledger.post(List.of(mine, theirs))).fresh()).isEqualTo(2);
    }

    @Test
    void aReversalTakesBackTheWholeDealAndOnlyOnce() {
        Book other = county.book(county.villageB);
        UUID deal = Ids.next();
        UUID first = Ids.next();
        Entry mine = Entry.draft(first, book.id(), MARCH, "loan").deal(deal)
                .add(Posting.debit("113", Money.ofYuan("7.00"), 1).counterBook(other.id()))
                .add(Posting.credit("102", Money.ofYuan("7.00"), 1))
                .done();
        Entry theirs = Entry.draft(Ids.next(), other.id(), MARCH, "loan").deal(deal)
                .add(Posting.debit("102", Money.ofYuan("7.00"), 1))
                .add(Posting.credit("113", Money.ofYuan("7.00"), 1).counterBook(book.id()))
                .done();
        county.scope.call(() -> ledger.post(List.of(mine, theirs)));

        Posted reversal = county.scope.call(() -> ledger.reverse(first, MARCH.plusDays(1), "wrong village"));

        assertThat(reversal.fresh()).isEqualTo(2);
        assertThat(balance("102")).isZero();
        assertThatThrownBy(() -> county.scope.call(() -> ledger.reverse(first, MARCH.plusDays(2), "again")))
                .isInstanceOfSatisfying(Refused.class,
                        e -> assertThat(e.refusal()).isEqualTo(LedgerRefusal.ALREADY_REVERSED));
    }

    private Entry sale(UUID id, String yuan) {
        return draft(id)
                .document(county.document)
                .memo("sale of milk")
                .add(Posting.debit("102", Money.ofYuan(yuan), 1))
                .add(Posting.credit("501", Money.ofYuan(yuan), 1))
                .done();
    }

    private Entry.Draft draft(UUID id) {
        return Entry.draft(id, book.id(), MARCH, "voucher");
    }

    private Posted post(Entry entry) {
        return county.scope.call(() -> ledger.post(entry));
    }

    private void refuses(Entry entry, LedgerRefusal reason) {
        assertThatThrownBy(() -> post(entry))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }

    private long balance(String account) {
        return county.scope.call(() -> TestApp.get(Balances.class)
                .movements(book.id(), LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31))).stream()
                .filter(movement -> movement.account().equals(account))
                .mapToLong(Balances.Movement::closing)
                .sum();
    }
}
