package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.liancun.access.Users;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.desk.TwoPersons;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestUsers;

/** Two accountants lead a voucher from a half-typed draft into the ledger, in two browsers. */
class DeskJourneyTests {
    private final BookKeeping books = new BookKeeping();
    private final TestUsers users = new TestUsers(books.county.code);
    private final String second = "second" + books.county.code;
    private final String path = "/books/" + books.code;

    @BeforeEach
    void twoPersonsKeepTheBook() {
        books.county.scope.run(() -> {
            TestApp.get(Users.class).add(NewUser.accountant(second, TestUsers.PASSWORD, books.county.villageA,
                    List.of(books.county.villageA)));
            TestApp.get(TwoPersons.class).set(books.book, true);
        });
    }

    @Test
    void aDraftIsKeptReturnedMendedCheckedAndBooked() {
        Page writer = TestBrowser.as(users.name(Role.ACCOUNTANT), TestUsers.PASSWORD, "en-GB");
        writer.navigate(path + "/vouchers/new?year=2023");
        writer.fill("#date", "2023-07-05");
        writer.fill("#summary-0", "Milk sold");
        writer.fill("#account-0", "102");
        writer.fill("#debit-0", "68.75");
        writer.press("#debit-0", "Control+s");
        writer.waitForSelector(".notice.good a");
        assertThat(writer.inputValue("#summary-0")).as("the next one begins empty").isEmpty();

        writer.click(".notice.good a");
        assertThat(writer.inputValue("#debit-0")).isEqualTo("68.75");
        writer.fill("#account-1", "501");
        writer.fill("#credit-1", "68.75");
        writer.press("#credit-1", "Control+Enter");
        writer.waitForURL(url -> url.matches(".*/drafts/[0-9a-f-]{36}$"));
        assertThat(writer.textContent("main")).contains("handed in", "somebody else than");

        Page checker = TestBrowser.as(second, TestUsers.PASSWORD, "zh-CN");
        checker.navigate(path + "/drafts");
        assertThat(checker.textContent("tbody")).contains("Milk sold", "您：审核或记账");
        checker.click("tbody a");
        checker.click("details:has(#reason) summary");
        checker.fill("#reason", "哪一户的奶？");
        checker.press("#reason", "Enter");
        checker.waitForSelector(".notice.attention");

        writer.reload();
        assertThat(writer.textContent(".notice.attention")).contains(second, "哪一户的奶？");
        writer.fill("#summary-0", "Milk sold, household 1");
        writer.press("#summary-0", "Control+Enter");
        writer.waitForSelector("text=somebody else than");

        checker.navigate(path + "/drafts");
        checker.click("tbody a");
        checker.click("#check-and-book");
        checker.waitForURL("**/entries/**");
        assertThat(checker.textContent("main"))
                .contains("2023-07-记-0001", "household 1", "68.75", second, users.name(Role.ACCOUNTANT));
    }

    @Test
    void withoutAScriptTheButtonsDoTheSame() {
        Page page = TestBrowser.as(users.name(Role.ACCOUNTANT), TestUsers.PASSWORD, "en-GB");
        page.route("**/*.js*", route -> route.abort());
        page.navigate(path + "/vouchers/new?year=2023");
        page.fill("#date", "2023-07-06");
        page.fill("#summary-0", "Wool sold");
        page.click("#keep");
        page.waitForSelector(".notice.good a");

        page.click(".notice.good a");
        assertThat(page.inputValue("#summary-0")).isEqualTo("Wool sold");
        assertThat(page.textContent("main")).contains("not in the books yet");
    }
}
