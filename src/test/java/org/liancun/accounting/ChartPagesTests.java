package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.kernel.FiscalYear;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** The pages of the charts, what a voucher page says of accounts, and the reserve on the closing page, over HTTP. */
class ChartPagesTests {
    private final BookKeeping books = new BookKeeping("small-enterprise-2013");
    private final TestUsers users = new TestUsers(books.county.code);
    private final Visitor accountant = users.visitor(Role.ACCOUNTANT);
    private final String path = "/books/" + books.code;

    @Test
    void thoseInForceInTheYearStandFirstAndEachSaysItsLaw() {
        String of2023 = page(accountant, "/charts?year=2023");
        String of2024 = page(accountant, "/charts?year=2024");

        assertThat(of2023).contains("财会〔2004〕12号", "财会〔2023〕14号", "财会〔2021〕37号", "财会〔2011〕17号");
        assertThat(of2023.indexOf("/charts/village-collective-2004"))
                .isLessThan(of2023.indexOf("/charts/rural-collective-2023"));
        assertThat(of2024.indexOf("/charts/rural-collective-2023"))
                .isLessThan(of2024.indexOf("/charts/village-collective-2004"));
    }

    @Test
    void aChartShowsEachAccountWithItsUseAndTheLineItGoesTo() {
        String chart = page(accountant, "/charts/cooperative-2021?year=2023");

        assertThat(chart).contains("/charts/cooperative-2021/114", "成员往来", "应收款项", "应付款项", "(R)");
        assertThat(page(accountant, "/charts/small-enterprise-2013?find=bnlr")).contains("/3103?").doesNotContain("/1001?");
        assertThat(page(accountant, "/charts/cooperative-2021?find=zzzz")).contains("zzzz");
    }

