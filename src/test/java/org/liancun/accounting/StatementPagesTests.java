package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** Statements over HTTP: any days, any minute, both columns down to the photo, two languages. */
class StatementPagesTests {
    /** The smallest picture there is. */
    private static final byte[] PHOTO = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final BookKeeping books = new BookKeeping();
    private final TestUsers users = new TestUsers(books.county.code);
    private final String path = "/books/" + books.code + "/statements";
    private Visitor accountant;

    @BeforeEach
    void login() {
        accountant = users.visitor(Role.ACCOUNTANT);
    }

    @Test
    void aCellOfEitherColumnOpensDownToThePhoto() {
        UUID then = books.enter("2022-07-01 sale of wool | D 102 77.70 | C 501 77.70").entry();
        String id = UUID.randomUUID().toString();
        accountant.get("/books/" + books.code + "/vouchers/new?year=2023");
        assertThat(accountant.upload("/books/" + books.code + "/vouchers", "slip.png", PHOTO, "id", id,
                "date", "2023-07-01", "word", "记", "number", "", "document", "",
                "summary", "sale of milk", "account", "102", "debit", "5.00", "credit", "", "party", "",
                "summary", "", "account", "501", "debit", "", "credit", "5.00", "party", "").statusCode()).isEqualTo(302);
        String cell = path + "/income/lines/I1?from=2023-07-01&amp;to=2023-07-31";

        String statement = page(path + "/income?from=2023-07-01&to=2023-07-31");

        assertThat(statement).contains(cell, "&amp;column=before", "2022-07-01 – 2022-07-31");
        String address = cell.replace("&amp;", "&");
        assertThat(page(address)).contains("/entries/" + id).doesNotContain(then.toString());
        assertThat(page(address + "&column=before")).contains("/entries/" + then).doesNotContain(id);
        assertThat(page(address + "&format=csv")).contains("sale of milk").doesNotContain("sale of wool");
        String entry = page("/entries/" + id);
        assertThat(entry).containsPattern("<img src=\"/documents/[0-9a-f-]+/content\"");
        String photo = entry.replaceAll("(?s).*<img src=\"(/documents/[0-9a-f-]+/content)\".*", "$1");
        assertThat(accountant.bytes(photo)).isEqualTo(PHOTO);
        assertThat(page("/entries/" + then)).doesNotContain("<img src=\"/documents");
    }

    @Test
    void aStatementSaysWhichDaysAndWhichKnowledge() {
        books.enter("2023-07-01 sale of milk | D 102 1234.50 | C 501 1234.50");

        assertThat(page(path + "/income?year=2023&month=6")).contains("2023-01-01 – 2023-06-30").doesNotContain("1,234.50");
        assertThat(page(path + "/income?year=2023&month=7")).contains("1,234.50");
        assertThat(page(path + "/income?year=2023&month=99")).contains("2023-01-01 – 2023-12-31");
        assertThat(page(path + "/balance-sheet?from=2023-02-03&to=2023-07-01")).contains("1,234.50", "2022-12-31");
        assertThat(page(path + "/income?year=2023&known=2020-01-01T00:00")).contains("2020-01-01 00:00")
                .doesNotContain("1,234.50");
        assertThat(page(path + "/income?year=2023&known=2199-01-01T00:00")).contains("1,234.50");
        assertThat(page(path + "/income/lines/I1?year=2023&known=2020-01-01T00:00")).doesNotContain("1,234.50");
    }

    @Test
    void theOtherLanguageStandsBelowTheReadersOwn() {
        String chinese = accountant.get(path + "/balance-sheet?year=2023&beside=en", "Accept-Language", "zh-CN").body();
        String english = accountant.get(path + "/income?year=2023&beside=zh", "Accept-Language", "en").body();

        assertThat(chinese).contains("货币资金", ">Monetary funds<", ">Balance sheet<", ">At the end<");
        assertThat(english).contains("Operating income", ">一、经营收入<", ">本年金额<");
        assertThat(accountant.get(path + "/balance-sheet?year=2023", "Accept-Language", "zh-CN").body())
                .contains("货币资金").doesNotContain("Monetary funds");
    }

    @Test
    void thePaperHasRoomForThoseWhoSign() {
        assertThat(accountant.get(path + "/income?year=2023", "Accept-Language", "zh-CN").body())
                .contains("单位负责人", "主管会计工作负责人", "会计主管", "按指印", "公章");
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        for (String address : new String[] {"/income?from=2023-12-31&to=2023-01-01", "/income?from=yesterday",
            "/balance-sheet?known=noon", "/cash-flow", "/income/lines/I6"}) {
            assertThat(accountant.get(path + address).statusCode()).as(address).isEqualTo(422);
            assertThat(accountant.get("/api/v1" + path + address).statusCode()).as(address).isEqualTo(422);
        }
        assertThat(accountant.get("/books/none/statements/income").statusCode()).isEqualTo(404);
        assertThat(users.visitor(Role.MEMBER).get("/api/v1" + path + "/income").statusCode()).isEqualTo(403);
    }

    @Test
    void programsReadTheSame() {
        UUID sale = books.enter("2023-07-01 sale of milk | D 102 1234.50 | C 501 1234.50").entry();
        String api = "/api/v1" + path;

        assertThat(page(api + "/income?from=2023-07-01&to=2023-07-31")).contains(
                "\"before\":{\"from\":\"2022-07-01\",\"to\":\"2022-07-31\"}",
                "\"key\":\"I1\"", "\"now\":\"1234.50\",\"before\":\"0.00\"", "六、期末未分配收益");
        assertThat(page(api + "/balance-sheet?year=2023")).contains("\"gap\":\"0.00\"", "\"key\":\"A30\"");
        assertThat(page(api + "/balance-sheet?year=2023&known=2020-01-01T00:00"))
                .contains("\"known\":\"2020-01-01T00:00:00\"").doesNotContain("1234.50");
        assertThat(page(api + "/income/lines/I1?year=2023")).contains(sale.toString(), "\"amount\":\"-1234.50\"")
                .doesNotContain("\"next\"");
    }

    @Test
    void theDescriptionOfTheApiNamesTheParametersAsAnAddressHasThem() {
        String described = page("/api/openapi.json");
        String income = described.substring(described.indexOf("/api/v1/books/{code}/statements/{name}\""));

        for (String parameter : new String[] {"from", "to", "known", "place", "year"}) {
            assertThat(income.substring(0, income.indexOf("responses")))
                    .contains("\"name\":\"" + parameter + "\",\"in\":\"query\"");
        }
        assertThat(described).doesNotContain("schemas/AskedSpan", "schemas/ScopeBar");
    }

    @Test
    void whoeverOpensWhatAHouseholdGotLeavesALineInTheTrail() {
        books.enter("2023-07-01 wool | D 121 9.00 | C 113 9.00 A");
        Visitor clerk = users.visitor(Role.COUNTY);

        page("/api/v1" + path + "/balance-sheet/lines/B2?year=2023");

        assertThat(clerk.get("/audit?personal=true").body()).contains("balance-sheet B2");
    }

    private String page(String address) {
        HttpResponse<String> answer = accountant.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
