package org.liancun.shares;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestUsers;

/** A household's pasture and yaks are typed in a real browser: the sum is seen, booked, and its receipt printed. */
class ContributionJourneyTests {
    private final SharesCounty county = new SharesCounty();
    private final ShareUsers users = new ShareUsers(county);

    @Test
    void aHouseholdBringsPastureUnderItsContractAndYaksByTheirTags() {
        Page page = TestBrowser.as(users.agency, TestUsers.PASSWORD, "en-GB");
        contract(page);

        page.navigate("/shares/contributions/new?village=" + county.villageA);
        page.fill("#day", "2023-03-01");
        page.fill("#contributor", county.householdA1);
        page.fill("#contract", "C-1");
        page.fill("#termFrom", "2023-03-01");
        page.fill("#termUntil", "2030-01-01");
        page.fill("#quantity", "1234.56");
        page.waitForSelector("#sum .notice >> text=Grassland Law art. 15");
        page.fill("#termUntil", "2029-12-31");
        page.waitForSelector("#sum li >> text=24,691.20");
        assertThat(page.textContent("#sum")).contains("49.38 shares", "1.20 yuan give no share");
        assertThat(page.isVisible("#tags")).isFalse();
        assertThat(page.isVisible("#appraised")).as("only what belongs to pasture is asked").isFalse();
        page.click("button.button:has-text('Book it')");
        page.waitForURL(url -> url.contains("/shares/contributions/RG-"));
        assertThat(page.textContent("main")).contains("1,234.56", "49.38", "C-1", "2029-12-31", "no capital");

        page.navigate("/shares/contributions/new?village=" + county.villageA);
        page.fill("#day", "2023-03-02");
        page.fill("#contributor", county.householdA1);
        page.selectOption("#what", "yak");
        page.fill("#tags", "YK-001 YK-002");
        page.fill("#quantity", "2");
        page.waitForSelector("#sum li >> text=12,000.00");
        page.click("button.button:has-text('Book it')");
        page.waitForURL(url -> url.contains("/shares/contributions/RG-"));
        assertThat(page.textContent(".tags")).contains("YK-001", "YK-002");
        printed(page);
        assertThat(county.balance(county.vehicle + "-M", "M101")).isEqualTo(123_456);
        assertThat(county.balance(county.villageA + "-M", "M303")).isEqualTo(-24_00);
    }

    private void contract(Page page) {
        page.navigate("/shares/pasture?village=" + county.villageA);
        page.fill("#number", "C-1");
        page.fill("#area", "3000");
        page.fill("#from", "2000-01-01");
        page.fill("#until", "2029-12-31");
        page.fill("#holders", county.householdA1);
        page.setInputFiles("#paper", new FilePayload("contract.pdf", "application/pdf",
                "%PDF-1.4\ncontract".getBytes(StandardCharsets.US_ASCII)));
        page.click("section.card form button");
        page.waitForSelector("tbody th >> text=C-1");
    }

    /** On paper there is room to sign and nothing to press; on a phone nothing is wider than the screen. */
    private static void printed(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.isVisible(".sign")).isTrue();
        assertThat(page.isVisible("summary:has-text('Take back')")).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
    }
}
