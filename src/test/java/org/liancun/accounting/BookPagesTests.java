package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.kernel.Ids;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** Pages and API of the books, over HTTP, as different users meet them. */
class BookPagesTests {
    private final BookKeeping books = new BookKeeping();
    private final TestUsers users = new TestUsers(books.county.code);
    private final String path = "/books/" + books.code;
    private Visitor accountant;

    @BeforeEach
    void login() {
        accountant = users.visitor(Role.ACCOUNTANT);
    }

    @Test
    void theAccountantFindsTheBookAndOpensItDownToAVoucher() {
        Vouchers.Booked sale = books.enter("2023-07-01 sale of milk | D 102 1234.50 | C 501 1234.50");

        assertThat(page("/books?year=2023")).contains(path);
        assertThat(page(path + "?year=2023")).contains("1,234.50", path + "/accounts/501");
        assertThat(page(path + "/accounts/501?year=2023")).contains("/entries/" + sale.entry(), "sale of milk");
        assertThat(page(path + "/vouchers?year=2023&text=milk")).contains("2023-07-记-0001");
        assertThat(page("/entries/" + sale.entry())).contains("sale of milk", "1,234.50", "102");
        assertThat(page(path + "/statements/balance-sheet?year=2023")).contains("1,234.50");
        assertThat(page(path + "/statements/income?year=2023")).contains(path + "/statements/income/lines/I1");
        assertThat(page(path + "/statements/income/lines/I1?year=2023")).contains("/entries/" + sale.entry());
        assertThat(page(path + "/closing?year=2023")).contains("2023-01");
        assertThat(page(path + "?year=2023&format=csv")).contains("102,银行存款,Bank deposits,CNY,0.00,1234.50,0.00,1234.50");
    }

