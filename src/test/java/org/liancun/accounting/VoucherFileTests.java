package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.registry.ImportReport;
import org.liancun.registry.Problem;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.Words;
import org.liancun.testing.TestApp;

/** {@code vouchers.csv}, in and out, and what it says about rows that break a rule. */
class VoucherFileTests {
    private static final String GOOD = """
            A,2022-12-31,记-0001,1,102,brought forward,500.00,,,D-1,
            A,2022-12-31,记-0001,2,113,household owes,20.00,,A-0001,D-1,
            A,2022-12-31,记-0001,3,32202,brought forward,,520.00,,D-1,
            A,2023-07-01,记-0001,1,102,sale of milk,36.50,,,,
            A,2023-07-01,记-0001,2,501,sale of milk,,36.50,,,
            A,2023-08-02,2023-08-记-0001,1,102,冲销 2023-07-记-0001：wrong buyer,,36.50,,,2023-07-记-0001
            A,2023-08-02,2023-08-记-0001,2,501,,36.50,,,,2023-07-记-0001
            B,2023-07-01,记-0001,1,101,cash,1.00,,A,D-2,
            B,2023-07-01,记-0001,2,504,gift,,1.00,,D-2,
            """;

    @TempDir
    Path folder;

    private final String county = TestApp.freshCounty();

    @Test
    void opensBothBooksOfEveryCollectiveForThreeYears() {
        VoucherPackage data = data().vouchers("");
        assertThat(data.load().problems()).isEmpty();

        List<Book> books = data.scope().call(() -> TestApp.get(Books.class).all());
        assertThat(books).extracting(book -> book.code() + " " + book.chart() + " " + book.restated()).containsExactly(
                data.villageA + " rural-collective-2023 true", data.villageA + "-M memorandum false",
                data.villageB + " rural-collective-2023 true", data.villageB + "-M memorandum false");
        assertThat(data.scope().call(() -> TestApp.get(Books.class).periods(books.getFirst().id()))).hasSize(36)
                .extracting(Books.Period::month).startsWith(YearMonth.of(2022, 1)).endsWith(YearMonth.of(2024, 12));
    }

    @Test
    void goodsGoInAndComeOutWithTheirLine() throws IOException {
        VoucherPackage data = data().vouchersWithGoods("""
                A,2023-07-01,记-0001,1,102,milk,68.75,,,,,,,
                A,2023-07-01,记-0001,2,501,milk,,68.75,,,,12.5,公斤,5.5
                A,2023-07-02,记-0002,1,102,curd,10.00,,,,,,,
                A,2023-07-02,记-0002,2,501,curd,,10.00,,,,3,块,3.3333
                """);
        assertThat(data.load().problems()).isEmpty();

        data.export(folder.resolve("written"));

        assertThat(rows(folder.resolve("written"))).isEqualTo(data.codes("""
                A,2023-07-01,2023-07-记-0001,1,102,milk,68.75,,,,,,,
                A,2023-07-01,2023-07-记-0001,2,501,milk,,68.75,,,,12.5,公斤,5.5
                A,2023-07-02,2023-07-记-0002,1,102,curd,10.00,,,,,,,
                A,2023-07-02,2023-07-记-0002,2,501,curd,,10.00,,,,3,块,3.3333
                """));
    }

    @Test
    void goodsThatDoNotMakeTheAmountAreRefusedWithTheirCell() {
        VoucherPackage data = data().vouchersWithGoods("""
                A,2023-07-01,记-0001,1,102,milk,68.75,,,,,,,
                A,2023-07-01,记-0001,2,501,milk,,68.75,,,,12.500,公斤,5.5100
                A,2023-07-02,记-0002,1,102,curd,10.00,,,,,2,,5
                A,2023-07-02,记-0002,2,501,curd,,10.00,,,,,,
                """);

        assertThat(data.load().problems()).extracting(VoucherFileTests::text).containsExactly(
                "3 unit_price_yuan GOODS_AMOUNT 5.51", "4 quantity GOODS_INCOMPLETE 2");
    }

    @Test
    void booksEveryVoucherAndReadAgainBooksNothing() {
        VoucherPackage data = data().vouchers(GOOD);
        assertThat(data.load().problems()).isEmpty();
        assertThat(balance(data, "102")).isEqualTo(50_000);
        assertThat(balance(data, "113")).isEqualTo(2_000);

        assertThat(data.load().problems()).isEmpty();

        assertThat(balance(data, "102")).isEqualTo(50_000);
    }

