package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.liancun.access.Users;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opening a book, setting up accounts and importing lists, over HTTP. */
class OpeningPagesTests {
    private final BookKeeping books = new BookKeeping();
    private final TestUsers users = new TestUsers(books.county.code);
    private final String path = "/books/" + books.code;
    private Visitor accountant;

    @BeforeEach
    void login() {
        accountant = users.visitor(Role.ACCOUNTANT);
    }

    @Test
    void aTrialBalanceFillsThePageIsLookedAtAndBooked() {
        String file = "account,name,party,debit_yuan,credit_yuan\n102,银行存款,,80.00,\n212,应付福利费,,,80.00\n";
        HttpResponse<String> filled = accountant.upload(path + "/opening", "old.csv",
                file.getBytes(StandardCharsets.UTF_8), "id", id(), "date", "2021-12-31", "chart",
                "village-collective-2004");

        assertThat(filled.statusCode()).isEqualTo(200);
        assertThat(filled.body()).contains("value=\"80.00\"", "<select id=\"to-1\"", "(U)");

        HttpResponse<String> booked = accountant.post(path + "/opening", "id", id(), "date", "2021-12-31", "chart",
                "village-collective-2004", "account", "102", "name", "", "party", "", "debit", "80.00", "credit", "",
                "to", "", "account", "212", "name", "应付福利费", "party", "", "debit", "", "credit", "80.00", "to", "311");
        assertThat(booked.statusCode()).isEqualTo(302);
        String entry = target(booked);
        assertThat(page(entry)).contains("311", "80.00", "name=\"reversal\"");
        assertThat(page(path + "/opening?year=2022")).contains(entry.substring(0, entry.indexOf('?')));
    }

    @Test
    void aBrokenFileIsExplainedLineByLineAndWhatWasTypedStays() {
        HttpResponse<String> broken = accountant.upload(path + "/opening", "old.csv",
                "account,name,debit_yuan\n102,bank,eighty\n".getBytes(StandardCharsets.UTF_8), "id", id(), "date",
                "2021-12-31", "chart", RuralChart.ID, "account", "101", "name", "kept", "party", "", "debit", "5",
                "credit", "", "to", "");
        HttpResponse<String> other = accountant.upload(path + "/opening", "old.pdf", new byte[] {1}, "id", id(), "date",
                "2021-12-31", "chart", RuralChart.ID, "account", "101", "name", "kept");

        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("eighty", "trial_balance.csv", "value=\"kept\"");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("old.pdf", "value=\"kept\"");
    }

    @Test
    void anAccountOfTheUnitsOwnTakesOverTheBalanceOfTheOneAbove() {
        books.enter("2022-03-01 cash | D 102 50.00 | C 301 50.00");

        HttpResponse<String> opened = accountant.post(path + "/accounts?year=2022", "code", "10201", "nameZh", "农行存款",
                "nameEn", "", "on", "2022-03-31");
        HttpResponse<String> again = accountant.post(path + "/accounts?year=2022", "code", "10201", "nameZh", "农行",
                "nameEn", "", "on", "2022-03-31");

        assertThat(opened.statusCode()).isEqualTo(302);
        assertThat(page(target(opened))).contains("农行存款", "/entries/");
        assertThat(page(path + "?year=2022&format=csv")).contains("102,银行存款,Bank deposits,CNY,0.00,50.00,50.00,0.00",
                "10201,农行存款,,CNY,0.00,50.00,0.00,50.00");
        assertThat(page(path + "/ledgers/accounts/10201?year=2022")).contains("农行存款", "50.00");
        assertThat(page(path + "/ledgers?year=2022")).contains("/ledgers/accounts/102").doesNotContain("/ledgers/accounts/10201");
        assertThat(page(path + "/ledgers/journals/bank?year=2022")).contains("农行存款", "50.00");
        assertThat(page(path + "/vouchers/new?year=2022")).contains("value=\"10201\"").doesNotContain("value=\"102\"");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("10201", "value=\"农行\"");
    }

    @Test
    void aListOfVouchersOfManyBooksIsBookedWholeOrNotAtAll() {
        String head = "book,date,number,line,account,summary,debit_yuan,credit_yuan\n";
        String good = books.code + ",2023-02-01,记-1,1,102,sale,5.00,\n" + books.code + ",2023-02-01,记-1,2,501,,,5.00\n";
        String bad = books.code + ",2023-02-02,记-2,1,999,sale,5.00,\nnobody,2023-02-02,记-3,1,102,sale,5.00,\n";

        HttpResponse<String> refused = load("vouchers", head + good + bad, "");
        HttpResponse<String> checked = load("vouchers", head + good, "yes");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("999", "nobody");
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(page(path + "?year=2023&format=csv")).doesNotContain("501");

        assertThat(load("vouchers", head + good, "").statusCode()).isEqualTo(200);
        assertThat(page(path + "?year=2023&format=csv")).contains("501,经营收入,Operating income,CNY,0.00,0.00,5.00,-5.00");
    }

