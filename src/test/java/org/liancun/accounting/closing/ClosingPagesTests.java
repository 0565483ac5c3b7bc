package org.liancun.accounting.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.accounting.BookKeeping;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** The checklist over HTTP, without a script, and for programs. */
class ClosingPagesTests {
    private final BookKeeping books = new BookKeeping();
    private final TestUsers users = new TestUsers(books.county.code);
    private final String path = "/books/" + books.code;
    private final String month = path + "/months/2022-01";
    private final String api = "/api/v1" + month;
    private Visitor accountant;

    @BeforeEach
    void begin() {
        books.enter("2022-01-05 capital | D 102 1000.00 | C 301 1000.00");
        accountant = users.visitor(Role.ACCOUNTANT);
        accountant.get(path + "/closing?year=2022");
    }

    @Test
    void eachOpenPointSaysWhatWasFoundWhyItIsAskedAndWhereItIsMended() {
        String page = accountant.get(path + "/closing?year=2022", "Accept-Language", "zh-CN").body();

        assertThat(page).contains("2022-01 结账清单", "银行对账", "1,000.00", "至少每月与银行对账单核对一次",
                "财会〔2021〕37号 102", "title=\"参照", path + "/ledgers/accounts/102?from=2022-01-01&amp;to=2022-01-31");
        assertThat(accountant.get(path + "/closing?year=2022", "Accept-Language", "en").body())
                .contains("Bank statement", "Type the balance of the bank’s statement", "1 must be settled");
        assertThat(accountant.post(month + "/closing").statusCode()).isEqualTo(422);
    }

    @Test
    void aStatementIsTypedComparedAndThenTheMonthIsClosedAndShownAsItStood() {
        HttpResponse<String> differing = say("amount", "995.50", "note", "", "document", "");
        assertThat(differing.statusCode()).isEqualTo(302);
        assertThat(page("/closing?year=2022&month=2022-01")).contains("\u22124.50", "995.50", "fees and debits that the book has not");
        assertThat(accountant.post(month + "/closing").statusCode()).isEqualTo(422);

        say("amount", "1,000.00", "note", "", "document", "");
        assertThat(accountant.post(month + "/closing").statusCode()).isEqualTo(302);

        assertThat(page("/closing?year=2022&month=2022-01")).contains("2022-01 is closed", "confirmed", users.name(Role.ACCOUNTANT));
        assertThat(page("/closing?year=2022")).contains("Checklist of 2022-02");
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        HttpResponse<String> answer = say("amount", "a thousand", "note", "as the bank says", "document", "D1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"a thousand\"", "value=\"as the bank says\"", "value=\"D1\"");
    }