    @Test
    void theListOfBooksIsSearchedAndTakenAlong() {
        assertThat(page("/books?year=2023&find=" + books.code)).contains("<a href=\"" + path + "?");
        assertThat(page("/books?year=2023&find=zzz")).doesNotContain("<a href=\"" + path + "?").contains("zzz");
        HttpResponse<String> excel = accountant.get("/books?year=2023&format=xlsx");
        assertThat(excel.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
        assertThat(page("/books?year=2023&find=zzz&format=csv")).contains("name_zh").doesNotContain(books.code);
        assertThat(accountant.get("/books?format=pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void statementsOfAYearBeforeTheChartWasInForceSaySo() {
        assertThat(accountant.get(path + "/statements/income?year=2023", "Accept-Language", "zh-CN").body())
                .contains("按2023年制度重述");
        assertThat(accountant.get(path + "/statements/income?year=2023", "Accept-Language", "en").body())
                .contains("Restated under the 2023 system");
        assertThat(page(path + "/statements/income?year=2024")).doesNotContain("按2023年制度重述", "Restated under");
    }

    @Test
    void aVoucherIsTypedWithoutAScriptAndPressedTwiceBooksOnce() {
        String id = formId();
        String[] fields = fields(id, "yhck", "5.00", "501 经营收入", "5.00");

        HttpResponse<String> first = accountant.post(path + "/vouchers", fields);
        HttpResponse<String> second = accountant.post(path + "/vouchers", fields);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location")).hasValueSatisfying(
                to -> assertThat(to).contains("/vouchers/new?booked=" + id));
        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(list("")).extracting(VoucherList.Row::number).containsExactly("2023-07-记-0001");
        assertThat(voucher(id).lines()).extracting(Voucher.Line::account).containsExactly("102", "501");
    }

    @Test
    void aRefusedVoucherKeepsEverythingThatWasTypedAndSaysWhatToMend() {
        HttpResponse<String> answer =
                accountant.post(path + "/vouchers", fields(formId(), "102", "five", "999", "5.00"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"five\"", "value=\"999\"", "value=\"sale\"", "aria-invalid=\"true\"",
                "href=\"#debit-0\"", "href=\"#account-1\"");
        assertThat(list("")).isEmpty();
    }

    @Test
    void theEmptyPageHasEightRowsAndTheAccountsToChooseFrom() {
        assertThat(page(path + "/vouchers/new?year=2023"))
                .contains("id=\"summary-7\"", "value=\"102\"", "yhck").doesNotContain("id=\"summary-8\"");
    }

    @Test
    void aReversalIsBookedFromThePageOfTheVoucher() {
        UUID sale = books.enter("2023-07-01 sale | D 102 5.00 | C 501 5.00").entry();
        Matcher form = Pattern.compile("name=\"reversal\" value=\"([^\"]+)\"").matcher(page("/entries/" + sale));
        assertThat(form.find()).isTrue();

        HttpResponse<String> answer = accountant.post("/entries/" + sale + "/reversal",
                "reversal", form.group(1), "on", "2023-08-01", "reason", "wrong buyer");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(page("/entries/" + sale)).contains("/entries/" + form.group(1)).doesNotContain("name=\"reversal\"");
        assertThat(page("/entries/" + form.group(1))).contains("/entries/" + sale, "\u22125.00");
    }

    @Test
    void aBookedVoucherIsCopiedIntoANewOne() {
        UUID sale = books.enter("2023-07-01 sale | D 102 5.00 | C 501 5.00").entry();
        assertThat(page("/entries/" + sale)).contains(path + "/vouchers/new?from=copy:" + sale);

        String copy = page(path + "/vouchers/new?year=2023&from=copy:" + sale);

        assertThat(copy).contains("name=\"from\" value=\"copy:" + sale + "\"", "value=\"102\"", "value=\"5.00\"",
                "value=\"2023-07-01\"").doesNotContain("name=\"id\" value=\"" + sale);
        assertThat(accountant.get(path + "/vouchers/new?from=copy:" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(accountant.get(path + "/vouchers/new?from=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void monthsAreClosedAndReopenedFromThePage() {
        books.enter("2022-01-05 cash | D 101 5.00 | C 301 5.00");
        assertThat(accountant.post(path + "/months/2022-02/closing").statusCode()).isEqualTo(422);
        assertThat(accountant.post(path + "/months/2022-01/closing").statusCode()).isEqualTo(302);
        assertThat(accountant.post(path + "/months/2022-01/reopening", "reason", "").statusCode()).isEqualTo(422);
        assertThat(accountant.post(path + "/months/2022-01/reopening", "reason", "late receipt").statusCode())
                .isEqualTo(302);
        assertThat(page(path + "/closing?year=2022")).contains("late receipt");
    }

    @Test
    void othersReadAndDoNotWriteAndAMemberSeesNoBooks() {
        UUID entry = books.enter("2023-07-01 wool | D 121 9.00 | C 113 9.00 A").entry();
        Visitor clerk = users.visitor(Role.TOWNSHIP);

        assertThat(clerk.get("/entries/" + entry).body()).doesNotContain(books.county.villageA + "-0001");
        assertThat(page("/entries/" + entry)).contains(books.county.villageA + "-0001");
        assertThat(clerk.get(path + "/vouchers/new").statusCode()).isEqualTo(403);
        assertThat(clerk.post(path + "/months/2022-01/closing").statusCode()).isEqualTo(403);
        assertThat(users.visitor(Role.MEMBER).get("/books").statusCode()).isEqualTo(403);
        assertThat(accountant.get("/books/" + books.county.villageB).statusCode()).isEqualTo(404);
        assertThat(accountant.get("/entries/" + Ids.next()).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsEmptyOrTooLargeIsRefusedWithItsReason() {
        HttpResponse<String> empty = upload(new byte[0]);
        HttpResponse<String> large = upload(new byte[22 * 1024 * 1024]);

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("scan.pdf");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("20 MB");
        assertThat(list("")).isEmpty();
    }

    /** A good voucher with that file. */
    private HttpResponse<String> upload(byte[] content) {
        return accountant.upload(path + "/vouchers", "scan.pdf", content, fields(formId(), "102", "5.00", "501", "5.00"));
    }

    @Test
    void aFormOfMoreCellsThanTheServerReadsIsAnsweredWithAPage() {
        String[] fields = new String[26_000];
        for (int i = 0; i < fields.length; i += 2) {
            fields[i] = "account";
            fields[i + 1] = "102";
        }
        formId();

        HttpResponse<String> answer = accountant.post(path + "/vouchers", fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("class=\"brand\"");
        assertThat(list("")).isEmpty();
    }

    @Test
    void aVoucherOfSevenHundredLinesIsBookedWithItsPaper() {
        List<String> fields = new ArrayList<>(List.of("id", formId(), "date", "2023-07-01", "word", "记", "number", "",
                "document", ""));
        for (int i = 0; i < 700; i++) {
            boolean last = i == 699;
            fields.addAll(List.of("summary", i == 0 ? "wool of many" : "", "account", last ? "501" : "102",
                    "debit", last ? "" : "1.00", "credit", last ? "699.00" : "", "party", ""));
        }

        HttpResponse<String> answer = accountant.upload(path + "/vouchers", "scan.pdf",
                "%PDF-1.4 synthetic".getBytes(StandardCharsets.US_ASCII), fields.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(list("")).hasSize(1);
    }

    @Test
    void whoeverSeesWhatAHouseholdGotLeavesALineInTheTrail() {
        books.enter("2023-07-01 wool | D 121 9.00 | C 113 9.00 A");
        Visitor clerk = users.visitor(Role.COUNTY);
        clerk.get(path + "/accounts/113?year=2023");
        assertThat(clerk.get("/audit?personal=true").body()).doesNotContain("accounting.household");

        page(path + "/accounts/113?year=2023");
        page(path + "/statements/balance-sheet/lines/B2?year=2023");

        assertThat(clerk.get("/audit?personal=true").body()).contains("account 113", "balance-sheet B2");
    }

    @Test
    void programsReadBalancesAndBookVouchersUnderTheSameRules() {
        String api = "/api/v1/books/" + books.code;
        String good = """
                {"date": "2023-07-01", "lines": [
                  {"summary": "sale", "account": "102", "debit": "5.00"}, {"account": "501", "credit": 5.00}]}""";

        HttpResponse<String> booked = accountant.json("POST", api + "/vouchers", good, "Idempotency-Key", "k-1");
        HttpResponse<String> again = accountant.json("POST", api + "/vouchers", good, "Idempotency-Key", "k-1");
        HttpResponse<String> bad = accountant.json("POST", api + "/vouchers", good.replace("501", "999"),
                "Idempotency-Key", "k-2");

        assertThat(booked.statusCode()).isEqualTo(201);
        assertThat(booked.body()).contains("2023-07-记-0001");
        assertThat(again.body()).isEqualTo(booked.body());
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("\"refusal\":\"VOUCHER_REFUSED\"", "\"rule\":\"UNKNOWN_ACCOUNT\"", "\"line\":2");
        assertThat(page(booked.headers().firstValue("Location").orElseThrow())).contains("\"amount\":\"-5.00\"");
        assertThat(page(api + "/balances?to=2023-12-31")).contains("\"account\":\"501\"", "\"closing\":\"-5.00\"");
        assertThat(page("/api/v1/books")).contains("\"code\":\"" + books.code + "\"");
    }

    private String page(String address) {
        HttpResponse<String> answer = accountant.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private String formId() {
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(page(path + "/vouchers/new?year=2023"));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    /** A voucher of two lines as a browser sends it, with an empty row at the end. */
    private static String[] fields(String id, String account, String debit, String otherAccount, String credit) {
        return new String[] {"id", id, "date", "2023-07-01", "word", "记", "number", "", "document", "",
            "summary", "sale", "account", account, "debit", debit, "credit", "", "party", "",
            "summary", "", "account", otherAccount, "debit", "", "credit", credit, "party", "",
            "summary", "", "account", "", "debit", "", "credit", "", "party", ""};
    }

    private Voucher voucher(String id) {
        return books.county.scope.call(() -> books.vouchers.find(UUID.fromString(id))).orElseThrow();
    }

    private List<VoucherList.Row> list(String text) {
        return books.county.scope.call(() -> org.liancun.testing.TestApp.get(VoucherList.class).find(
                new VoucherList.Search(books.book.id(), java.time.LocalDate.of(2023, 1, 1),
                        java.time.LocalDate.of(2023, 12, 31), text, null, 50)).rows());
    }
}
