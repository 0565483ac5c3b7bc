package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.ledger.Sealer;
import org.liancun.shares.register.RegisterCounty;
import org.liancun.testing.SquareCodeReader;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestUsers;

/** A household's shares go to two heirs, in a browser: the register before and after, and a certificate on paper. */
class InheritanceJourneyTests {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private final RegisterCounty county = new RegisterCounty();
    private final TestUsers users = new TestUsers(county.code);
    private final String path = "/shares/" + county.villageA;

    @Test
    void twoHeirsInheritAndOneOfThemGetsACertificate() throws Exception {
        Page page = TestBrowser.as(users.name(Role.ACCOUNTANT), TestUsers.PASSWORD, "en-GB");
        page.navigate("/shares/levels?on=2023-05-09");
        page.click("a.opens");
        assertThat(page.textContent("tr:has-text('" + county.a1 + "')")).contains("440.01");

        page.navigate(path + "/changes?year=2023");
        page.click("text=Register a change");
        page.selectOption("#kind", "inheritance");
        page.fill("#number", "JC-1");
        page.fill("#day", "2023-05-10");
        page.fill("#holder", county.a1);
        page.fill("#document", "D1");
        page.fill("#reason", "The head of the household has died");
        page.fill("#to-0", county.a2);
        page.fill("#to-1", county.a3);
        page.click("button[name=look]");
        assertThat(page.textContent("#outlook ~ ul")).contains("50.01", "50.00", "20,000.00");
        assertThat(page.inputValue("#reason")).isEqualTo("The head of the household has died");
        page.click("form.card .actions .button:not(.quiet)");
        page.waitForURL("**/changes/JC-1");
        assertThat(page.textContent("main table")).contains("end of 2023-05-09", "300.00", "250.00", "150.00");

        page.navigate("/shares/levels?on=2023-05-10&open=" + county.villageA);
        assertThat(page.textContent("main table")).doesNotContain("440.01").contains("320.01", "540.01");
        page.navigate("/shares/levels?on=2023-05-09&open=" + county.villageA);
        assertThat(page.textContent("main table")).contains("440.01", "540.01");

        county.scope.run(TestApp.get(Sealer.class)::sealAll);
        page.navigate(path + "/certificates?year=2023");
        page.fill("#holder", county.a3);
        page.click("form.card button");
        page.waitForURL("**/certificates/1");
        assertThat(page.textContent(".certificate")).contains("股权证", "000001", county.a3, "220.00");
        assertThat(sheets(page)).as("sheets of A4").isEqualTo(1);
        assertThat(said(page)).contains("holder " + county.a3 + "\n", "shares pasture=50.00;cash=20.00;member=150.00\n",
                "leaf ", "log liancun/");
    }

    @Test
    void withoutAScriptTheLevelsOpenAndAPhoneShowsTheForm() {
        Page page = TestBrowser.as(users.name(Role.ACCOUNTANT), TestUsers.PASSWORD, "zh-CN");
        page.route("**/*.js*", route -> route.abort());
        page.setViewportSize(390, 844);
        page.navigate("/shares/levels?on=2023-12-31");
        page.click("a.opens");
        assertThat(page.textContent("main table")).contains(county.a1);
        for (String each : new String[] {"/changes/new", "/changes", "/frozen", "/certificates", "/guard"}) {
            page.navigate(path + each);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as(each).isEqualTo(390);
        }
    }

    private static long sheets(Page page) {
        String pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        return SHEET.matcher(pdf).results().count();
    }

    /** What the square code says, held close enough to a camera that a module is eight dots wide. */
    private static String said(Page page) throws IOException, ReaderException {
        page.locator("svg.square").evaluate("e => e.style.cssText = 'flex: none; width: ' + 8 * e.viewBox.baseVal.width"
                + " + 'px; height: ' + 8 * e.viewBox.baseVal.width + 'px; max-width: none'");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.locator("svg.square").screenshot()));
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return SquareCodeReader.read(picture.getWidth(), picture.getHeight(), dots);
    }
}
