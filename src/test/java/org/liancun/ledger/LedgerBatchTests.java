package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;
import org.springframework.transaction.support.TransactionTemplate;

/** The second door: many entries judged row by row and posted in one statement, all or none. */
class LedgerBatchTests {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 15);
    private final TestCounty county = new TestCounty();
    private final Book book = county.book(county.villageA);

    @Test
    void postsAllEntriesAndPassesOverThoseThatStandAlready() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            entries.add(entry(Ids.next(), "102", i));
        }

        assertThat(post(entries)).isEqualTo(new BatchPosted(500, 1000, 0));
        entries.add(entry(Ids.next(), "102", 7));
        assertThat(post(entries)).isEqualTo(new BatchPosted(1, 2, 500));
    }

    @Test
    void namesEachBadRowWithItsSourceAndPostsNothing() {
        Entry good = entry(Ids.next(), "102", 5);
        Entry unknownAccount = entry(Ids.next(), "777", 5);
        Entry unbalanced = Entry.draft(Ids.next(), book.id(), MARCH, "voucher")
                .add(Posting.debit("102", new Money(5), 1)).add(Posting.credit("501", new Money(4), 1)).done();
        Entry noPeriod = new Entry(Ids.next(), book.id(), LocalDate.of(2040, 1, 1), "voucher", null, null, "", null,
                null, good.postings());
        Entry noBook = new Entry(Ids.next(), Ids.next(), MARCH, "voucher", null, null, "", null, null, good.postings());
        Entry onePosting = Entry.draft(Ids.next(), book.id(), MARCH, "voucher")
                .add(Posting.debit("102", new Money(5), 1)).done();

        assertThat(refusals(List.of(good, unknownAccount, unbalanced, noPeriod, noBook, onePosting)))
                .contains("row 1 UNKNOWN_ACCOUNT 777", "row 2 UNBALANCED CNY 1", "row 3 NO_PERIOD 2040-01-01",
                        "row 5 WRONG_COUNT 1")
                .anyMatch(line -> line.startsWith("row 4 UNKNOWN_BOOK"))
                .noneMatch(line -> line.startsWith("row 0"));
        assertThat(county.scope.call(() -> TestApp.get(Balances.class).movements(book.id(), MARCH, MARCH))).isEmpty();
    }

    @Test
    void refusesAnEntryThatStandsWithOtherContent() {
        UUID id = Ids.next();
        post(List.of(entry(id, "102", 5)));

        assertThat(refusals(List.of(entry(id, "102", 6)))).containsExactly("row 0 OTHER_CONTENT " + id);
    }

    @Test
    void refusesANumberThatTwoEntriesOfTheBatchClaim() {
        Entry first = numbered("记-1");
        Entry second = numbered("记-1");

        assertThat(refusals(List.of(first, second))).containsExactly("row 0, row 1 NUMBER_TAKEN 记-1");
    }

    @Test
    void refusesWhatIsOutOfSightAsIfItDidNotStand() {
        Book seen = county.book(county.villageB);
        Scope scope = new Scope("clerk", county.code, "", List.of(county.villageB), null, false, false);
        Entry cites = Entry.draft(Ids.next(), seen.id(), MARCH, "voucher").document(county.document)
                .add(Posting.debit("102", new Money(5), 1)).add(Posting.credit("501", new Money(5), 1)).done();

        assertThat(refusals(scope, List.of(cites))).containsExactly("row 0 UNKNOWN_DOCUMENT " + county.document);
        assertThat(refusals(scope, List.of(entry(Ids.next(), "102", 5))))
                .as("a book out of sight has no months").containsExactly("row 0 NO_PERIOD " + MARCH);
    }

    @Test
    void theSumOfADealIsJudgedOverTheWholeBatch() {
        Book other = county.book(county.villageB);
        UUID deal = Ids.next();
        Entry mine = Entry.draft(Ids.next(), book.id(), MARCH, "deal").deal(deal)
                .add(Posting.debit("113", new Money(9), 1).counterBook(other.id()))
                .add(Posting.credit("102", new Money(9), 1)).done();
        Entry theirs = Entry.draft(Ids.next(), other.id(), MARCH, "deal").deal(deal)
                .add(Posting.debit("102", new Money(8), 1))
                .add(Posting.credit("113", new Money(8), 1).counterBook(book.id())).done();

        assertThatThrownBy(() -> post(List.of(mine, theirs)))
                .isInstanceOfSatisfying(Refused.class,
                        e -> assertThat(e.refusal()).isEqualTo(LedgerRefusal.DEAL_MISMATCH));
    }

    private Entry entry(UUID id, String account, long fen) {
        return Entry.draft(id, book.id(), MARCH, "voucher")
                .add(Posting.debit(account, new Money(fen), 1))
                .add(Posting.credit("501", new Money(fen), 1))
                .done();
    }

    private Entry numbered(String number) {
        return Entry.draft(Ids.next(), book.id(), MARCH, "voucher").number(number)
                .add(Posting.debit("102", new Money(3), 1))
                .add(Posting.credit("501", new Money(3), 1))
                .done();
    }

    BatchPosted post(Ledger ledger, UUID batch) {
        return ledger.postBatch(batch);
    }

    private BatchPosted post(List<Entry> entries) {
        return post(county.scope, entries);
    }

    private BatchPosted post(Scope scope, List<Entry> entries) {
        return scope.call(() -> TestApp.get(TransactionTemplate.class).execute(status -> {
            Stream<Staging.Sourced> rows = java.util.stream.IntStream.range(0, entries.size())
                    .mapToObj(i -> new Staging.Sourced(entries.get(i), "row " + i));
            return post(TestApp.get(Ledger.class), TestApp.get(Staging.class).stage(rows));
        }));
    }

    private List<String> refusals(List<Entry> entries) {
        return refusals(county.scope, entries);
    }

    @SuppressWarnings("unchecked")
    private List<String> refusals(Scope scope, List<Entry> entries) {
        try {
            post(scope, entries);
            return List.of();
        } catch (Refused refused) {
            assertThat(refused.refusal()).isEqualTo(LedgerRefusal.BATCH_REFUSED);
            return ((List<BatchRefusal>) refused.values().get(1)).stream()
                    .map(row -> row.source() + " " + row.reason() + " " + row.value())
                    .toList();
        }
    }
}
