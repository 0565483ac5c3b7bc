package org.liancun.accounting.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.accounting.AccountingRefusal;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.NewVoucher;
import org.liancun.accounting.Voucher;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refusal;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Books;
import org.liancun.testing.TestApp;

/** Vouchers on their way into the ledger, through one hand or two. */
class DraftsTests {
    private final BookKeeping books = new BookKeeping();
    private final Drafts drafts = TestApp.get(Drafts.class);
    private final NewVoucher sale = books.voucher("2023-07-01 sale | D 102 5.00 | C 501 5.00");
    private final Typed typed = new Typed("2023-07-01", "记", "", "", "", List.of(
            new Typed.Line("sale", "102", "5.00", "", ""), new Typed.Line("", "501", "", "5.00", "")));

    @Test
    void aDraftIsKeptAsItIsTypedAndCountsNowhere() {
        Typed half = new Typed("tomorrow", "付", "", "", "copy:x", List.of(
                new Typed.Line("wool", "nothing", "five", "", ""), new Typed.Line("", "", "7.00", "", "nobody")));

        Draft draft = as("drolma", () -> drafts.keep(sale.id(), books.book, 0, half));

        Draft.Sheet sheet = as("tashi", () -> drafts.find(sale.id())).orElseThrow();
        assertThat(draft).isInstanceOf(Draft.KeptDraft.class);
        assertThat(sheet.typed()).isEqualTo(half);
        assertThat(sheet.draft().head().summary()).isEqualTo("wool");
        assertThat(sheet.draft().head().amount().fen()).isEqualTo(700);
        assertThat(as("tashi", () -> books.vouchers.find(sale.id()))).isEmpty();
        assertThat(as("tashi", () -> drafts.of(books.book, Drafts.OPEN))).hasSize(1);
        refuses(() -> as("drolma", () -> drafts.keep(Ids.next(), books.book, 0,
                new Typed("", "", "", "", "", List.of()))), DeskRefusal.DRAFT_EMPTY);
    }

    @Test
    void theSameTypedTwiceIsKeptOnceAndAnOlderPageIsFoundOut() {
        as("drolma", () -> drafts.keep(sale.id(), books.book, 0, typed));
        Draft again = as("drolma", () -> drafts.keep(sale.id(), books.book, 0, typed));
        assertThat(again.step()).isEqualTo(1);

        Typed mended = new Typed("2023-07-02", "记", "", "", "", typed.lines());
        as("tashi", () -> drafts.keep(sale.id(), books.book, 1, mended));

        refuses(() -> as("drolma", () -> drafts.keep(sale.id(), books.book, 1, typed)), DeskRefusal.DRAFT_MOVED);
        assertThat(as("drolma", () -> drafts.find(sale.id())).orElseThrow().typed()).isEqualTo(mended);
        assertThat(as("drolma", () -> drafts.find(sale.id())).orElseThrow().draft().head().writers())
                .containsExactlyInAnyOrder("drolma", "tashi");
    }

    @Test
    void whereOnePersonSufficesADraftIsBookedAtOnceAndGetsItsNumberThen() {
        Draft.KeptDraft kept = kept("drolma");

        Vouchers.Booked booked = as("drolma", () -> drafts.book(kept, sale));

        assertThat(booked.number()).isEqualTo("2023-07-记-0001");
        assertThat(state()).isInstanceOf(Draft.BookedDraft.class);
        assertThat(as("tashi", () -> drafts.of(books.book, Drafts.OPEN))).isEmpty();
        refuses(() -> as("drolma", () -> drafts.book(kept, sale)), DeskRefusal.DRAFT_MOVED);
    }

    @Test
    void whatWasBookedBesideItsDraftIsNoDraftAnyMore() {
        kept("drolma");
        as("drolma", () -> books.vouchers.enter(sale));

        assertThat(state()).isInstanceOf(Draft.BookedDraft.class);
        assertThat(as("tashi", () -> drafts.of(books.book, Drafts.OPEN))).isEmpty();
    }

