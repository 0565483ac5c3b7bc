package org.liancun.payout.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;

/** The bytes of bank files, and what the answers say. */
class BankFileTests {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final BankFile.Payment ROW = payment("扎西", 123_456);
    private final BankLayouts layouts = TestApp.get(BankLayouts.class);
    private final BankLayout list = layouts.get("card-list");
    private final BankLayout batch = layouts.get("enterprise-batch");

    @Test
    void theCardListHasTitlesRowsAndTheSum() {
        assertThat(text(list, ROW, payment("卓玛", 5))).isEqualTo("""
                序号,业务编号,户名,卡号,开户行,金额\r
                1,V-2023-01-0001,扎西,6200,农信社,1234.56\r
                1,V-2023-01-0001,卓玛,6200,农信社,0.05\r
                合计,2,,,,1234.61\r
                """);
    }

    @Test
    void theBatchOfFixedWidthCountsBytesOfTheEncodingAndNotLetters() {
        byte[] file = write(batch, ROW);
        String head = "48" + hex("V-2023-01" + " ".repeat(15)) + hex("20240202") + hex("000001") + hex("000000000123456") + "0d0a";
        String row = hex("D000001V-2023-01-0001" + " ".repeat(18)) + hex("6200" + " ".repeat(28))
                + "d4facef7" + "20".repeat(56) + hex("000000000123456") + "0d0a";

        assertThat(HexFormat.of().formatHex(file)).isEqualTo(head + row);
        assertThat(file).hasSize(1 + 24 + 8 + 6 + 15 + 2 + 1 + 6 + 32 + 32 + 60 + 15 + 2);
    }

    @Test
    void aNameThatIsTooLongHasUnknownLettersOrBreaksTheFileIsRefusedAndNotChanged() {
        for (String name : List.of("བསོད་ནམས".repeat(30), "a\nb", "a,b")) {
            assertThatThrownBy(() -> write(name.equals("a,b") ? list : batch, payment(name, 1))).as(name)
                    .isInstanceOfSatisfying(Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(PaymentRefusal.DOES_NOT_FIT));
        }
    }

    @Test
    void aPaymentNeverShowsNameOrAccountInALog() {
        assertThat(ROW.toString()).doesNotContain("6200").doesNotContain("扎西");
    }

    @Test
    void anAnswerOfFixedWidthIsReadByBytes() {
        String answer = "head\r\nDV-2023-01-0001" + " ".repeat(18) + "0000000001234560000\r\nDV-2023-01-0002" + " ".repeat(18)
                + "0000000000000051003\r\n";

        assertThat(AnswerFile.read(batch, answer.getBytes(GB18030))).isEqualTo(new AnswerFile.Read(
                List.of(new AnswerFile.Row(2, "V-2023-01-0001", new Money(123_456), ""),
                        new AnswerFile.Row(3, "V-2023-01-0002", new Money(5), "account_closed")), List.of()));
    }

    @Test
    void whatIsNotUnderstoodIsToldByItsLine() {
        String answer = "业务编号,金额,结果\nA,1.00,成功\nB,x,成功\nC,1.00\nD,1.00,别的\n";

        AnswerFile.Read read = AnswerFile.read(list, answer.getBytes(GB18030));

        assertThat(read.rows()).extracting(AnswerFile.Row::reference).containsExactly("A");
        assertThat(read.faults()).containsExactly(new RowFault(3, RowFault.Kind.NO_AMOUNT, "B"),
                new RowFault(4, RowFault.Kind.TOO_FEW_COLUMNS, "2"), new RowFault(5, RowFault.Kind.UNKNOWN_CODE, "别的"));
        assertThat(AnswerFile.read(list, new byte[] {'a', '\n', (byte) 0xFF}).faults()).extracting(RowFault::kind)
                .containsExactly(RowFault.Kind.NOT_THE_ENCODING);
        assertThat(AnswerFile.read(list, new byte[0]).faults()).extracting(RowFault::kind)
                .containsExactly(RowFault.Kind.NO_ROWS);
    }

    @Test
    void aLayoutThatIsWrongSaysWhere() {
        String good = layouts.offered().getFirst().content();
        refused(good.replace("encoding: GB18030", "encoding: BIG5"), "encoding");
        refused(good.replace("{field: account, text: 卡号}", "{field: acount}"), "columns[3].field");
        refused(good.replace("wrong_name", "who_knows"), "answer.returned.户名不符");
        refused(good.replace("separator: \",\"", "separator: \"\""), "columns[0].width");
        refused(good.replace("paid: [成功]", "paid: []"), "answer.paid");
        refused("- a list", "mine");
        refused("a: [", "mine");
    }

    private static void refused(String yaml, String where) {
        assertThatThrownBy(() -> LayoutReader.read("mine", yaml, java.util.Set.of("wrong_name", "no_such_account",
                "account_closed", "account_blocked", "bank_failed"))).as(where)
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.values().getFirst()).isEqualTo(where));
    }

    private static BankFile.Payment payment(String name, long fen) {
        return new BankFile.Payment(1, "V-2023-01-0001", name, "农信社", "6200", new Money(fen));
    }

    private static byte[] write(BankLayout layout, BankFile.Payment... payments) {
        Money sum = List.of(payments).stream().map(BankFile.Payment::amount).reduce(Money.ZERO, Money::plus);
        return BankFile.write(layout, new BankFile.Head("V-2023-01", LocalDate.of(2024, 2, 2), payments.length, sum),
                List.of(payments));
    }

    private static String text(BankLayout layout, BankFile.Payment... payments) {
        return new String(write(layout, payments), GB18030);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