    @Test
    void writesBackWhatItRead() throws IOException {
        VoucherPackage data = data().vouchers(GOOD);
        data.load();
        Path written = folder.resolve("written");

        data.export(written);

        String expected = data.codes("""
                A,2022-12-31,2022-12-记-0001,1,102,brought forward,500.00,,,D-1,
                A,2022-12-31,2022-12-记-0001,2,113,household owes,20.00,,A-0001,D-1,
                A,2022-12-31,2022-12-记-0001,3,32202,brought forward,,520.00,,D-1,
                A,2023-07-01,2023-07-记-0001,1,102,sale of milk,36.50,,,,
                A,2023-07-01,2023-07-记-0001,2,501,sale of milk,,36.50,,,
                A,2023-08-02,2023-08-记-0001,1,102,冲销 2023-07-记-0001：wrong buyer,,36.50,,,2023-07-记-0001
                A,2023-08-02,2023-08-记-0001,2,501,冲销 2023-07-记-0001：wrong buyer,36.50,,,,2023-07-记-0001
                B,2023-07-01,2023-07-记-0001,1,101,cash,1.00,,A,D-2,
                B,2023-07-01,2023-07-记-0001,2,504,gift,,1.00,,D-2,
                """).replace("\n", ",,,\n");
        assertThat(rows(written)).isEqualTo(expected);
        assertThat(new VoucherPackage(folder.resolve("other"), TestApp.freshCounty())
                .vouchersWithGoods(expected.replace(data.villageA, "A").replace(data.villageB, "B")).load().problems()).isEmpty();
    }

    @Test
    void aVoucherThatWasTypedComesBackFromAFileAsTheSame() throws IOException {
        VoucherPackage data = data().vouchers("");
        data.load();
        NewVoucher voucher = new NewVoucher(org.liancun.kernel.Ids.next(), data.villageA, LocalDate.of(2023, 7, 1), "记",
                null, null, List.of(
                new NewVoucher.Line(1, "milk", "102", org.liancun.kernel.Money.ofYuan("5.00"), org.liancun.kernel.Money.ZERO, null),
                new NewVoucher.Line(2, "", "501", org.liancun.kernel.Money.ZERO, org.liancun.kernel.Money.ofYuan("5.00"), null)));
        data.scope().call(() -> TestApp.get(Vouchers.class).enter(voucher));

        ImportReport report = data.vouchers("""
                A,2023-07-01,记-0001,1,102,milk,5.00,,,,
                A,2023-07-01,记-0001,2,501,milk,,5.00,,,
                """).load();

        assertThat(report.problems()).isEmpty();
        assertThat(balance(data, "102")).isEqualTo(500);
    }