    @Test
    void theSheetOfACountIsUploadedWithTheWordAndCanBeOpened() {
        books.enter("2022-01-06 hay | D 121 60.00 | C 102 60.00");

        HttpResponse<String> answer = accountant.upload(month + "/points", "count.pdf",
                "%PDF-1.4 synthetic".getBytes(StandardCharsets.US_ASCII), "point", "inventories", "account", "",
                "seen", "121 60.00", "note", "", "document", "");

        assertThat(answer.statusCode()).isEqualTo(302);
        Matcher link = Pattern.compile("href=\"(/documents/[^\"]+)\"").matcher(page("/closing?year=2022&month=2022-01"));
        assertThat(link.find()).isTrue();
        assertThat(accountant.get(link.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void theHistoryIsAFileForASpreadsheet() {
        accountant.upload(month + "/points", "statement.pdf", "%PDF-1.4 synthetic".getBytes(StandardCharsets.US_ASCII),
                "point", "bank", "account", "102", "seen", "1000.00", "amount", "1000", "note", "",
                "document", "BANK-2022-01");
        accountant.post(month + "/points/withdrawal", "point", "bank", "account", "102", "note", "wrong statement");
        say("amount", "1000", "note", "", "document", "");
        accountant.post(month + "/closing");
        accountant.post(month + "/reopening", "reason", "a receipt came late");

        String csv = accountant.get(path + "/closing/history?year=2022&format=csv").body();

        assertThat(csv).contains(",confirmed,2022-01,bank,102,,,1000.00,1000.00,,BANK-2022-01",
                ",withdrawn,2022-01,bank,102,,,1000.00,,wrong statement,", ",point,2022-01,bank,102,true,confirmed,1000.00",
                ",closed,2022-01,", ",reopened,2022-01,,,,,,,a receipt came late,");
        assertThat(page("/closing?year=2022")).contains("wrong statement", "a receipt came late");
        assertThat(accountant.get(path + "/closing/history?year=2022&format=xlsx").headers()
                .firstValue("Content-Type").orElse("")).contains("spreadsheetml");
    }

    @Test
    void programsReadConfirmCloseAndReopenUnderTheSameRules() {
        assertThat(accountant.get(api + "/checklist").body())
                .contains("\"point\":\"bank\",\"account\":\"102\",\"state\":\"open\",\"must\":true,\"figure\":\"1000.00\"",
                        "\"proof\":\"amount\"", "\"point\":\"carried\",\"state\":\"settled\"");
        assertThat(send("/closing", "").body()).contains("\"refusal\":\"POINTS_OPEN\"");
        assertThat(send("/attestations", "{\"point\":\"bank\",\"account\":\"102\",\"figure\":\"999.00\",\"amount\":\"1000\"}")
                .body()).contains("\"refusal\":\"FIGURE_MOVED\"");

        HttpResponse<String> said = send("/attestations",
                "{\"point\":\"bank\",\"account\":\"102\",\"figure\":\"1000.00\",\"amount\":\"1000\"}");

        assertThat(said.statusCode()).isEqualTo(201);
        assertThat(said.body()).contains("\"state\":\"confirmed\"", "\"difference\":\"0.00\"");
        assertThat(send("/closing", "").body()).contains("\"state\":\"closed\"");
        assertThat(send("/reopening", "{}").statusCode()).isEqualTo(422);
        assertThat(send("/reopening", "{\"reason\":\"late\"}").body()).contains("\"state\":\"open\"");
        assertThat(send("/attestations/withdrawal", "{\"point\":\"bank\",\"account\":\"102\",\"note\":\"look again\"}")
                .statusCode()).isEqualTo(200);
        assertThat(accountant.get(api + "/checklist").body()).contains("\"account\":\"102\",\"state\":\"open\"");
    }

    @Test
    void othersReadTheListAndDoNotConfirm() {
        Visitor county = users.visitor(Role.COUNTY);

        assertThat(county.get(path + "/closing?year=2022").body()).contains("1,000.00")
                .doesNotContain("name=\"seen\"", month + "/closing");
        assertThat(county.post(month + "/points", "point", "bank").statusCode()).isEqualTo(403);
        assertThat(accountant.get(path + "/closing?year=1999&month=1999-01").statusCode()).isEqualTo(404);
        assertThat(accountant.get(path + "/closing?month=2022-01").headers().firstValue("Location").orElse(""))
                .endsWith(path + "/closing?year=2022&month=2022-01");
        assertThat(accountant.get(path + "-M/closing?year=2022").statusCode()).isEqualTo(404);
        assertThat(accountant.get("/books/" + books.county.villageA + "-M/closing?year=2022", "Accept-Language", "en").body())
                .contains("Checklist of 2022-01").doesNotContain("Bank statement");
    }

    /** What is typed for the bank account, as a browser without a script sends it. */
    private HttpResponse<String> say(String... fields) {
        String[] all = new String[fields.length + 6];
        System.arraycopy(new String[] {"point", "bank", "account", "102", "seen", "1000.00"}, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        return accountant.post(month + "/points", all);
    }

    private HttpResponse<String> send(String what, String body) {
        return accountant.json("POST", api + what, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private String page(String address) {
        HttpResponse<String> answer = accountant.get(path + address, "Accept-Language", "en");
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
