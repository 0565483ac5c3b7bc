package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.access.Role;
import org.liancun.accounting.RuralChart;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Books;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestCounty;
import org.liancun.testing.TestUsers;

/**
 * The work of a month in a real browser: a book is opened with its balances, a clerk photographs a receipt, the agency
 * books it, the month closes, the statement is printed and taken to Excel, and a figure of it opens down to the photo.
 */
class PaperToStatementJourneyTests {
    private final TestCounty county = new TestCounty();
    private final TestUsers users = new TestUsers(county.code);
    private final String book = county.villageA + "S";
    private final String path = "/books/" + book;

    PaperToStatementJourneyTests() {
        county.inScope(() -> TestApp.get(Books.class).open(
                List.of(new Books.OpenBook(Ids.next(), book, RuralChart.ID, county.organisationA, LocalDate.of(2024, 1, 1))),
                List.of(new FiscalYear(2024))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void aFigureOfTheStatementOpensDownToThePhotograph(String locale) throws IOException {
        Page accountant = as(Role.ACCOUNTANT, locale);
        openBook(accountant);
        String slip = handIn(as(Role.CLERK, locale));
        step(Role.HEAD, locale, slip, "confirmation");
        step(Role.SUPERVISOR, locale, slip, "stamp");
        bookSlip(accountant, slip);
        step(Role.CASHIER, locale, slip, "payment");

        close(accountant, "2023-12", "5000.00");
        close(accountant, "2024-03", "4876.50");

        accountant.navigate(path + "/statements/income?year=2024&month=3");
        printed(accountant);
        Download excel = accountant.waitForDownload(() -> accountant.click(".files a:has-text('Excel')"));
        assertThat(Files.size(excel.path())).isPositive();
        accountant.click("table.statement a:has-text('123.50')");
        accountant.click("main table a[href*='/entries/']");
        accountant.click("section.beside .papers a:has(img)");
        assertThat(accountant.url()).contains("/papers/");
    }

    private static Page as(Role role, String locale, TestUsers users) {
        return TestBrowser.as(users.name(role), TestUsers.PASSWORD, locale);
    }

    private Page as(Role role, String locale) {
        return as(role, locale, users);
    }

    /** Typed without a mouse: code, name, party, debit, credit, and the next row. */
    private void openBook(Page page) {
        page.navigate(path + "/opening?year=2024");
        page.fill("#date", "2023-12-31");
        page.focus("#account-0");
        page.keyboard().type("10201");
        page.keyboard().press("Enter");
        page.keyboard().type("农行存款");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().type("5000");
        page.fill("#account-1", "301");
        page.fill("#credit-1", "5000");
        assertThat(page.getAttribute("#difference", "class")).isEqualTo("good");
        page.click("#book");
        page.waitForURL(url -> url.contains("/entries/"));
        assertThat(page.textContent("main")).contains("10201", "5,000.00");
    }

    private String handIn(Page clerk) {
        clerk.setViewportSize(390, 844);
        clerk.navigate("/slips/new");
        clerk.setInputFiles("#camera", new FilePayload("IMG_0001.jpg", "image/jpeg", Photographs.jpeg()));
        clerk.waitForSelector("#chosen canvas");
        clerk.selectOption("#book", book);
        clerk.fill("#purpose", "买饲料");
        clerk.fill("#eventOn", "2024-03-05");
        clerk.check("[name=way][value=bank]");
        clerk.locator("[name=summary]").first().fill("青干草");
        clerk.locator("[name=amount]").first().fill("123.50");
        clerk.click("button[value=hand_in]");
        clerk.waitForURL(url -> url.matches(".*/slips/[0-9a-f-]{36}"));
        return clerk.url();
    }

    private void step(Role role, String locale, String slip, String act) {
        Page page = as(role, locale);
        page.navigate(slip);
        if (act.equals("payment")) {
            page.fill("#reference", "回单 0012");
        }
        page.click("form[action$='/" + act + "'] button");
        page.waitForSelector("form[action$='/" + act + "'] button",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void bookSlip(Page agency, String slip) {
        agency.navigate(slip);
        agency.click("a[href*='from=slip:']");
        agency.waitForSelector(".keys:not([hidden])");
        agency.fill("#account-0", "511");
        agency.fill("#account-1", "10201");
        agency.press("#credit-1", "Control+Enter");
        agency.waitForSelector(".notice.good a[href*='/entries/']");
    }

    /** Compares the bank's statement, as the checklist asks, and closes the month. */
    private void close(Page page, String month, String statement) {
        page.navigate(path + "/closing?month=" + month);
        page.fill("input[name=amount]", statement);
        page.click("form:has(input[name=amount]) button");
        page.waitForSelector("form:has(input[name=amount])",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        page.click("form[action$='/months/" + month + "/closing'] button");
        page.waitForSelector("form[action$='/months/" + month + "/closing']",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** On A4 the statement is one page, as it is signed. */
    private static void printed(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text.split("/Type\\s*/Page\\b(?!s)", -1)).hasSize(2);
    }
}
