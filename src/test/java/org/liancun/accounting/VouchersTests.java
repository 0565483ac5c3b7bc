package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refusal;
import org.liancun.kernel.Refused;
import org.liancun.ledger.LedgerRefusal;

/** Vouchers as an accountant books, finds and reverses them. */
class VouchersTests {
    private final BookKeeping books = new BookKeeping();

    @Test
    void numbersRunOnWithinAMonthAndBeginAfreshInTheNext() {
        assertThat(books.enter("2023-07-01 sale | D 102 5.00 | C 501 5.00").number()).isEqualTo("2023-07-记-0001");
        assertThat(books.enter("2023-07-09 sale | D 102 5.00 | C 501 5.00").number()).isEqualTo("2023-07-记-0002");
        assertThat(books.enter("2023-08-01 sale | D 102 5.00 | C 501 5.00").number()).isEqualTo("2023-08-记-0001");
    }

    @Test
    void bookingTheSameFormTwiceBooksOnce() {
        NewVoucher voucher = books.voucher("2023-07-01 sale | D 102 5.00 | C 501 5.00");

        Vouchers.Booked first = enter(voucher);
        Vouchers.Booked second = enter(voucher);

        assertThat(first.fresh()).isTrue();
        assertThat(second).isEqualTo(new Vouchers.Booked(first.entry(), first.number(), false));
    }

    @Test
    void aNumberOfItsOwnGetsTheMonthAndIsTakenOnlyOnce() {
        NewVoucher voucher = numbered("记-0500");
        assertThat(enter(voucher).number()).isEqualTo("2023-07-记-0500");

        refuses(() -> enter(numbered("2023-07-记-0500")), LedgerRefusal.NUMBER_TAKEN);
        refuses(() -> enter(numbered("2023-08-记-0001")), AccountingRefusal.OTHER_MONTH);
    }

    @Test
    void namesEveryRuleThatTheLinesBreak() {
        NewVoucher voucher = new NewVoucher(Ids.next(), books.code, LocalDate.of(2023, 7, 1), "记", null, null, List.of(
                line(1, "", "999", "1.00", "0"), line(2, "x", "322", "1.00", "2.00"), line(3, "x", "", "0", "0")));

        assertThat(books.county.scope.call(() -> books.vouchers.problems(voucher)))
                .extracting(p -> p.index() + " " + p.field() + " " + p.rule() + " " + p.value())
                .containsExactly("0 summary NO_SUMMARY ", "0 account UNKNOWN_ACCOUNT 999",
                        "1 account HAS_SUB_ACCOUNTS 322", "1 credit TWO_AMOUNTS 2.00", "2 account NO_ACCOUNT ",
                        "2 debit NO_AMOUNT ");
        refuses(() -> enter(voucher), AccountingRefusal.VOUCHER_REFUSED);
    }

    @Test
    void tellsTheDifferenceOfAVoucherThatDoesNotBalance() {
        NewVoucher voucher = books.voucher("2023-07-01 sale | D 102 5.00 | C 501 4.99");

        assertThat(books.county.scope.call(() -> books.vouchers.problems(voucher)))
                .containsExactly(new VoucherProblem(-1, "", VoucherRule.UNBALANCED, "0.01",
                        List.of(Money.ofYuan("5.00"), Money.ofYuan("4.99"))));
    }

    @Test
    void aReversalHasANumberOfItsOwnAndBothPointAtEachOther() {
        Vouchers.Booked sale = books.enter("2023-07-01 sale | D 102 5.00 | C 501 5.00");

        Vouchers.Booked red = reverse(sale.entry());

        Voucher original = find(sale.entry());
        Voucher reversal = find(red.entry());
        assertThat(red.number()).isEqualTo("2023-08-记-0001");
        assertThat(original.reversedBy()).isEqualTo(new Voucher.Link(red.entry(), red.number(), books.code));
        assertThat(reversal.reverses()).isEqualTo(new Voucher.Link(sale.entry(), sale.number(), books.code));
        assertThat(reversal.memo()).isEqualTo("冲销 2023-07-记-0001：wrong buyer");
        assertThat(reversal.lines()).extracting(Voucher.Line::amount).containsExactly(-500L, 500L);
        refuses(() -> reverse(sale.entry()), LedgerRefusal.ALREADY_REVERSED);
        refuses(() -> reverse(red.entry()), AccountingRefusal.NOT_A_VOUCHER);
    }

