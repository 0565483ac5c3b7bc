package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.payout.PayslipVillage;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestUsers;

/** A village's year in the browser: from its accounts over the assembly and the board to printed slips. */
class PayoutJourneyTests {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private final PayslipVillage village = PayslipVillage.open(10);
    private final Page page = TestBrowser.as(village.users.name(Role.ACCOUNTANT), TestUsers.PASSWORD, "zh-CN");

    @Test
    void theYearIsClosedPlannedOpenedResolvedPublishedPaidAndPrinted() {
        page.navigate("/books/" + village.organisation + "/closing?year=2023");
        page.click("form[action$='/years/2023/closing'] button");
        draft();

        step("opening", Map.of("on", "2024-01-08"));
        assertThat(page.textContent("section[aria-labelledby=told]")).contains("2023 年度收益分配方案", "2024-01-08");

        step("resolution", Map.of("on", "2024-01-15", "entitled", "10", "present", "9", "inFavour", "8", "against", "1",
                "abstained", "0", "number", "R1"));
        assertThat(page.textContent(".notice.wrong")).as("before the plan was open for ten days").contains("2024-01-18");
        step("resolution", Map.of("on", "2024-01-20", "entitled", "10", "present", "9", "inFavour", "8", "against", "1",
                "abstained", "0", "number", "R1"));
        assertThat(page.textContent("section[aria-labelledby=told]")).contains("通过");

        step("publication", Map.of("on", "2024-01-20", "days", "7"));
        step("payment", Map.of("on", "2024-01-26"));
        assertThat(page.textContent(".notice.wrong")).as("while the result is on the board").contains("2024-01-26");
        step("payment", Map.of("on", "2024-02-02"));
        assertThat(page.textContent(".title-row .badge")).isEqualTo("已发放");

        page.navigate(village.slips() + "?beside=en");
        assertThat(page.locator(".quarter").count()).isEqualTo(10);
        String pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(SHEET.matcher(pdf).results().count()).as("sheets of A4").isEqualTo(3);
        Page visitor = TestBrowser.page("zh-CN");
        visitor.navigate("/board?county=" + village.code);
        assertThat(visitor.textContent("main")).contains("2023 年度收益分配结果");
    }

    private void draft() {
        page.navigate("/payouts?year=2023&kind=collective");
        String form = "form[action='/payouts']:has(input[value='" + village.organisation + "'])";
        page.click("details:has(" + form + ") > summary");
        page.fill(form + " input[name=on]", "2024-01-08");
        page.click(form + " button");
        page.waitForSelector("form[action$='/opening']", new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    /** Fills in the form of a step and sends it. */
    private void step(String name, Map<String, String> fields) {
        String form = "form[action$='/" + name + "']";
        if (!page.isVisible(form)) {
            page.click("details:has(" + form + ") > summary");
        }
        fields.forEach((field, value) -> page.fill(form + " input[name=" + field + "]", value));
        page.waitForNavigation(() -> page.click(form + " button[type=submit]"));
    }
}
