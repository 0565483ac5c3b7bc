package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestDemo;

/** What people come for, done in a real browser on the demo county. */
class JourneyTests {
    JourneyTests() {
        TestDemo.scope();
    }

    @Test
    void theCountyClerkOpensAFigureDownToItsDocument() {
        Page page = TestBrowser.as("county", "yak-grassland-2023", "zh-CN");

        page.navigate("/briefing/2023");
        assertThat(page.content()).contains("17,737,600.00");
        page.click("a[href^='/figures/income/2023']");
        page.click("main a[href*='/entries/']");
        assertThat(page.url()).contains("/entries/");
        page.click("main a[href*='/documents/']");

        assertThat(page.url()).contains("/documents/");
        assertThat(page.textContent("main")).contains("演示");
    }

    @Test
    void theAccountantBooksAVoucherByKeyboardAlone() {
        Page page = TestBrowser.as("accountant", "milk-grassland-2023", "en-GB");
        page.navigate("/books/540623201-02V/vouchers/new?year=2024");
        page.fill("#date", "2024-03-05");
        page.focus("#summary-0");

        for (String cell : List.of("Milk sold at the gate", "102", "68.75")) {
            page.keyboard().type(cell);
            page.keyboard().press("Enter");
        }
        page.focus("#summary-1");
        page.keyboard().type("Milk sold at the gate");
        page.keyboard().press("Enter");
        page.keyboard().type("501");
        page.keyboard().press("Enter");
        page.focus("#credit-1");
        page.keyboard().type("68.75");
        page.keyboard().press("Control+Enter");
        page.waitForSelector("a[href*='/entries/']");
        page.click("main a[href*='/entries/']");

        assertThat(page.textContent("main")).contains("Milk sold at the gate").contains("68.75");
    }

    @Test
    void aVoucherThatCouldNotBeSentIsKeptAndBookedOnce() {
        Page page = TestBrowser.as("accountant", "milk-grassland-2023", "en-GB");
        page.navigate("/books/540623201-02V/vouchers/new?year=2024");
        page.fill("#date", "2024-03-06");
        for (int row = 0; row < 2; row++) {
            page.fill("#summary-" + row, "Curd sold while the line was down");
            page.fill("#account-" + row, row == 0 ? "102" : "501");
            page.fill((row == 0 ? "#debit-" : "#credit-") + row, "31.40");
        }

        page.context().setOffline(true);
        page.press("#credit-1", "Control+Enter");
        page.waitForSelector("#told.wrong");
        page.context().setOffline(false);
        page.reload();
        page.waitForSelector("#told.attention");
        assertThat(page.inputValue("#credit-1")).isEqualTo("31.40");
        page.evaluate("""
                for (let twice = 0; twice < 2; twice++) {
                  document.getElementById("credit-1").dispatchEvent(
                    new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
                }""");
        page.waitForSelector("a[href*='/entries/']");

        assertThat(page.inputValue("#summary-0")).isEmpty();
        page.navigate("/books/540623201-02V/vouchers?year=2024&text=31.40");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    }
}
