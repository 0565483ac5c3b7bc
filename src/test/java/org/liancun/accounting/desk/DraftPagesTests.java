package org.liancun.accounting.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.liancun.access.Users;
import org.liancun.accounting.BookKeeping;
import org.liancun.kernel.Ids;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** Drafts, templates and the setting of two persons over HTTP, as different users meet them. */
class DraftPagesTests {
    private final BookKeeping books = new BookKeeping();
    private final TestUsers users = new TestUsers(books.county.code);
    private final String path = "/books/" + books.code;
    private final String id = Ids.next().toString();
    private Visitor accountant;
    private Visitor second;

    @BeforeEach
    void login() {
        String name = "second" + books.county.code;
        books.county.scope.run(() -> TestApp.get(Users.class).add(NewUser.accountant(name, TestUsers.PASSWORD,
                books.county.villageA, List.of(books.county.villageA))));
        accountant = users.visitor(Role.ACCOUNTANT);
        second = Visitor.as(name, TestUsers.PASSWORD);
    }

    @Test
    void whatIsHalfTypedIsKeptAndTypedOnLater() {
        HttpResponse<String> kept = accountant.post(path + "/drafts", form("0", "keep", "five", ""));

        assertThat(kept.statusCode()).isEqualTo(302);
        String next = to(kept);
        assertThat(next).contains("/vouchers/new?kept=" + id, "year=2023");
        assertThat(page(accountant, next)).contains(path + "/drafts/" + id, "data-booked=\"yes\"");
        assertThat(page(accountant, path + "/drafts")).contains(path + "/drafts/" + id, "milk");
        assertThat(page(second, path + "/drafts/" + id)).contains("value=\"five\"", "name=\"step\" value=\"1\"",
                "data-key=\"draft " + id + "\"");
    }

