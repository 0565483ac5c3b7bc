package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.alliance.PlanningCounty;
import org.liancun.formation.Borders;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestUsers;

/** A clerk forms, adjusts, compares and adopts plans of alliances in the browser, and writes a stage down. */
class FormationJourneyTests {
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private final PlanningCounty county = new PlanningCounty();
    private final TestUsers users = new TestUsers(county.code);

    @Test
    void theClerkFormsAPlanTriesAMoveAndAdoptsItWithItsResolution() {
        Page page = TestBrowser.as(users.name(Role.COUNTY), TestUsers.PASSWORD, "en-GB");
        String before = earlierYear(page);

        page.navigate("/formation/scenarios/new?place=" + county.code + "&year=2023");
        page.fill("#name", "Plan of the journey");
        page.fill("#alliances", "4");
        page.click("form.scenario-form button[type=submit]");
        page.waitForSelector("#verdict");
        assertThat(page.textContent("h1")).contains("Plan of the journey", "proven best");

        drag(page, "svg.map a[href*='village=" + county.village(county.north, 3) + "']",
                "svg.map a[href*='village=" + county.village(county.south, 3) + "']");
        page.waitForSelector("#trial");
        assertThat(page.textContent("#trial")).contains("丙村 (North) to South", "crosses a township border");

        page.click("#trial a.button");
        page.click("a[href*='/adoption']");
        page.fill("#effectiveOn", "2024-07-01");
        page.fill("#resolvedOn", "2024-06-20");
        page.fill("#number", "Resolution 7");
        page.click("form[enctype] button[type=submit]");
        page.waitForSelector(".notice.good");

        assertThat(page.textContent(".notice.good")).contains("2024-07-01", "Resolution 7");
        assertThat(earlierYear(page)).isEqualTo(before);
        page.navigate("/alliances?place=" + county.code + "&year=2024");
        assertThat(page.textContent("main")).contains("South Town Alliance 1");
    }

    @Test
    void theClerkComparesTwoPlansAndWritesAStageDownInChinese() {
        county.solved(county.task("不跨乡镇", county.code, 4, Borders.WITHIN_TOWNSHIP));
        county.solved(county.task("可跨乡镇", county.code, 4, Borders.OPEN));
        Page page = TestBrowser.as(users.name(Role.COUNTY), TestUsers.PASSWORD, "zh-CN");

        page.navigate("/formation/scenarios?place=" + county.code + "&year=2023");
        assertThat(page.textContent("main")).contains("乡镇界的代价", "已证明最优");
        page.click("main .card a[href*='/formation/compare']");
        assertThat(page.textContent("h1")).isEqualTo("对比");
        assertThat(page.textContent("main")).contains("不跨乡镇", "可跨乡镇", "所在联村不同的村");

        page.navigate("/stages/" + county.north + "?place=" + county.code);
        page.click("details.operation summary");
        page.fill("#from", "2023-03-01");
        page.fill("#document", "推进 1 号");
        page.setInputFiles("#file", new FilePayload("notice.pdf", "application/pdf", PDF));
        page.fill("#reason", "道路已通");
        page.click("form[action$='/changes'] button[type=submit]");
        page.navigate("/alliances/" + county.north + "-01?year=2023");
        assertThat(page.textContent(".badge")).isEqualTo("候选");
    }

    private String earlierYear(Page page) {
        page.navigate("/?place=" + county.code + "&year=2023");
        return page.textContent("main");
    }

    private static void drag(Page page, String from, String to) {
        BoundingBox start = page.locator(from).locator("circle").last().boundingBox();
        BoundingBox end = page.locator(to).locator("circle").last().boundingBox();
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        page.mouse().move(start.x + 30, start.y + 30);
        page.mouse().move(end.x + end.width / 2, end.y + end.height / 2);
        page.mouse().up();
    }
}
