package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestDemo;

/** A member reads on a phone what the year brought and opens an entry; the county sees counts and nobody. */
class BenefitJourneyTests {
    private static final String HOUSEHOLD = "540623\\d{6}-\\d{4}";

    BenefitJourneyTests() {
        TestDemo.scope();
    }

    @Test
    void aMemberSeesWhatTheYearBroughtAndWhoOwesIt() {
        Page member = TestBrowser.as("member", "wool-grassland-2023", "zh-CN");
        member.setViewportSize(390, 844);
        member.navigate("/");
        member.click("nav.nav a[href^='/benefit']");
        member.waitForURL(url -> url.matches(".*/benefit/households/" + HOUSEHOLD + ".*"));
        assertThat(member.textContent(".says")).matches("(?s).*2023 年我家得到 [\\d,.]+ 元.*");
        assertThat(member.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);

        String much = member.locator(".lines li .much").first().textContent();
        member.locator(".lines li a").first().click();
        member.waitForSelector(".facts");

        assertThat(member.textContent("main")).contains("应付单位").contains(much.split("\\s|20")[0].strip());
        member.click("main a.button");
        member.waitForSelector(".lines");
    }

    @Test
    void theCountyGoesDownToTheBooksAndMeetsNoHousehold() {
        Page county = TestBrowser.as("county", "yak-grassland-2023", "en-US");
        county.navigate("/benefit?year=2023");
        assertThat(county.textContent(".cards")).contains("3,185", "14,126 people");
        county.click("section[aria-labelledby=places] tbody a");
        county.waitForURL(url -> url.contains("place=540623"));
        county.click("section[aria-labelledby=kinds] tbody a");
        county.waitForURL(url -> url.contains("/benefit/kinds/"));
        assertThat(county.content()).doesNotContainPattern(HOUSEHOLD);
        county.click("table.numbers tbody a");
        county.waitForURL(url -> url.contains("/books/"));
        assertThat(county.content()).doesNotContainPattern(HOUSEHOLD);
    }
}