    @Test
    void keepsTheSummaryOfEachLineAndAllOfThemInTheMemo() {
        NewVoucher voucher = new NewVoucher(Ids.next(), books.code, LocalDate.of(2023, 7, 1), "记", null, null, List.of(
                line(1, "milk", "102", "5.00", "0"), line(2, "", "112", "1.00", "0"), line(3, "curd", "501", "0", "6.00")));

        Voucher found = find(enter(voucher).entry());

        assertThat(found.memo()).isEqualTo("milk；curd");
        assertThat(found.lines()).extracting(Voucher.Line::summary).containsExactly("milk", "milk", "curd");
    }

    @Test
    void addsUpTheHouseholdsThatAReaderMayNotSee() {
        UUID entry = books.enter("2023-07-01 wool bought | D 121 9.00 | C 113 4.00 A | C 113 5.00 B").entry();
        Scope clerk = new Scope("clerk", books.county.code, books.county.code, List.of(), null, false, false);

        assertThat(find(entry).lines()).extracting(line -> line.party().code())
                .containsExactly("", books.county.villageA + "-0001", books.county.villageA + "-0002");
        assertThat(clerk.call(() -> books.vouchers.find(entry)).orElseThrow().lines())
                .extracting(line -> line.account() + " " + line.amount() + " " + line.party().hidden() + " " + line.postings())
                .containsExactly("121 900 false 1", "113 -900 true 2");
    }

    @Test
    void findsByTextNumberAndAmountAndPagesByCursor() {
        books.enterAll("""
                2023-07-01 milk | D 102 5.00 | C 501 5.00
                2023-07-02 curd | D 102 1234.50 | C 501 1234.50
                2023-07-03 milk again | D 102 7.00 | C 501 7.00
                """);

        assertThat(search("milk")).containsExactly("milk again", "milk");
        assertThat(search("0002")).containsExactly("curd");
        assertThat(search("1,234.50")).containsExactly("curd");
        VoucherList.Found first = list("", null);
        assertThat(first.rows()).hasSize(2);
        assertThat(list("", first.next()).rows()).extracting(VoucherList.Row::memo).containsExactly("milk");
    }

    private List<String> search(String text) {
        return list(text, null).rows().stream().map(VoucherList.Row::memo).toList();
    }

    private VoucherList.Found list(String text, VoucherList.Cursor after) {
        return books.county.scope.call(() -> org.liancun.testing.TestApp.get(VoucherList.class).find(
                new VoucherList.Search(books.book.id(), LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 31), text, after, 2)));
    }

    private NewVoucher numbered(String number) {
        NewVoucher plain = books.voucher("2023-07-01 sale | D 102 5.00 | C 501 5.00");
        return new NewVoucher(plain.id(), plain.book(), plain.date(), "记", number, null, plain.lines());
    }

    private static NewVoucher.Line line(int no, String summary, String account, String debit, String credit) {
        return new NewVoucher.Line(no, summary, account, Money.ofYuan(debit), Money.ofYuan(credit), null);
    }

    private Vouchers.Booked enter(NewVoucher voucher) {
        return books.county.scope.call(() -> books.vouchers.enter(voucher));
    }

    private Vouchers.Booked reverse(UUID entry) {
        return books.county.scope.call(() -> books.vouchers.reverse(
                new Vouchers.Reversal(Ids.next(), entry, LocalDate.of(2023, 8, 2), "wrong buyer")));
    }

    private Voucher find(UUID entry) {
        return books.county.scope.call(() -> books.vouchers.find(entry)).orElseThrow();
    }

    private static void refuses(ThrowingCallable work, Refusal reason) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