    @Test
    void oneWhoWorksAloneBooksNoListWhereTheBookAsksForTwo() {
        String list = "book,date,number,line,account,summary,debit_yuan,credit_yuan\n" + books.code
                + ",2023-02-01,记-1,1,102,sale,5.00,\n" + books.code + ",2023-02-01,记-1,2,501,,,5.00\n";
        books.county.inScope(() -> TestApp.get(JdbcClient.class).sql("""
                INSERT INTO accounting.two_persons (county_code, book_id, asked) VALUES (?, ?, true)""")
                .params(books.county.code, books.book.id()).update());

        HttpResponse<String> refused = load("vouchers", list, "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(books.code);
        assertThat(page(path + "?year=2023&format=csv")).doesNotContain("501");
    }

    @Test
    void aListOfOpeningBalancesOpensBooksAndIsHarmlessTwice() {
        String list = "book,date,account,name,party,debit_yuan,credit_yuan\n" + books.code
                + ",2021-12-31,10201,农行存款,,9.00,\n" + books.code + ",2021-12-31,301,,,,9.00\n";

        assertThat(load("openings", list, "").statusCode()).isEqualTo(200);
        assertThat(load("openings", list, "").statusCode()).isEqualTo(200);
        assertThat(load("openings", list.replace("9.00", "8.00"), "").statusCode()).isEqualTo(422);
        assertThat(page(path + "?year=2022&format=csv")).contains("10201,农行存款,,CNY,9.00,0.00,0.00,9.00");
        assertThat(load("openings", list.replace(",9.00,\n", ",7.00,\n"), "").body()).contains("2.00");
    }

    @Test
    void accountsOfTheUnitsOwnComeInAListAndEmptyListsGoOut() {
        String list = "book,code,name_zh,name_en\n" + books.code + ",1020101,活期,Current\n" + books.code + ",10201,农行,\n";

        assertThat(load("accounts", list, "").statusCode()).isEqualTo(200);
        assertThat(page(path + "/accounts?format=csv")).contains("10201,102,农行", "1020101,10201,活期");
        assertThat(load("accounts", "book,code,name_zh\n" + books.code + ",99901,x\n", "").body()).contains("99901");
        assertThat(page("/books/import/openings?format=csv")).contains("debit_yuan");
        assertThat(accountant.get("/books/import/nothing?format=csv").statusCode()).isEqualTo(404);
    }

    @Test
    void aYearIsOpenedFromThePageAndOnlyAccountantsWrite() {
        assertThat(page(path + "/closing?year=2025")).contains(path + "/years/2025/opening");
        assertThat(accountant.post(path + "/years/2025/opening").statusCode()).isEqualTo(302);
        assertThat(page(path + "/closing?year=2025")).contains("2025-12").doesNotContain("/years/2025/opening");
        assertThat(accountant.post(path + "/years/2030/opening").statusCode()).isEqualTo(422);

        Visitor county = users.visitor(Role.COUNTY);
        assertThat(county.get(path + "/opening").statusCode()).isEqualTo(200);
        assertThat(county.get(path + "/accounts").body()).doesNotContain("name=\"nameZh\"");
        assertThat(county.get("/books/import").statusCode()).isEqualTo(403);
    }

    @Test
    void booksAreOpenedInOnesOwnScopeOnly() {
        books.county.inScope(() -> TestApp.get(JdbcClient.class).sql("""
                INSERT INTO registry.organisation (county_code, id, code, kind, name_zh, place_code) VALUES
                (:c, gen_random_uuid(), :a || 'X', 'enterprise', '甲村奶站', :a),
                (:c, gen_random_uuid(), :b || 'X', 'enterprise', '乙村奶站', :b)""")
                .param("c", books.county.code).param("a", books.county.villageA).param("b", books.county.villageB)
                .update());

        TestApp.system(books.county.code).run(() -> TestApp.get(Users.class).add(NewUser.accountant(
                "agency" + books.county.code, TestUsers.PASSWORD, books.county.township, List.of(books.county.township))));
        Visitor agency = Visitor.as("agency" + books.county.code, TestUsers.PASSWORD);

        assertThat(page("/books/new?year=2024")).doesNotContain("奶站");
        assertThat(accountant.post("/books", "organisation", books.county.villageB + "X", "chart", RuralChart.ID, "year",
                "2024").statusCode()).isEqualTo(422);
        assertThat(agency.get("/books/new?year=2024").body()).contains("甲村奶站", "乙村奶站", "name=\"chart\"")
                .doesNotContain("village-collective-2004");
        HttpResponse<String> opened = agency.post("/books", "organisation", books.county.villageA + "X",
                "chart", "small-enterprise-2013", "year", "2024");
        assertThat(opened.statusCode()).isEqualTo(302);
        assertThat(agency.get(target(opened)).body()).contains(books.county.villageA + "X");
    }

    private HttpResponse<String> load(String list, String content, String check) {
        accountant.get("/books/import");
        return accountant.upload("/books/import", list + ".csv", content.getBytes(StandardCharsets.UTF_8), "list", list,
                "check", check);
    }

    private static String target(HttpResponse<String> answer) {
        URI to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return to.getPath() + "?" + to.getQuery();
    }

    private String page(String address) {
        HttpResponse<String> answer = accountant.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private String id() {
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(page(path + "/opening?year=2022"));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
