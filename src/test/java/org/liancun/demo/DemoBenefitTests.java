package org.liancun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.payout.benefit.Benefits;
import org.liancun.payout.benefit.Count;
import org.liancun.payout.benefit.PlaceBenefit;
import org.liancun.testing.TestDemo;
import org.liancun.testing.TestApp;
import org.liancun.testing.Visitor;

/** What the demo's year brought to households comes out at the published figures, and each reader sees what is theirs. */
class DemoBenefitTests {
    private static final Pattern ENTRY = Pattern.compile("href=\"(/benefit/households/[^\"]+/entries/[^\"]+)\"");

    DemoBenefitTests() {
        TestDemo.scope();
    }

    @Test
    void thePublishedFiguresComeOutOfPostings() {
        PlaceBenefit benefit = county();
        Count.Figures more = benefit.figures("standing", "more").orElseThrow();

        assertThat(more.households()).isEqualTo(3_185);
        assertThat(more.people()).isEqualTo(14_126);
        assertThat(more.morePerPersonFen())
                .isBetween(Money.ofYuan("1500").fen(), Money.ofYuan("1560").fen());
        assertThat(benefit.section("standing")).extracting(Count::key).containsExactlyInAnyOrder("more", "less");
    }

    @Test
    void theKindsAddUpToTheWholeAndTheBooksToTheKinds() {
        PlaceBenefit benefit = county();

        long kinds = benefit.section("kind").stream().mapToLong(kind -> kind.figures().fen()).sum();
        assertThat(kinds).isEqualTo(benefit.figures("gained", "").orElseThrow().fen());
        assertThat(benefit.section("kind")).extracting(Count::key)
                .containsExactlyInAnyOrder("payout", "wages", "pasture_rent", "goods");
        for (String kind : new String[] {"wages", "goods", "payout"}) {
            long books = benefit.section("book").stream().filter(count -> count.key().startsWith(kind + " "))
                    .mapToLong(count -> count.figures().fen()).sum();
            assertThat(books).as(kind).isEqualTo(benefit.figures("kind", kind).orElseThrow().fen());
        }
    }

    @Test
    void theYearBeforeHasNoneToBeHeldAgainst() {
        PlaceBenefit benefit = TestDemo.scope().call(
                () -> TestApp.get(Benefits.class).of(new FiscalYear(2022), Demo.COUNTY));

        assertThat(benefit.compares()).isFalse();
        assertThat(benefit.figures("gained", "").orElseThrow().households()).isEqualTo(7_937);
    }

    @Test
    void theCountyReadsCountsInBothLanguagesAndNoHousehold() {
        Visitor county = Visitor.as("county", "yak-grassland-2023");

        String chinese = county.get("/benefit?year=2023", "Accept-Language", "zh").body();
        String english = county.get("/benefit?year=2023", "Accept-Language", "en").body();
        assertThat(chinese).contains("3,185", "14,126 人", "草场租金", "尼玛乡");
        assertThat(english).contains("3,185", "14,126 people", "Pasture rent", "Gained more than in 2022");
        assertThat(county.get("/benefit/kinds/wages?year=2023").body()).contains("/books/540623201-02V/vouchers");
        assertThat(county.get("/benefit/rules").body()).contains("rural-collective-2023", "11201", "35.0%");
        assertThat(county.get("/benefit?year=2023&format=csv").body()).contains("540623,standing,more,3185,14126,");
        assertThat(county.get("/api/v1/benefit?year=2023").body()).contains("\"households\":3185");
        assertThat(county.get("/benefit/households").statusCode()).isEqualTo(403);
        assertThat(chinese + english).doesNotContainPattern("540623\\d{6}-\\d{4}");
    }

    @Test
    void aMemberReadsWhatTheYearBroughtAndOpensAnEntry() {
        Visitor member = Visitor.as("member", "wool-grassland-2023");

        HttpResponse<String> led = member.get("/benefit?year=2023");
        assertThat(led.statusCode()).isEqualTo(302);
        String path = led.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        String page = member.get(path, "Accept-Language", "en").body();
        assertThat(page).contains("What 2023 brought to us", "Payouts", "Wages", "Pasture rent", "Goods sold", "put in");
        Matcher entry = ENTRY.matcher(page);
        assertThat(entry.find()).isTrue();
        assertThat(member.get(entry.group(1).replace("&amp;", "&"), "Accept-Language", "en").body())
                .contains("Who owes it", " owed ");
        assertThat(member.get("/benefit/households/540623201205-0002?year=2023").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAccountantReadsTheirOwnHouseholdsAndLeavesALineInTheTrail() {
        Visitor accountant = Visitor.as("accountant", "milk-grassland-2023");

        String list = accountant.get("/benefit/households?year=2023", "Accept-Language", "en").body();
        assertThat(list).containsPattern("/benefit/households/540623\\d{6}-\\d{4}");
        assertThat(accountant.get("/benefit/households?year=2023&format=csv").body()).startsWith("\uFEFFhousehold,");
        assertThat(Visitor.as("county", "yak-grassland-2023").get("/audit?personal=true").body())
                .contains("benefit.households");
    }

    @Test
    void theAuditorSeesHouseholdsOfTheCaseOnly() {
        Visitor auditor = Visitor.as("auditor", "curd-grassland-2023");

        assertThat(auditor.get("/benefit/cases").body()).contains("2024-01");
        assertThat(auditor.get("/benefit/households?year=2023", "Accept-Language", "en").body())
                .containsPattern("/benefit/households/540623201\\d{3}-\\d{4}")
                .doesNotContainPattern("/benefit/households/540623203");
    }

    private static PlaceBenefit county() {
        return TestDemo.scope().call(() -> TestApp.get(Benefits.class).of(new FiscalYear(2023), Demo.COUNTY));
    }
}
