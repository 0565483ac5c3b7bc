package org.liancun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.access.Role;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.StatementLayout;
import org.liancun.testing.TestBrowser;
import org.liancun.testing.TestUsers;

/** What a browser prints of a statement. */
class StatementPaperTests {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    @ParameterizedTest
    @ValueSource(strings = {"rural-collective-2023", "village-collective-2004", "cooperative-2021",
        "small-enterprise-2013"})
    void everyStatementIsOneSheetOfPaperInOneLanguageOrTwo(String chart) {
        BookKeeping books = new BookKeeping(chart);
        TestUsers users = new TestUsers(books.county.code);
        for (String locale : new String[] {"zh-CN", "en-US"}) {
            try (Page page = TestBrowser.as(users.name(Role.ACCOUNTANT), TestUsers.PASSWORD, locale)) {
                for (String name : StatementLayout.NAMES) {
                    for (String beside : new String[] {"", locale.startsWith("zh") ? "&beside=en" : "&beside=zh"}) {
                        page.navigate("/books/" + books.code + "/statements/" + name + "?year=2023" + beside);

                        assertThat(page.locator("td .beside").count() > 0).isEqualTo(!beside.isEmpty());
                        assertThat(sheets(page)).as("%s %s %s %s", chart, name, locale, beside).isEqualTo(1);
                    }
                }
            }
        }
    }

    private static long sheets(Page page) {
        String pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        return SHEET.matcher(pdf).results().count();
    }
}