    @Test
    void aDraftThatBreaksRulesStaysKeptAndSaysWhatToMend() {
        HttpResponse<String> refused = accountant.post(path + "/drafts", form("0", "submit", "5.00", "4.00"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("name=\"step\" value=\"1\"", "value=\"4.00\"", "1.00");
        assertThat(accountant.post(path + "/drafts", form("1", "submit", "5.00", "5.00")).statusCode()).isEqualTo(302);
        assertThat(page(accountant, path + "/drafts/" + id)).doesNotContain("<input id=\"debit-0\"");
        assertThat(page(accountant, path + "/drafts/" + id + "?edit=true")).contains("<input id=\"debit-0\"");
    }

    @Test
    void aDraftIsBookedFromItsPageAndTheVoucherSaysWhoWroteIt() {
        accountant.post(path + "/drafts", form("0", "keep", "5.00", "5.00"));

        HttpResponse<String> first = accountant.post(path + "/drafts", form("1", "book", "5.00", "5.00"));
        HttpResponse<String> twice = accountant.post(path + "/drafts", form("1", "book", "5.00", "5.00"));

        assertThat(to(first)).isEqualTo("/entries/" + id);
        assertThat(to(twice)).isEqualTo("/entries/" + id);
        assertThat(page(accountant, "/entries/" + id)).contains("2023-07-记-0001", users.name(Role.ACCOUNTANT));
    }

    @Test
    void inABookThatAsksForTwoTheSecondReturnsChecksAndBooks() {
        askForTwo();
        assertThat(page(accountant, path + "/vouchers/new?year=2023")).contains("action=\"" + path + "/drafts\"");
        HttpResponse<String> alone = accountant.post(path + "/vouchers", form("0", "book", "5.00", "5.00"));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("不相容岗位相分离", "value=\"5.00\"");

        accountant.post(path + "/drafts", form("0", "submit", "5.00", "5.00"));
        assertThat(page(accountant, path + "/drafts/" + id)).doesNotContain("check-and-book");
        assertThat(step(accountant, "checking", "2", "book", "true").body()).contains(users.name(Role.ACCOUNTANT));

        assertThat(step(second, "return", "2", "reason", "which cow?").statusCode()).isEqualTo(302);
        assertThat(page(accountant, path + "/drafts/" + id)).contains("which cow?", "second" + books.county.code);
        accountant.post(path + "/drafts", form("3", "submit", "6.00", "6.00"));
        assertThat(step(second, "checking", "2", "book", "true").statusCode()).as("an old page").isEqualTo(422);
        HttpResponse<String> booked = step(second, "checking", "5", "book", "true");

        assertThat(to(booked)).isEqualTo("/entries/" + id);
        assertThat(page(accountant, "/entries/" + id)).contains("6.00", "second" + books.county.code,
                "action=\"" + path + "/drafts/reversals\"");
    }

    @Test
    void onlyThoseAboveTheBookAskForTwo() {
        assertThat(accountant.post(path + "/two-persons", "asked", "true").statusCode()).isEqualTo(403);
        askForTwo();
        assertThat(page(accountant, path + "/drafts")).contains(users.name(Role.TOWNSHIP));
    }

    @Test
    void clerksSeeThatADraftWaitsAndNotWhatIsInIt() {
        books.enter("2023-07-01 wool | D 121 9.00 | C 113 9.00 A");
        accountant.post(path + "/drafts", form("0", "keep", "5.00", "5.00"));
        Visitor clerk = users.visitor(Role.COUNTY);

        assertThat(page(clerk, path + "/drafts")).contains("milk").doesNotContain(path + "/drafts/" + id);
        assertThat(clerk.get(path + "/drafts/" + id).statusCode()).isEqualTo(403);
        assertThat(users.visitor(Role.MEMBER).get(path + "/drafts").statusCode()).isEqualTo(403);
        assertThat(page(accountant, path + "/drafts/" + id)).contains(books.county.villageA + "-0001");
        assertThat(clerk.get("/audit?personal=true").body()).contains("draft " + id);
    }

    @Test
    void aDraftIsGivenUpAndTakenUpAgain() {
        accountant.post(path + "/drafts", form("0", "keep", "5.00", "5.00"));
        step(accountant, "discarding", "1");

        assertThat(page(accountant, path + "/drafts")).doesNotContain(path + "/drafts/" + id);
        assertThat(page(accountant, path + "/drafts?state=discarded")).contains(path + "/drafts/" + id);
        accountant.post(path + "/drafts", form("2", "keep", "5.00", "5.00"));
        assertThat(page(accountant, path + "/drafts")).contains(path + "/drafts/" + id);
    }

    @Test
    void aVoucherThatComesAgainIsSavedAsATemplateAndBegunWith() {
        UUID sale = books.enter("2023-07-01 sale of milk | D 102 5.00 | C 501 5.00").entry();
        assertThat(page(accountant, path + "/templates")).contains("class=\"empty\"");

        HttpResponse<String> saved =
                accountant.post(path + "/templates", "name", "Milk of the month", "entry", sale.toString());
        accountant.post(path + "/templates", "name", "Milk of the month", "entry", sale.toString());

        assertThat(saved.statusCode()).isEqualTo(302);
        Matcher link = Pattern.compile("from=(template:[0-9a-f-]+)").matcher(page(accountant, path + "/templates"));
        assertThat(link.find()).isTrue();
        String begun = page(second, path + "/vouchers/new?year=2023&from=" + link.group(1));
        assertThat(begun).contains("value=\"sale of milk\"", "value=\"5.00\"", "name=\"from\" value=\"" + link.group(1));
        assertThat(link.find()).isFalse();
        UUID other = books.enter("2023-07-02 wool | D 102 7.00 | C 501 7.00").entry();
        assertThat(accountant.post(path + "/templates", "name", "Milk of the month", "entry", other.toString())
                .statusCode()).isEqualTo(422);
    }

    @Test
    void aTemplateIsRemovedAndADraftCanBecomeOne() {
        accountant.post(path + "/drafts", form("0", "keep", "5.00", "5.00"));
        accountant.post(path + "/templates", "name", "Of a draft", "draft", id);
        Matcher link = Pattern.compile("from=template:([0-9a-f-]+)").matcher(page(accountant, path + "/templates"));
        assertThat(link.find()).isTrue();

        accountant.post(path + "/templates/" + link.group(1) + "/removal");

        assertThat(page(accountant, path + "/templates")).contains("class=\"empty\"");
        assertThat(accountant.get(path + "/vouchers/new?from=template:" + link.group(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void aReversalWaitsForTheSecondPersonToo() {
        UUID sale = books.enter("2023-07-01 sale | D 102 5.00 | C 501 5.00").entry();
        askForTwo();
        String reversal = Ids.next().toString();

        HttpResponse<String> handedIn = accountant.post(path + "/drafts/reversals", "entry", sale.toString(),
                "reversal", reversal, "on", "2023-08-01", "reason", "wrong buyer");

        assertThat(to(handedIn)).isEqualTo(path + "/drafts/" + reversal);
        assertThat(page(second, path + "/drafts/" + reversal)).contains("wrong buyer", "check-and-book");
        second.post(path + "/drafts/" + reversal + "/checking", "step", "2", "book", "true");
        assertThat(page(accountant, "/entries/" + sale)).contains("/entries/" + reversal);
    }

    @Test
    void programsLeadADraftThroughItsStepsUnderTheSameRules() {
        askForTwo();
        String api = "/api/v1" + path + "/drafts";
        String voucher = """
                {"voucher": {"id": "%s", "date": "2023-07-01", "lines": [
                  {"summary": "milk", "account": "102", "debit": "5.00"}, {"account": "501", "credit": "%s"}]}}""";

        HttpResponse<String> kept = accountant.json("POST", api, voucher.formatted(id, "4.00"), "Idempotency-Key", "a");
        HttpResponse<String> unsound = step(accountant, api, 1, "submitted");
        accountant.json("POST", api, voucher.formatted(id, "5.00").replaceFirst("\\{", "{\"step\": 1,"),
                "Idempotency-Key", "b");
        step(accountant, api, 2, "submitted");
        HttpResponse<String> alone = step(accountant, api, 3, "checked");
        step(second, api, 3, "checked");
        HttpResponse<String> booked = step(second, api, 4, "booked");

        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(kept.body()).contains("\"state\":\"kept\"", "\"step\":1");
        assertThat(unsound.body()).contains("\"rule\":\"UNBALANCED\"");
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("ONE_PERSON");
        assertThat(booked.body()).contains("\"state\":\"booked\"", "2023-07-记-0001");
        assertThat(page(accountant, api + "/" + id)).contains("\"reason\"", "second" + books.county.code);
        assertThat(page(accountant, api)).isEqualTo("[]");
    }

    private HttpResponse<String> step(Visitor who, String api, int seen, String to) {
        return who.json("POST", api + "/" + id + "/steps", "{\"step\": %d, \"to\": \"%s\"}".formatted(seen, to),
                "Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpResponse<String> step(Visitor who, String what, String seen, String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = "step";
        fields[1] = seen;
        System.arraycopy(more, 0, fields, 2, more.length);
        return who.post(path + "/drafts/" + id + "/" + what, fields);
    }

    private void askForTwo() {
        Visitor clerk = users.visitor(Role.TOWNSHIP);
        assertThat(clerk.post(path + "/two-persons", "asked", "true").statusCode()).isEqualTo(302);
    }

    /** Where an answer leads. */
    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(TestApp.url(), "");
    }

    private static String page(Visitor who, String address) {
        HttpResponse<String> answer = who.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private String[] form(String step, String then, String debit, String credit) {
        return new String[] {"id", id, "step", step, "then", "book", "date", "2023-07-01", "word", "记", "number", "",
            "document", "", "summary", "milk", "account", "102", "debit", debit, "credit", "", "party", "",
            "summary", "", "account", "501", "debit", "", "credit", credit, "party",
            books.county.villageA + "-0001", "then", then};
    }
}
