package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** Goods that move with a line: so many of a unit at a price make its amount. */
class GoodsTests {
    private final BookKeeping books = new BookKeeping();

    @Test
    void quantityTimesPriceIsTheAmountToTheFenAHalfUp() {
        assertThat(problems("68.75", new Goods(12_500, "公斤", 55_000))).isEmpty();
        assertThat(problems("0.01", new Goods(1_000, "块", 50))).as("half a fen").isEmpty();
        assertThat(problems("0.01", new Goods(1_000, "块", 49))).extracting(VoucherProblem::rule)
                .containsExactly(VoucherRule.GOODS_AMOUNT);
        assertThat(problems("68.75", new Goods(12_500, "公斤", 55_010)))
                .containsExactly(new VoucherProblem(1, "price", VoucherRule.GOODS_AMOUNT, "5.5010",
                        List.of("12.5", Money.ofYuan("68.76"), Money.ofYuan("68.75"))));
    }

    @Test
    void goodsAreWholeOrAbsent() {
        assertThat(problems("1.00", new Goods(0, "头", 10_000))).extracting(VoucherProblem::rule)
                .containsExactly(VoucherRule.GOODS_INCOMPLETE);
        assertThat(problems("1.00", new Goods(1_000, " ", 10_000))).extracting(VoucherProblem::rule)
                .containsExactly(VoucherRule.GOODS_INCOMPLETE);
        assertThat(problems("1.00", new Goods(Long.MAX_VALUE, "头", Long.MAX_VALUE))).extracting(VoucherProblem::rule)
                .containsExactly(VoucherRule.TOO_LARGE);
    }

    @Test
    void numbersAreWrittenWithoutZerosThatSayNothing() {
        Goods goods = new Goods(1_200_000, "公斤", 123_400);

        assertThat(goods.quantityText()).isEqualTo("1200");
        assertThat(goods.priceText()).isEqualTo("12.34");
        assertThat(new Goods(-500, "公斤", 5).priceText()).isEqualTo("0.0005");
        assertThat(new Goods(-500, "公斤", 5).quantityText()).isEqualTo("-0.5");
    }

    @Test
    void aReversalTakesTheGoodsBack() {
        NewVoucher sale = voucher("68.75", new Goods(12_500, "公斤", 55_000));
        UUID booked = books.county.scope.call(() -> books.vouchers.enter(sale)).entry();

        UUID red = books.county.scope.call(() -> books.vouchers.reverse(
                new Vouchers.Reversal(Ids.next(), booked, LocalDate.of(2023, 8, 1), "wrong buyer"))).entry();

        assertThat(goods(booked)).isEqualTo(sale.lines().get(1).goods());
        assertThat(goods(red)).isEqualTo(new Goods(-12_500, "公斤", 55_000));
    }

    @Test
    void theVoucherSaysHowManyPapersAreAttachedOrCountsTheOneItCites() {
        NewVoucher plain = books.voucher("2023-07-01 sale | D 102 5.00 | C 501 5.00");
        NewVoucher three = new NewVoucher(Ids.next(), plain.book(), plain.date(), "记", null, null, 3, plain.lines());
        NewVoucher citing = new NewVoucher(Ids.next(), plain.book(), plain.date(), "记", null, books.county.document,
                plain.lines());

        assertThat(List.of(plain, three, citing)).extracting(voucher -> {
            UUID entry = books.county.scope.call(() -> books.vouchers.enter(voucher)).entry();
            return books.county.scope.call(() -> books.vouchers.find(entry)).orElseThrow().attachments();
        }).containsExactly(0, 3, 1);
    }

    @Test
    void papersAreCountedOnThePageInWholeNumbers() {
        Visitor accountant = new TestUsers(books.county.code).visitor(Role.ACCOUNTANT);
        String id = Ids.next().toString();
        String[] form = form(id, "12.5", "5.50");
        String[] more = Arrays.copyOf(form, form.length + 2);
        more[form.length] = "attachments";

        more[form.length + 1] = "many";
        assertThat(accountant.post("/books/" + books.code + "/vouchers", more).statusCode()).isEqualTo(422);
        more[form.length + 1] = "4";
        assertThat(accountant.post("/books/" + books.code + "/vouchers", more).statusCode()).isEqualTo(302);
        assertThat(accountant.get("/entries/" + id, "Accept-Language", "zh-CN").body()).contains("附单据 4 张");
    }

    @Test
    void onThePageTheyAreTypedShownAndCopied() {
        Visitor accountant = new TestUsers(books.county.code).visitor(Role.ACCOUNTANT);
        String path = "/books/" + books.code;
        String id = Ids.next().toString();

        assertThat(accountant.post(path + "/vouchers", form(id, "12.5", "5.51")).body())
                .contains("value=\"12.5\"", "href=\"#price-1\"");
        assertThat(accountant.post(path + "/vouchers", form(id, "a dozen", "5.50")).body())
                .contains("href=\"#quantity-1\"");
        assertThat(accountant.post(path + "/vouchers", form(id, "12.5", "5.50")).statusCode()).isEqualTo(302);

        assertThat(accountant.get("/entries/" + id).body()).contains("12.5 公斤 × 5.50");
        assertThat(accountant.get("/api/v1/entries/" + id).body())
                .contains("\"quantity\":\"12.5\"", "\"unitPrice\":\"5.50\"");
        assertThat(accountant.get(path + "/vouchers/new?from=copy:" + id).body())
                .contains("class=\"numbers lines moving\"", "value=\"公斤\"");
    }

    private static String[] form(String id, String quantity, String price) {
        return new String[] {"id", id, "date", "2023-07-01", "word", "记", "number", "", "document", "",
            "summary", "milk", "account", "102", "debit", "68.75", "credit", "", "party", "", "quantity", "", "unit", "",
            "price", "", "summary", "", "account", "501", "debit", "", "credit", "68.75", "party", "",
            "quantity", quantity, "unit", "公斤", "price", price};
    }

    private Goods goods(UUID entry) {
        return books.county.scope.call(() -> books.vouchers.find(entry)).orElseThrow().lines().get(1).goods();
    }

    private List<VoucherProblem> problems(String yuan, Goods goods) {
        return books.county.scope.call(() -> books.vouchers.problems(voucher(yuan, goods)));
    }

    private NewVoucher voucher(String yuan, Goods goods) {
        Money amount = Money.ofYuan(yuan);
        return new NewVoucher(Ids.next(), books.code, LocalDate.of(2023, 7, 1), "记", null, null, List.of(
                new NewVoucher.Line(1, "milk", "102", amount, Money.ZERO, null),
                new NewVoucher.Line(2, "", "501", Money.ZERO, amount, null, goods)));
    }
}
