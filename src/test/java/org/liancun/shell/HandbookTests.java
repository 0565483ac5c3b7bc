package org.liancun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** The handbook is read in the program, in the reader's language, from every page. */
class HandbookTests {
    private static final Pattern LINK = Pattern.compile("href=\"(/help/[^\"]+)\"");
    private static final Pattern BOLD = Pattern.compile("<strong>([^<]+)</strong>");
    private final Visitor visitor = new Visitor();

    @Test
    void everyChapterIsThereInBothLanguagesWithoutALogin() {
        for (String chapter : Handbook.CHAPTERS) {
            String english = visitor.get("/help/" + chapter, "Accept-Language", "en").body();
            String chinese = visitor.get("/help/" + chapter, "Accept-Language", "zh").body();
            assertThat(english).as(chapter).contains("lang=\"en\"").contains("When ").contains("<ol>");
            assertThat(chinese).as(chapter).contains("lang=\"zh-Hans\"").contains("<ol>").contains("<h2>");
        }
        assertThat(visitor.get("/help/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void linksFromChapterToChapterLeadToPages() {
        for (String chapter : Handbook.CHAPTERS) {
            Matcher link = LINK.matcher(visitor.get("/help/" + chapter).body());
            while (link.find()) {
                assertThat(visitor.get(link.group(1)).statusCode()).as(link.group(1)).isEqualTo(200);
            }
        }
        assertThat(visitor.get("/help/payout").body()).contains("<a href=\"/help/accounting\">");
    }

    @Test
    void eachPageLeadsToItsChapter() {
        Visitor clerk = new TestUsers(TestApp.freshCounty()).visitor(Role.COUNTY);

        assertThat(clerk.get("/books").body()).contains("class=\"help-link\" href=\"/help/accounting\"");
        assertThat(clerk.get("/users").body()).contains("class=\"help-link\" href=\"/help/access\"");
        assertThat(clerk.get("/").body()).contains("class=\"help-link\" href=\"/help/insight\"");
        assertThat(clerk.get("/help").body()).contains("class=\"help-link\" href=\"/help\"");
    }

    /** What is bold is what stands on a page, so that a reader finds it there. */
    @Test
    void whatIsBoldStandsOnAPage() {
        Messages messages = TestApp.get(Messages.class);
        for (Language language : Language.OFFERED) {
            Collection<String> texts = messages.all(language).values();
            for (Handbook.Chapter chapter : TestApp.get(Handbook.class).in(language)) {
                Matcher bold = BOLD.matcher(chapter.html());
                while (bold.find()) {
                    String said = bold.group(1).replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
                    assertThat(texts).as(language + " " + chapter.name() + ": " + said)
                            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(said));
                }
            }
        }
    }

    @Test
    void whatIsInTheNavigationHasAChapter() {
        List<String> first = TestApp.all(NavItem.class).stream().map(item -> item.path().substring(1)).toList();

        assertThat(first).isNotEmpty().allSatisfy(page -> assertThat(Handbook.pages()).contains(page));
    }
}