    @Test
    void anAccountShowsItsStatementLineAndWhatItsNumberMeansElsewhere() {
        String account = page(accountant, "/charts/rural-collective-2023/502");

        assertThat(account).contains("投资收益", "(T)", "据第三方转录", "经营支出", "其他收入",
                "/charts/village-collective-2004/502", "/charts/cooperative-2021/502");
        assertThat(page(accountant, "/charts/rural-collective-2023/152")).contains("/charts/rural-collective-2023/151");
        assertThat(page(accountant, "/charts/rural-collective-2023/322")).contains("32201", "32202");
        assertThat(accountant.get("/charts/rural-collective-2023/999").statusCode()).isEqualTo(404);
        assertThat(accountant.get("/charts/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aChartIsTakenAlongAsTheFileThatTheProgramReads() {
        assertThat(page(accountant, "/charts/small-enterprise-2013?format=csv"))
                .contains("code,parent,name_zh", "1602,,累计折旧", "1601", "balance-sheet:A19");
        assertThat(page(accountant, "/charts?format=csv&year=2023")).contains("village-collective-2004,statutory",
                "2005-01-01,2023-12-31,true");
        assertThat(accountant.get("/charts/cooperative-2021?format=xlsx").headers().firstValue("Content-Type").orElse(""))
                .contains("spreadsheetml");
    }

    @Test
    void whoeverSeesBooksMayReadChartsAndAHouseholdMayNot() {
        for (Role role : Role.values()) {
            boolean reads = role != Role.MEMBER;

            assertThat(users.visitor(role).get("/charts").statusCode()).as(role.name()).isEqualTo(reads ? 200 : 403);
        }
    }

    @Test
    void programsReadChartsAndFindAccountsOfABookByCodeNameAndPinyin() {
        assertThat(page(accountant, "/api/v1/charts?on=2023-12-31")).contains("village-collective-2004")
                .doesNotContain("rural-collective-2023");
        assertThat(page(accountant, "/api/v1/charts/cooperative-2021")).contains("\"code\":\"332\"", "\"statementLines\"");
        assertThat(page(accountant, "/api/v1" + path + "/accounts?find=zyywsr")).contains("\"code\":\"5001\"")
                .doesNotContain("\"code\":\"5051\"");
        assertThat(page(accountant, "/api/v1" + path + "/accounts?find=3104")).contains("310405")
                .doesNotContain("\"code\":\"3104\"");
        assertThat(page(accountant, "/api/v1" + path + "/accounts?find=银行")).contains("\"code\":\"1002\"");
    }

    /** The same initials mean another account under another chart. */
    @Test
    void aVoucherIsTypedByCodeNameOrPinyinOfTheBooksOwnChart() {
        String voucher = """
                {"date": "2023-07-01", "lines": [{"summary": "sale", "account": "yhck", "debit": "5.00"},
                  {"account": "主营业务收入", "credit": "3.00"}, {"account": "3002", "credit": "2.00"}]}""";

        HttpResponse<String> booked = accountant.json("POST", "/api/v1" + path + "/vouchers", voucher,
                "Idempotency-Key", "charts-1");

        assertThat(booked.statusCode()).as(booked.body()).isEqualTo(201);
        assertThat(page(accountant, "/api/v1" + path + "/balances?to=2023-12-31"))
                .contains("\"account\":\"1002\"", "\"account\":\"5001\"", "\"account\":\"3002\"");
        assertThat(page(accountant, path + "?year=2023")).contains("/charts/small-enterprise-2013/1002");
        assertThat(page(accountant, path + "/vouchers/new?year=2023"))
                .contains("data-pinyin=\"zyywsr\"", "data-use=", "/charts/small-enterprise-2013");
        assertThat(page(accountant, path + "/accounts/1002?year=2023")).contains("/charts/small-enterprise-2013/1002");
        assertThat(page(accountant, path + "/statements/income?year=2023")).contains("利润表", "会小企02表");
    }

    @Test
    void theReserveIsProposedOnTheClosingPageAndBookedWhenConfirmed() {
        books.enterAll("""
                2023-01-01 paid in | D 1002 1000.00 | C 3001 1000.00
                2023-03-01 sale | D 1002 500.00 | C 5001 500.00
                """);
        assertThat(page(accountant, path + "/closing?year=2023")).contains("请先结转 2023 年收支");
        books.county.inScope(() -> books.closing.closeYear(books.book.id(), new FiscalYear(2023)));

        String proposed = page(accountant, path + "/closing?year=2023&registered=80");
        assertThat(proposed).contains("公司法（2013年修正、2018年修正）第一百六十六条", "40.00");
        assertThat(page(users.visitor(Role.AUDITOR), path + "/closing?year=2023")).doesNotContain("name=\"due\"");
        assertThat(accountant.get(path + "/closing?year=2023&registered=much").statusCode()).isEqualTo(422);
        String form = page(accountant, path + "/closing?year=2023");
        String[] fields = {"id", field(form, "id"), "registered", field(form, "registered"), "due", field(form, "due")};
        assertThat(accountant.post(path + "/years/2023/reserve", fields).statusCode()).isEqualTo(302);
        assertThat(accountant.post(path + "/years/2023/reserve", fields).statusCode()).isEqualTo(302);

        assertThat(page(accountant, "/api/v1" + path + "/years/2023/reserve"))
                .contains("\"appropriated\":\"50.00\"", "\"due\":\"0.00\"");
        assertThat(page(accountant, path + "/closing?year=2023")).doesNotContain("name=\"due\"");
        assertThat(accountant.json("POST", "/api/v1" + path + "/years/2023/reserve",
                "{\"registeredCapital\": \"1000.00\", \"due\": \"50.00\"}", "Idempotency-Key", "reserve-1").body())
                .contains("RESERVE_CHANGED");
    }

    private static String field(String page, String name) {
        Matcher value = Pattern.compile("name=\"" + name + "\"[^>]* value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private static String page(Visitor visitor, String address) {
        HttpResponse<String> answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
