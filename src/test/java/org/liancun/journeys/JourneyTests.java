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
}
