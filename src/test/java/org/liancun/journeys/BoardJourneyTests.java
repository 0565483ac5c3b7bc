package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestDemo;

/** An accountant publishes a notice, a member objects, the supervisor answers, and everybody reads it on the board. */
class BoardJourneyTests {
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    BoardJourneyTests() {
        TestDemo.scope();
    }

    @Test
    void aNoticeGoesToTheBoardIsObjectedToAndAnsweredForAllToSee() {
        String notice = publish(TestBrowser.as("accountant", "milk-grassland-2023", "zh-CN"));
        object(phone(TestBrowser.as("member", "wool-grassland-2023", "zh-CN")), notice);
        answer(TestBrowser.as("supervisor", "barley-grassland-2023", "zh-CN"), notice);

        Page reader = phone(TestBrowser.page("en-US"));
        reader.navigate("/board?county=540623");
        assertThat(fits(reader)).isEqualTo(true);
        reader.navigate(notice + "?county=540623");
        assertThat(reader.textContent("main")).contains("Purchase of fencing", "Objection no. 1", "按三家报价取最低")
                .doesNotContain("价格偏高");
        assertThat(fits(reader)).isEqualTo(true);
    }

    private static String publish(Page accountant) {
        accountant.navigate("/notices/new");
        accountant.selectOption("#topic", "contract");
        String village = accountant.locator("#organisation option").last().getAttribute("value");
        accountant.selectOption("#organisation", village);
        accountant.fill("#titleZh", "购买围栏的公示");
        accountant.fill("#titleEn", "Purchase of fencing");
        accountant.fill("#textZh", "购买围栏二十卷，合同价 1,840.00 元。");
        accountant.click("button[value=publish]");
        accountant.waitForURL(url -> url.matches(".*/board/notices/[0-9a-f-]{36}"));
        assertThat(accountant.textContent(".badge")).isEqualTo("公示中");
        return accountant.url();
    }

    private static void object(Page member, String notice) {
        member.navigate(notice);
        member.fill("#words", "价格偏高，请比一比。");
        member.click("form.object button");
        member.waitForSelector("#objection-1");
        assertThat(member.textContent("#objection-1")).contains("价格偏高", "等待答复");
        assertThat(fits(member)).isEqualTo(true);
    }

    private static void answer(Page supervisor, String notice) {
        supervisor.navigate(notice);
        assertThat(supervisor.textContent("#objection-1")).contains("价格偏高");
        supervisor.fill("#answer-1", "按三家报价取最低，报价单可查。");
        supervisor.click("#objection-1 form button");
        supervisor.waitForSelector("#objection-1 .answer");
    }

    private static Page phone(Page page) {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        return page;
    }

    private static Object fits(Page page) {
        return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }
}