    @Test
    void aBookThatAsksForTwoBooksNothingThatOnePersonHadInHand() {
        askForTwo(true);
        Draft.SubmittedDraft submitted = submitted("drolma");

        refuses(() -> as("drolma", () -> books.vouchers.enter(books.voucher("2023-07-01 x | D 102 1.00 | C 501 1.00"))),
                AccountingRefusal.TWO_PERSONS);
        refuses(() -> as("drolma", () -> drafts.book(submitted, sale)), AccountingRefusal.TWO_PERSONS);
        refuses(() -> as("tashi", () -> drafts.book(submitted, sale)), AccountingRefusal.TWO_PERSONS);
        refuses(() -> as("drolma", () -> drafts.check(submitted)), DeskRefusal.ONE_PERSON);
        assertThat(state()).isEqualTo(submitted);

        Vouchers.Booked booked = as("tashi", () -> drafts.checkAndBook(submitted, sale));

        assertThat(booked.fresh()).isTrue();
        assertThat(as("tashi", () -> drafts.stepsOf(sale.id()))).extracting(step -> step.state() + " " + step.actor())
                .containsExactly("kept drolma", "submitted drolma", "checked tashi", "booked tashi");
    }

    @Test
    void whoeverMendsADraftIsOneOfItsWritersAndNeedsAnother() {
        askForTwo(true);
        kept("drolma");
        Draft mended = as("tashi", () -> drafts.keep(sale.id(), books.book, 1,
                new Typed("2023-07-01", "记", "", "", "", List.of(new Typed.Line("sale of milk", "102", "5.00", "", ""),
                        typed.lines().get(1)))));
        Draft.SubmittedDraft submitted = as("drolma", () -> drafts.submit((Draft.Writing) mended, sale));

        refuses(() -> as("tashi", () -> drafts.check(submitted)), DeskRefusal.ONE_PERSON);
        assertThat(as("lhamo", () -> drafts.check(submitted)).hands().areTwo()).isTrue();
    }

    @Test
    void everyReturnKeepsItsReasonItsAuthorAndItsTime() {
        Draft.SubmittedDraft submitted = submitted("drolma");
        refuses(() -> as("tashi", () -> drafts.giveBack(submitted, " ")), DeskRefusal.RETURN_WITHOUT_REASON);

        Draft.ReturnedDraft returned = as("tashi", () -> drafts.giveBack(submitted, "which cow?"));
        Draft.SubmittedDraft again = as("drolma", () -> drafts.submit(returned, sale));
        as("lhamo", () -> drafts.giveBack(again, "still: which cow?"));

        assertThat(as("tashi", () -> drafts.find(sale.id())).orElseThrow().steps())
                .filteredOn(step -> step.state().equals("returned"))
                .allSatisfy(step -> assertThat(step.at()).isNotNull())
                .extracting(step -> step.actor() + ": " + step.reason())
                .containsExactly("tashi: which cow?", "lhamo: still: which cow?");
    }

    @Test
    void aCheckHoldsOnlyForWhatWasChecked() {
        askForTwo(true);
        Draft.SubmittedDraft submitted = submitted("drolma");
        as("drolma", () -> drafts.keep(sale.id(), books.book, submitted.step(), new Typed("2023-07-01", "记", "", "", "",
                List.of(new Typed.Line("gift", "102", "500.00", "", ""), typed.lines().get(1)))));

        refuses(() -> as("tashi", () -> drafts.checkAndBook(submitted, sale)), DeskRefusal.DRAFT_MOVED);
        assertThat(as("tashi", () -> books.vouchers.find(sale.id()))).isEmpty();
    }

    @Test
    void whatCannotBeBookedStaysWhereItWasWithItsCheckUndone() {
        Draft.SubmittedDraft submitted = submitted("drolma");
        inScope(() -> TestApp.get(Books.class).close(books.book.id(), YearMonth.of(2023, 7), "test"));

        assertThatThrownBy(() -> as("tashi", () -> drafts.checkAndBook(submitted, sale))).isInstanceOf(Refused.class);

        assertThat(state()).isEqualTo(submitted);
    }

