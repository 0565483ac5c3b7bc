package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.payout.PayslipVillage;
import org.liancun.payout.payslip.Recordings;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestUsers;

/** A member reads the slip on a phone in three languages and sends it on; an accountant prints all, four to a sheet. */
class PayslipJourneyTests {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static final Path FOLDER = TestApp.home().folder().resolve("recordings");
    private final PayslipVillage village = new PayslipVillage(10);

    PayslipJourneyTests() {
        village.pay();
    }

    @Test
    void aMemberReadsTheSlipInThreeLanguagesAndSendsItToSomebodyWithoutALogin() {
        Page member = TestBrowser.as(village.login(7), TestUsers.PASSWORD, "zh-CN");
        member.setViewportSize(390, 844);
        member.navigate("/");
        member.click("nav.nav a[href^='/payslip']");
        member.waitForURL("**/slips/" + village.household(7));
        assertThat(member.textContent(".slip")).contains("您家有 7.00 股，全部共 55.00 股，分得 165.75 元。", "壹佰陆拾伍元柒角伍分");
        fits(member);

        member.click("ul.tabs a[lang=bo]");
        assertThat(member.textContent(".slip")).contains("ཁྱེད་ཚང་ལ་སྒོར་ 165.75 ཐོབ།", "尚待母语人审校");
        assertThat(member.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Noto Serif Tibetan\"', 'བོད'))"))
                .isEqualTo(true);
        fits(member);
        member.click("ul.tabs a[lang=en]");
        assertThat(member.textContent(".slip")).contains("Your household's 7.00 of all 55.00 shares bring 165.75 yuan.");
        fits(member);

        member.click(".slip-links button.button:not(.quiet)");
        String address = member.textContent(".slip-links .fresh");
        fits(member);

        Page somebody = TestBrowser.page("zh-CN");
        somebody.setViewportSize(390, 844);
        somebody.navigate(address);
        assertThat(somebody.textContent(".slip")).contains("分得 165.75 元", village.household(7));
        fits(somebody);
        assertThat(somebody.locator(".slip a").count()).isZero();
        member.click(".slip-links .made button");
        member.waitForSelector(".slip-links .made .badge");
        somebody.reload();
        assertThat(somebody.textContent("main")).contains("已收回").doesNotContain("165.75");
    }

    @Test
    void anAccountantPrintsFourSlipsToASheet() {
        Page accountant = TestBrowser.as(village.users.name(Role.ACCOUNTANT), TestUsers.PASSWORD, "zh-CN");
        accountant.navigate(village.slips() + "?beside=bo");
        assertThat(accountant.locator(".quarter").count()).isEqualTo(10);
        assertThat(crowded(accountant)).as("slips with more text than room").isEqualTo(0);

        String pdf = new String(accountant.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);

        assertThat(SHEET.matcher(pdf).results().count()).as("sheets of A4").isEqualTo(3);
    }

    @Test
    void alsoASlipWithManyLinesHasRoomOnAQuarterOfASheet() {
        PayslipVillage rich = new PayslipVillage(10, """
                - {name: cover_losses}
                - {name: guaranteed, each: 1, by: shares}
                - {name: members, each: 12, by: households}
                - {name: members, each: 3, by: persons}
                - {name: members, by: shares}
                """);
        rich.pay();
        Page accountant = TestBrowser.as(rich.users.name(Role.ACCOUNTANT), TestUsers.PASSWORD, "zh-CN");
        for (String beside : new String[] {"bo", "en"}) {
            accountant.navigate(rich.slips() + "?beside=" + beside);
            assertThat(accountant.locator(".quarter.full").count()).isEqualTo(10);
            assertThat(crowded(accountant)).as("slips with more text than room, " + beside).isEqualTo(0);
        }
    }

    @Test
    void aRecordedSlipIsSpokenPieceAfterPieceAndAnUnrecordedOneHasNoButton() throws IOException {
        Page member = TestBrowser.as(village.login(7), TestUsers.PASSWORD, "zh-CN");
        String path = village.slips() + "/" + village.household(7) + "?in=zh-Hans";
        member.navigate(path);
        assertThat(member.locator("button.speak").count()).isZero();
        try {
            record(Language.ZH_HANS);
            List<String> asked = new ArrayList<>();
            member.onRequest(request -> {
                if (request.url().contains("/recordings/")) {
                    asked.add(request.url().replaceAll(".*/recordings/zh-Hans/", ""));
                }
            });
            member.navigate(path);
            member.click("button.speak");
            member.waitForCondition(() -> asked.contains("held.shares-4"));
            member.waitForSelector("button.speak[aria-pressed=false]");
            assertThat(asked.stream().distinct()).startsWith("n2", "n0", "n3", "there-1");
        } finally {
            TestApp.delete(FOLDER);
        }
    }

    /** A moment of silence for each piece. */
    private static void record(Language language) throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve(language.tag()));
        AudioFormat format = new AudioFormat(8_000, 8, 1, false, false);
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(new byte[160]), format, 160),
                AudioFileFormat.Type.WAVE, sound);
        for (Recordings.Piece piece : TestApp.get(Recordings.class).all(new Messages().in(language))) {
            Files.write(folder.resolve(piece.name() + ".mp3"), sound.toByteArray());
        }
    }

    private static Object crowded(Page page) {
        return page.evaluate("[...document.querySelectorAll('.quarter')].filter(e => e.scrollHeight > e.clientHeight + 1).length");
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }
}
