package org.liancun.payout.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.Words;

/** The sentences and the table of a slip, word for word and to the fen. docs/spec/payslip.md has the first example. */
class PayslipTests {
    private static final Messages MESSAGES = new Messages();
    private final Words zh = MESSAGES.in(Language.ZH_HANS);
    private final Words en = MESSAGES.in(Language.EN);
    private final Words bo = MESSAGES.in(Language.BO);
    private final Payslip up = Slips.of("1532.17", "229.82", "1302.35",
            Slips.line("members", "shares", 1_300, 3_300, "1302.35", true));
    private final Payslip down = Slips.of("1532.17", "229.82", "1302.35",
            Slips.line("members", "shares", 1_000, 3_300, "1302.35", false));

    @Test
    void sharesThatGetOneFenMore() {
        assertThat(said(up, zh)).containsExactly("2023 年可以分配的收益 1,532.17 元，提留 229.82 元，分给成员 1,302.35 元。",
                "您家有 13.00 股，全部共 33.00 股，分得 513.05 元。");
        assertThat(said(up, en)).containsExactly(
                "In 2023 there were 1,532.17 yuan to distribute, 229.82 yuan were kept back, 1,302.35 yuan went to the members.",
                "Your household's 13.00 of all 33.00 shares bring 513.05 yuan.");
        assertThat(said(up, bo)).containsExactly(
                "2023 ལོར་བགོ་རྒྱུའི་ཡོང་འབབ་སྒོར་ 1,532.17 ཡོད། སྒོར་ 229.82 བཞག། ཁོངས་མི་ལ་སྒོར་ 1,302.35 བགོས།",
                "ཁྱེད་ཚང་ལ་མ་རྐང་ 13.00 ཡོད། ཁྱོན་བསྡོམས་མ་རྐང་ 33.00 ཡོད། ཁྱེད་ཚང་ལ་སྒོར་ 513.05 ཐོབ།");
        assertThat(how(up)).containsExactly("13.00 股 × 39.465151… 元 = 513.04 元，余数较大，加 0.01 元");
    }

    @Test
    void sharesThatLoseAPartOfAFen() {
        assertThat(said(down, zh).getLast()).isEqualTo("您家有 10.00 股，全部共 33.00 股，分得 394.65 元。");
        assertThat(how(down)).containsExactly("10.00 股 × 39.465151… 元，不足一分的舍去");
    }

    @Test
    void sharesThatComeOutEvenAndNothingKept() {
        Payslip even = Slips.of("100.00", "0.00", "100.00", Slips.line("members", "shares", 2_500, 10_000, "100.00", false));

        assertThat(said(even, zh)).containsExactly("2023 年可以分配的收益 100.00 元，全部分给成员。",
                "您家有 25.00 股，全部共 100.00 股，分得 25.00 元。");
        assertThat(said(even, en).getFirst()).isEqualTo("In 2023 there were 100.00 yuan to distribute, all of it went to the members.");
        assertThat(said(even, bo).getFirst()).isEqualTo("2023 ལོར་བགོ་རྒྱུའི་ཡོང་འབབ་སྒོར་ 100.00 ཡོད། ཚང་མ་ཁོངས་མི་ལ་བགོས།");
        assertThat(how(even)).containsExactly("25.00 股 × 1.00 元，正好");
    }

    @Test
    void soMuchForEachHouseholdAndEachPerson() {
        Payslip slip = Slips.of("6220.00", "0.00", "6220.00", Slips.each("members", "households poor", 1, 1, "1000.00", "1000.00"),
                Slips.each("members", "persons", 4, 12, "285.00", "1140.00"));

        assertThat(said(slip, zh).getLast()).isEqualTo(
                "按户分，您家 1 户，每户 1,000.00 元，分得 1,000.00 元，按人分，您家 4 人，每人 285.00 元，分得 1,140.00 元，一共 2,140.00 元。");
        assertThat(said(slip, en).getLast()).isEqualTo("By households, 1 at 1,000.00 yuan each, you get 1,000.00 yuan, "
                + "your household's 4 persons at 285.00 yuan each bring 1,140.00 yuan, 2,140.00 yuan in all.");
        assertThat(said(slip, bo).getLast()).endsWith("ཁྱེད་ཚང་ལ་མི་ 4 ཡོད། མི་རེར་སྒོར་ 285.00 རེ། ཁྱེད་ཚང་ལ་སྒོར་ 1,140.00 ཐོབ། "
                + "ཁྱོན་བསྡོམས་སྒོར་ 2,140.00 ཐོབ།");
        assertThat(how(slip)).containsExactly("1 户 × 1,000.00 元", "4 人 × 285.00 元");
    }