    @Test
    void aDraftThatIsGivenUpLeavesTheListAndCanBeTakenUpAgain() {
        Draft.KeptDraft kept = kept("drolma");
        Draft discarded = as("drolma", () -> drafts.discard(kept));
        assertThat(as("drolma", () -> drafts.of(books.book, Drafts.OPEN))).isEmpty();
        assertThat(as("drolma", () -> drafts.of(books.book, Drafts.DISCARDED))).containsExactly(discarded);

        Draft again = as("drolma", () -> drafts.keep(sale.id(), books.book, discarded.step(), typed));

        assertThat(again).isInstanceOf(Draft.KeptDraft.class);
        refuses(() -> as("drolma", () -> drafts.seen(sale.id(), again.step(), Draft.Waiting.class)),
                DeskRefusal.DRAFT_STATE);
    }

    @Test
    void aReversalIsHandedInAndCheckedLikeAnyVoucher() {
        UUID booked = books.enter("2023-07-01 sale | D 102 5.00 | C 501 5.00").entry();
        askForTwo(true);
        Vouchers.Reversal wish = new Vouchers.Reversal(Ids.next(), booked, sale.date().plusDays(1), "wrong buyer");
        refuses(() -> as("drolma", () -> books.vouchers.reverse(wish)), AccountingRefusal.TWO_PERSONS);

        Draft.SubmittedDraft submitted =
                (Draft.SubmittedDraft) as("drolma", () -> drafts.submitReversal(books.book, wish));
        refuses(() -> as("drolma", () -> drafts.check(submitted)), DeskRefusal.ONE_PERSON);
        as("tashi", () -> drafts.checkAndBook(submitted, null));

        Voucher original = as("tashi", () -> books.vouchers.find(booked)).orElseThrow();
        assertThat(original.reversedBy()).isNotNull();
        assertThat(original.reversedBy().entry()).isEqualTo(wish.id());
        refuses(() -> as("drolma", () -> drafts.submitReversal(books.book,
                new Vouchers.Reversal(Ids.next(), booked, sale.date(), "again"))), DeskRefusal.NOT_TO_REVERSE);
    }

    @Test
    void theSettingHoldsFromItsMomentAndSaysWhoSetIt() {
        TwoPersons two = TestApp.get(TwoPersons.class);
        assertThat(as("drolma", () -> two.of(books.book))).isEmpty();
        askForTwo(true);
        askForTwo(true);
        assertThat(as("drolma", () -> two.of(books.book))).hasValueSatisfying(setting -> {
            assertThat(setting.asked()).isTrue();
            assertThat(setting.by()).isEqualTo("clerk");
        });
        askForTwo(false);
        assertThat(as("drolma", () -> books.vouchers.enter(sale)).fresh()).isTrue();
    }

    private Draft.KeptDraft kept(String writer) {
        return (Draft.KeptDraft) as(writer, () -> drafts.keep(sale.id(), books.book, 0, typed));
    }

    private Draft.SubmittedDraft submitted(String writer) {
        Draft.KeptDraft kept = kept(writer);
        return as(writer, () -> drafts.submit(kept, sale));
    }

    private Draft state() {
        return as("somebody", () -> drafts.find(sale.id())).orElseThrow().draft();
    }

    private void askForTwo(boolean asked) {
        as("clerk", () -> {
            TestApp.get(TwoPersons.class).set(books.book, asked);
            return asked;
        });
    }

    private void inScope(Runnable work) {
        books.county.inScope(work);
    }

    /** As an accountant of the book. */
    private <T> T as(String actor, Supplier<T> work) {
        Scope scope = new Scope(actor, books.county.code, "", List.of(books.county.villageA), null, true, false);
        return scope.call(work::get);
    }

    private static void refuses(ThrowingCallable work, Refusal reason) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
