package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liancun.access.Audit;
import org.liancun.access.Role;
import org.liancun.payout.PublishedVillage;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestUsers;

/** A cashier pays a village: through the bank, one who came back in cash, and one who does not come. */
class PaymentJourneyTests {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern ROW = Pattern.compile("(?m)^\\d+,([^,]+),[^,]+,\\d+,[^,]+,([\\d.]+)$");
    private final PublishedVillage village = new PublishedVillage(4);
    private final TestUsers users = new TestUsers(village.county());
    private final String path = "/payouts/" + village.code() + "/2023/payment";

    @Test
    void theBankPaysTwoOneIsPaidInCashAndOneStaysUnclaimed() throws Exception {
        Page page = TestBrowser.as(users.name(Role.CASHIER), TestUsers.PASSWORD, "en-GB");
        page.navigate(path);
        page.fill("#bank-on", "2024-02-02");
        page.dblclick("section[aria-labelledby=bank] button");
        page.waitForURL("**/payment/batches/*");
        Download file = page.waitForDownload(() -> page.click("text=Take the file"));
        String sent = new String(Files.readAllBytes(file.path()), GB18030);
        assertThat(sent).contains(PublishedVillage.card(0), "850.00");

        page.click(".crumbs a");
        page.waitForSelector("section[aria-labelledby=batches]");
        assertThat(page.locator("section[aria-labelledby=batches] tbody tr").count()).as("pressing twice makes one").isEqualTo(1);
        page.click("section[aria-labelledby=batches] tbody a");

        answer(page, sent);
        page.waitForSelector("section[aria-labelledby=results]");
        assertThat(page.textContent("section[aria-labelledby=results]")).contains("425.00");
        assertThat(page.content()).doesNotContain(PublishedVillage.card(0));

        village.fetchCash("300.00", java.time.LocalDate.of(2024, 2, 3));
        page.navigate(path);
        page.check("input[value='" + village.household(1) + "']");
        page.fill("#cash-on", "2024-02-03");
        page.click("form[action$=lists] button");
        page.waitForURL("**/payment/batches/*");
        page.selectOption("select[name=o1]", "paid");
        page.fill("#out-on", "2024-02-06");
        page.fill("#out-paper", "C-1");
        page.click("form[action$=outcomes] button:not(.quiet)");
        page.waitForSelector("section[aria-labelledby=results]");

        page.navigate(path);
        page.fill("#un-on", "2024-06-30");
        page.click("form[action$=unclaimed] button");
        page.waitForURL("**" + path);
        assertThat(page.textContent("tr:has-text('" + village.household(3) + "')")).contains("unclaimed", "212.50");
        assertThat(page.textContent(".cards")).contains("850.00", "637.50", "212.50");
        assertThat(village.detail().summary().state()).isEqualTo("paid");
        assertThat(village.balance("113", java.time.LocalDate.of(2024, 6, 30))).isEqualTo("-212.50");
        assertThat(trail()).contains("file " + village.code() + "-2023-01");
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreenAndTheListPrintsOnOneSheet() {
        Page page = TestBrowser.as(users.name(Role.ACCOUNTANT), TestUsers.PASSWORD, "zh-CN");
        page.setViewportSize(390, 844);
        for (String each : List.of("", "/public", "/divisions/" + village.household(0))) {
            page.navigate(path + each);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as(each).isEqualTo(390);
        }
        page.navigate(path);
        page.check("input[value='" + village.household(0) + "']");
        page.fill("#cash-on", "2024-02-03");
        page.click("form[action$=lists] button");
        page.waitForURL("**/payment/batches/*");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.isVisible("text=指印")).isTrue();
        assertThat(page.isVisible("text=公章")).isTrue();
    }

    /** The first and third were paid, the others have other names. */
    private static void answer(Page page, String sent) {
        StringBuilder text = new StringBuilder("业务编号,金额,结果\r\n");
        Matcher row = ROW.matcher(sent);
        for (int i = 0; row.find(); i++) {
            text.append(row.group(1)).append(',').append(row.group(2)).append(i % 2 == 0 ? ",成功\r\n" : ",户名不符\r\n");
        }
        page.setInputFiles("#answer-file", new FilePayload("answer.txt", "text/plain", text.toString().getBytes(GB18030)));
        page.fill("#answer-on", "2024-02-05");
        page.click("section[aria-labelledby=answer] button");
    }

    private List<String> trail() {
        return village.scope().call(() -> TestApp.get(Audit.class).lines(Long.MAX_VALUE, "", true, 200)).stream()
                .map(Audit.Line::what).toList();
    }
}