    @Test
    void aGuaranteedDividendBeforeTheRest() {
        Payslip slip = Slips.of("50000.01", "28640.00", "21360.01",
                Slips.each("guaranteed", "shares pasture", 100, 300, "3000.00", "3000.00"),
                Slips.line("members", "shares", 100, 700, "7160.01", false));

        assertThat(said(slip, zh).getLast()).isEqualTo("您家有 1.00 股，每股 3,000.00 元，分得 3,000.00 元，"
                + "您家有 1.00 股，全部共 7.00 股，分得 1,022.85 元，一共 4,022.85 元。");
        assertThat(slip.rows(zh).stream().map(PayslipRow::label)).endsWith("保底分红", "分红", "您家应得");
    }

    @Test
    void aRefundByTradeAndTheRestByShares() {
        Payslip slip = Slips.of("8000.00", "800.00", "7200.00",
                Slips.line("refund", "trade 113", 3_000_000, 4_000_000, "4320.00", false),
                Slips.line("members", "shares", 100, 200, "2880.00", false));

        assertThat(said(slip, zh).getLast()).isEqualTo("您家交易额 30,000.00 元，全部共 40,000.00 元，分得 3,240.00 元，"
                + "您家有 1.00 股，全部共 2.00 股，分得 1,440.00 元，一共 4,680.00 元。");
        assertThat(said(slip, en).getLast()).startsWith("Your household's 30,000.00 of all 40,000.00 yuan of trade bring 3,240.00 yuan, ");
        assertThat(how(slip).getFirst()).isEqualTo("30,000.00 元交易额 × 0.108 元，正好");
    }

    @Test
    void theTableGoesDownFromTheIncomeToTheHousehold() {
        List<PayslipRow> rows = up.rows(zh);

        assertThat(rows.stream().map(row -> row.label() + " " + zh.money(row.fen()))).containsExactly("上年未分配 0.00",
                "当年净收益 1,532.17", "公积公益金 −229.82", "分给成员 1,302.35", "分红 513.05", "您家应得 513.05");
        assertThat(rows.get(2).how()).isEqualTo("1,532.17 × 15%");
        assertThat(rows.stream().filter(row -> !row.kind().equals("line")).limit(3).mapToLong(PayslipRow::fen).sum())
                .isEqualTo(130_235);
    }

    @Test
    void whatNoRuleTakesStaysInTheBookAndIsSaid() {
        Payslip slip = Slips.of("1000.00", "150.00", "800.00", Slips.line("members", "shares", 100, 100, "800.00", false));

        assertThat(slip.rows(zh).stream().map(row -> row.label() + " " + zh.money(row.fen()))).contains("留在账上 −50.00");
        assertThat(said(slip, zh).getFirst()).contains("提留 200.00 元");
    }

    @Test
    void capitalNumeralsAreThoseOfAReceipt() {
        assertThat(List.of(153_217L, 10_000L, 100_000_100L, 1_050_000L, 10_500_005L, 105L, 5L, 10L, 0L, 1_000_000_000_000L)
                .stream().map(Capitals::of)).containsExactly("壹仟伍佰叁拾贰元壹角柒分", "壹佰元整", "壹佰万零壹元整", "壹万零伍佰元整",
                "壹拾万伍仟元零伍分", "壹元零伍分", "伍分", "壹角整", "零元整", "壹佰亿元整");
    }

    @Test
    void cutAtItsPlacesAPhraseSaysTheSame() {
        assertThat(up.whatItBrings().getFirst().pieces(zh)).containsExactly(
                new Phrase.Fixed("held.shares-1", "您家有"), new Phrase.Number(Phrase.Value.of(1_300, 2)),
                new Phrase.Fixed("held.shares-2", "股，全部共"), new Phrase.Number(Phrase.Value.of(3_300, 2)),
                new Phrase.Fixed("held.shares-3", "股，分得"), new Phrase.Number(Phrase.Value.fen(51_305)),
                new Phrase.Fixed("held.shares-4", "元"));
    }

    private static List<String> said(Payslip slip, Words words) {
        return List.of(Payslip.sentence(slip.whatWasThere(), words), Payslip.sentence(slip.whatItBrings(), words));
    }

    private List<String> how(Payslip slip) {
        return slip.rows(zh).stream().filter(row -> row.kind().equals("line")).map(PayslipRow::how).toList();
    }
}
