package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestDemo;

/** A photograph on a phone becomes an entry in the books, by the hands of six people, in a real browser. */
class SlipJourneyTests {
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    SlipJourneyTests() {
        TestDemo.scope();
    }

    @Test
    void aReceiptGoesFromTheClerksPhoneToTheCashierAndOpensFromTheEntry() {
        Page clerk = phone("clerk", "tent-grassland-2023");
        String slip = handIn(clerk);
        confirm(slip);
        Page supervisor = phone("supervisor", "barley-grassland-2023");
        supervisor.navigate(slip);
        supervisor.click("details.operation summary");
        supervisor.fill("#reason", "票据看不清，请重拍");
        supervisor.click("form[action$='/return'] button");
        supervisor.waitForSelector(".badge.wrong");
        mend(clerk);
        confirm(slip);
        supervisor.navigate(slip);
        supervisor.click("form[action$='/stamp'] button");
        supervisor.waitForSelector("form[action$='/stamp'] button", gone());

        String entry = approveAndBook(slip);
        pay(slip);

        clerk.navigate(entry);
        assertThat(clerk.textContent("main")).contains("买饲料");
        clerk.click("section.beside .papers a");
        assertThat(clerk.url()).contains("/papers/");
        clerk.navigate(slip);
        assertThat(clerk.textContent(".steps-taken")).contains("提交", "确认", "退回", "票据看不清", "审核盖章", "审批",
                "记账", "收付");
    }

    @Test
    void aSlipThatCannotBeSentStaysOnThePhoneAndIsNotedOnce() {
        Page clerk = phone("clerk", "tent-grassland-2023");
        clerk.navigate("/slips/new");
        type(clerk, "断网时买盐", "15.20");
        clerk.context().setOffline(true);
        clerk.click("button[value=hand_in]");
        clerk.waitForSelector("#told.wrong");
        assertThat(clerk.inputValue("#purpose")).isEqualTo("断网时买盐");
        assertThat(clerk.locator("#chosen li").count()).isEqualTo(1);
        clerk.context().setOffline(false);
        clerk.click("button[value=hand_in]");
        clerk.waitForURL(url -> url.matches(".*/slips/[0-9a-f-]{36}"));

        clerk.navigate("/slips?text=断网时买盐");
        assertThat(clerk.locator("tbody tr").count()).isEqualTo(1);
    }

    private static String handIn(Page clerk) {
        assertThat(clerk.url()).endsWith("/slips");
        clerk.click("a[href='/slips/new']");
        type(clerk, "买饲料", "6500");
        assertThat(clerk.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        clerk.click("button[value=hand_in]");
        clerk.waitForURL(url -> url.matches(".*/slips/[0-9a-f-]{36}"));
        assertThat(clerk.textContent(".badge")).isEqualTo("待确认");
        return clerk.url();
    }

    private static void type(Page clerk, String purpose, String yuan) {
        clerk.setInputFiles("#camera", new FilePayload("IMG_0001.jpg", "image/jpeg", Photographs.jpeg()));
        clerk.waitForSelector("#chosen canvas");
        clerk.fill("#purpose", purpose);
        clerk.fill("#eventOn", "2024-03-05");
        clerk.locator("[name=summary]").first().fill("青干草");
        clerk.locator("[name=amount]").first().fill(yuan);
    }

    private static void mend(Page clerk) {
        clerk.navigate("/slips");
        clerk.click(".slip-cards a.card:has(.badge.wrong):has-text('买饲料')");
        assertThat(clerk.textContent(".notice.attention")).contains("票据看不清，请重拍");
        clerk.click("a[href$='/edit']");
        clerk.setInputFiles("#files", new FilePayload("IMG_0002.png", "image/png", Photographs.png()));
        clerk.waitForSelector("#chosen canvas");
        clerk.click("button[value=hand_in]");
        clerk.waitForURL(url -> url.matches(".*/slips/[0-9a-f-]{36}"));
        assertThat(clerk.locator(".papers img").count()).isEqualTo(2);
    }

    private static void confirm(String slip) {
        Page head = phone("head", "horse-grassland-2023");
        head.navigate("/slips");
        head.click(".slip-cards a.card:has-text('买饲料')");
        assertThat(head.url()).isEqualTo(slip);
        head.click("form[action$='/confirmation'] button");
        head.waitForSelector("form[action$='/confirmation'] button", gone());
    }

    private static String approveAndBook(String slip) {
        Page township = TestBrowser.as("township", "dri-grassland-2023", "zh-CN");
        township.navigate(slip);
        assertThat(township.textContent(".steps-taken")).contains("超过限额");
        township.click("form[action$='/approval'] button");
        township.waitForSelector("form[action$='/approval'] button", gone());
        Page agency = TestBrowser.as("agency", "hay-grassland-2023", "zh-CN");
        assertThat(agency.textContent("main .notice.attention")).contains("等您办理");
        agency.navigate("/slips");
        agency.click(".slip-cards a.card:has-text('买饲料')");
        agency.click("a[href*='from=slip:']");
        agency.waitForSelector(".keys:not([hidden])");
        agency.fill("#account-0", "511");
        agency.press("#credit-1", "Control+Enter");
        agency.waitForSelector(".notice.good a[href*='/entries/']");
        agency.click(".notice.good a[href*='/entries/']");
        assertThat(agency.textContent("section.beside")).contains("买饲料");
        return agency.url();
    }

    private static void pay(String slip) {
        Page cashier = phone("cashier", "salt-grassland-2023");
        cashier.navigate(slip);
        cashier.click("form[action$='/payment'] button");
        cashier.waitForSelector(".badge.good");
        assertThat(cashier.textContent(".badge.good")).isEqualTo("已收付");
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static Page phone(String name, String password) {
        Page page = TestBrowser.as(name, password, "zh-CN");
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        return page;
    }
}