    /** Each row breaks one rule: line, column, rule and value of what the importer says. */
    @Test
    void namesLineColumnRuleAndValueOfEveryBadRow() {
        assertThat(problems("""
                A,2023-07-01,记-0001,1,999,sale,5.00,,,,
                A,2023-07-01,记-0001,2,322,sale,,5.00,,,
                A,2023-07-02,记-0002,1,102,sale,5.00,,,,
                A,2023-07-02,记-0002,2,501,sale,,4.98,,,
                A,2023-07-03,记-0003,1,102,sale,5.00,5.00,,,
                A,2023-07-03,记-0003,2,501,sale,,,,,
                A,2023-07-04,记-0004,1,102,,5.00,,,,
                A,2023-07-04,记-0004,2,501,sale,,5.00,,,
                A,2023-07-05,记-0005,1,102,sale,5.00,,,,
                X,2023-07-05,记-0001,1,102,sale,5.00,,,,
                A-M,2023-07-05,记-0001,1,102,sale,5.00,,,,
                A,2023-07-06,2023-08-记-0006,1,102,sale,5.00,,,,
                A,2023-07-07,记-0001,1,102,sale,5.00,,,,
                A,2023-07-08,记-0008,1,102,sale,5.00,,,,
                A,2023-07-09,记-0008,2,501,sale,,5.00,,,
                A,2023-07-10,记-0010,1,102,sale,5.00,,,D-1,
                A,2023-07-10,记-0010,2,501,sale,,5.00,,D-2,
                A,2023-07-11,记-0011,1,102,sale,5.00,,,D-9,
                A,2023-07-11,记-0011,2,501,sale,,5.00,,,
                A,2023-07-12,记-0012,1,113,sale,5.00,,A-0009,,
                A,2023-07-12,记-0012,2,501,sale,,5.00,,,
                A,2023-07-13,记-0013,0,102,sale,5.00,,,,
                A,2023-07-13,记-0013,2,501,sale,,5.00,,,
                A,2023-07-14,记-0014,1,102,back,,5.00,,,2023-07-记-0999
                A,2023-07-14,记-0014,2,501,back,5.00,,,,2023-07-记-0999
                """)).isEqualTo("""
                2 account UNKNOWN_ACCOUNT 999
                3 account HAS_SUB_ACCOUNTS 322
                4 number UNBALANCED 0.02
                6 credit_yuan TWO_AMOUNTS 5.00
                7 debit_yuan NO_AMOUNT \

                8 summary NO_SUMMARY \

                10 number FEW_LINES 1
                11 book UNKNOWN_BOOK X
                12 book MEMORANDUM_BOOK A-M
                13 number OTHER_MONTH 2023-08-记-0006
                14 number NUMBER_TWICE 记-0001
                16 date OTHER_DATE 2023-07-09
                18 document TWO_DOCUMENTS D-2
                19 document UNKNOWN_DOCUMENT D-9
                21 party UNKNOWN_PARTY A-0009
                23 line LINE_TWICE 0
                25 reverses UNKNOWN_REVERSED 2023-07-记-0999
                """);
    }

    @Test
    void refusesADayWithoutAMonthAClosedMonthAndAVoucherThatStandsOtherwise() {
        VoucherPackage data = data().vouchers(GOOD);
        data.load();
        data.scope().run(() -> TestApp.get(Books.class).close(data.book(data.villageA).id(), YearMonth.of(2023, 9), "clerk"));

        assertThat(problems("""
                A,2023-07-01,记-0001,1,102,sale of curd,36.50,,,,
                A,2023-07-01,记-0001,2,501,sale of curd,,36.50,,,
                A,2023-09-01,记-0001,1,102,sale,5.00,,,,
                A,2023-09-01,记-0001,2,501,sale,,5.00,,,
                A,2031-01-01,记-0001,1,102,sale,5.00,,,,
                A,2031-01-01,记-0001,2,501,sale,,5.00,,,
                """)).matches("(?s)2 number OTHER_CONTENT .*\n4 date PERIOD_CLOSED 2023-09-01\n6 date NO_PERIOD 2031-01-01\n");
    }

    @Test
    void everyRuleHasItsTextsInBothLanguages() {
        for (Language language : Language.OFFERED) {
            Words words = TestApp.get(Messages.class).in(language);
            for (VoucherRule rule : VoucherRule.values()) {
                assertThat(words.has(rule.ruleKey())).as(rule.ruleKey()).isTrue();
                assertThat(words.has(rule.mendKey())).as(rule.mendKey()).isTrue();
            }
            for (AccountingRefusal refusal : AccountingRefusal.values()) {
                assertThat(words.has(refusal.key())).as(refusal.key()).isTrue();
            }
        }
    }

    private String problems(String rows) {
        VoucherPackage data = data().vouchers(rows);
        return data.load().problems().stream()
                .map(problem -> text(problem).replace(data.villageA, "A") + "\n").collect(Collectors.joining());
    }

    private static String rows(Path written) throws IOException {
        String text = Files.readString(written.resolve("vouchers.csv")).replace("\r\n", "\n");
        return text.substring(text.indexOf('\n') + 1);
    }

    private static String text(Problem problem) {
        assertThat(problem.file()).isEqualTo("vouchers.csv");
        return problem.line() + " " + problem.column() + " " + problem.rule().replaceAll(".*\\.", "") + " " + problem.value();
    }

    private long balance(VoucherPackage data, String account) {
        return data.scope().call(() -> TestApp.get(Balances.class).movements(data.book(data.villageA).id(),
                LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31))).stream()
                .filter(movement -> movement.account().equals(account)).mapToLong(Balances.Movement::closing).sum();
    }

    private VoucherPackage data() {
        return new VoucherPackage(folder.resolve("package"), county);
    }
}
