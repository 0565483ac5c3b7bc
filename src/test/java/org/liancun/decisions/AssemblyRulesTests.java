package org.liancun.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;

/** What law and charter ask of a meeting, article by article, at the very edge of each number. */
class AssemblyRulesTests {
    private static final Charter TWO_THIRDS = new Charter("第20条", new Ratio(2, 3), new Ratio(2, 3), false, 0);

    @ParameterizedTest(name = "{0} {1} {2} on {3}: of {4} were {5}, {6} in favour, told {7} days before → {8} {9}")
    @CsvSource(textBlock = """
            # art. 27: two thirds there, two thirds of all in favour, ten days' notice
            collective, members, plan, 2025-05-01, 100, 67, 67, 10, passed, ''
            collective, members, plan, 2025-05-01, 100, 66, 66, 10, void, NO_QUORUM
            collective, members, plan, 2025-05-01, 100, 67, 66, 10, rejected, NOT_PASSED
            collective, members, plan, 2025-05-01, 99, 66, 66, 10, passed, ''
            collective, members, plan, 2025-05-01, 100, 67, 67, 9, void, NOTICE_TOO_SHORT
            # art. 46: accounts and distribution lie open for ten days, here as long as the notice
            collective, members, distribution, 2025-06-01, 9, 6, 6, 10, passed, ''
            collective, members, accounts, 2025-06-01, 9, 6, 6, 9, void, NOTICE_TOO_SHORT
            # art. 15: three quarters for rights of who is no member
            collective, members, non_member_rights, 2025-06-01, 100, 80, 75, 10, passed, ''
            collective, members, non_member_rights, 2025-06-01, 100, 80, 74, 10, rejected, NOT_PASSED
            # art. 28: representatives decide by two thirds of all of them, and not on everything
            collective, representatives, distribution, 2025-06-01, 30, 20, 20, 10, passed, ''
            collective, representatives, distribution, 2025-06-01, 30, 30, 19, 10, rejected, NOT_PASSED
            collective, representatives, shares, 2025-06-01, 30, 30, 30, 10, void, NOT_ITS_MATTER
            collective, representatives, charter, 2025-06-01, 30, 30, 30, 10, void, NOT_ITS_MATTER
            collective, representatives, membership, 2025-06-01, 30, 30, 30, 10, void, NOT_ITS_MATTER
            collective, representatives, land, 2025-06-01, 30, 30, 30, 10, void, NOT_ITS_MATTER
            collective, representatives, compensation, 2025-06-01, 30, 30, 30, 10, void, NOT_ITS_MATTER
            collective, representatives, merger, 2025-06-01, 30, 30, 30, 10, void, NOT_ITS_MATTER
            collective, representatives, building_land, 2025-06-01, 30, 30, 20, 10, passed, ''
            # art. 31: two thirds of the council there, more than half of all of it in favour
            collective, council, other, 2025-06-01, 5, 4, 3, 0, passed, ''
            collective, council, other, 2025-06-01, 5, 3, 3, 0, void, NO_QUORUM
            collective, council, other, 2025-06-01, 5, 5, 2, 0, rejected, NOT_PASSED
            collective, council, distribution, 2025-06-01, 5, 5, 5, 0, void, NOT_ITS_MATTER
            # villagers' committees law art. 21, 22, 26
            collective, villagers, other, 2024-03-01, 100, 51, 26, 10, passed, ''
            collective, villagers, other, 2024-03-01, 100, 50, 50, 10, void, NO_QUORUM
            collective, villagers, other, 2024-03-01, 100, 52, 26, 10, rejected, NOT_PASSED
            collective, villagers, distribution, 2025-04-30, 100, 51, 26, 10, passed, ''
            collective, villagers, distribution, 2025-05-01, 100, 90, 90, 10, void, NOT_ITS_MATTER
            collective, village_representatives, other, 2024-03-01, 30, 20, 11, 0, passed, ''
            collective, village_representatives, other, 2024-03-01, 30, 19, 19, 0, void, NO_QUORUM
            # cooperatives art. 30, 40, 59: more than half of all voting rights, two thirds for the charter, fifteen days
            cooperative, members, other, 2023-12-01, 90, 60, 46, 0, passed, ''
            cooperative, members, other, 2023-12-01, 90, 60, 45, 0, rejected, NOT_PASSED
            cooperative, members, charter, 2023-12-01, 90, 60, 59, 0, rejected, NOT_PASSED
            cooperative, members, charter, 2023-12-01, 90, 60, 60, 0, passed, ''
            cooperative, members, distribution, 2023-12-01, 90, 60, 46, 15, passed, ''
            cooperative, members, distribution, 2023-12-01, 90, 60, 46, 14, void, PAPERS_TOO_SHORT
            federation, members, federation, 2023-12-01, 3, 2, 2, 0, passed, ''
            # companies art. 64, 66, 73
            company, shareholders, distribution, 2024-07-01, 100, 51, 51, 15, passed, ''
            company, shareholders, distribution, 2024-07-01, 100, 60, 50, 15, rejected, NOT_PASSED
            company, shareholders, capital, 2024-07-01, 100, 100, 66, 15, rejected, NOT_PASSED
            company, shareholders, capital, 2024-07-01, 100, 100, 67, 15, passed, ''
            company, council, other, 2024-07-01, 5, 3, 3, 0, passed, ''
            """)
    void eachArticleHoldsAtItsEdge(String kind, String body, String matter, LocalDate day, long entitled, long present,
            long inFavour, int days, String outcome, String why) {
        Verdict verdict = judge(question(kind, body, matter, day), null, days, new Votes(entitled, present, inFavour,
                present - inFavour, 0));

        assertThat(verdict.outcome().code()).isEqualTo(outcome);
        assertThat(verdict.objection().map(refused -> refused.refusal().name()).orElse("")).isEqualTo(why);
    }

    @Test
    void aRefusalNamesTheValueTheLeastAndTheArticle() {
        Verdict verdict = judge(question("collective", "members", "plan", LocalDate.of(2025, 5, 1)), null, 10,
                new Votes(100, 66, 66, 0, 0));

        assertThat(verdict.objection()).hasValueSatisfying(refused -> assertThat(refused.values()).containsExactly(66L, 67L,
                "《农村集体经济组织法》第27条 (Rural Collective Economic Organisation Law, art. 27)"));
    }

    @Test
    void beforeTheLawIsInForceNothingOfItIsCitedAndTheCharterDecides() {
        AssemblyRules.Question question = question("collective", "members", "distribution", LocalDate.of(2025, 4, 30));

        assertThatThrownBy(() -> judge(question, null, 30, new Votes(100, 100, 100, 0, 0)))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusal()).isEqualTo(DecisionsRefusal.CHARTER_NEEDED));
        Verdict verdict = judge(question, TWO_THIRDS, 0, new Votes(100, 80, 66, 14, 0));
        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.findings()).allSatisfy(finding ->
                assertThat(finding.demand().source().cited()).isEqualTo("章程：第20条 (charter)"));
    }

    @Test
    void aStricterCharterGoesBesideTheLaw() {
        AssemblyRules.Question question = question("collective", "members", "plan", LocalDate.of(2025, 6, 1));
        Charter stricter = new Charter("第9条", null, new Ratio(3, 4), false, 15);

        assertThat(judge(question, stricter, 15, new Votes(100, 80, 75, 5, 0)).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(judge(question, stricter, 15, new Votes(100, 80, 74, 6, 0)).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(judge(question, stricter, 14, new Votes(100, 80, 75, 5, 0)).outcome()).isEqualTo(Outcome.VOID);
    }

    @Test
    void aLaxerCharterChangesNothingOfTheLaw() {
        AssemblyRules.Question question = question("collective", "members", "plan", LocalDate.of(2025, 6, 1));
        Charter laxer = new Charter("第9条", new Ratio(1, 2), new Ratio(1, 2), true, 3);

        assertThat(judge(question, laxer, 10, new Votes(100, 70, 60, 10, 0)).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void theNoticeOfACompanyIsForItsCharterToShorten() {
        AssemblyRules.Question question = question("company", "shareholders", "plan", LocalDate.of(2025, 6, 1));

        assertThat(judge(question, null, 5, new Votes(10, 10, 10, 0, 0)).outcome()).isEqualTo(Outcome.VOID);
        assertThat(judge(question, new Charter("第12条", null, null, false, 5), 5, new Votes(10, 10, 10, 0, 0)).outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void aDayThatNobodyGaveIsAskedFor() {
        AssemblyRules.Question question = question("collective", "members", "plan", LocalDate.of(2025, 6, 1));

        Verdict verdict = AssemblyRules.judge(question, null,
                new AssemblyRules.Meeting(null, null, new Votes(3, 3, 3, 0, 0)));

        assertThat(verdict.fault()).hasValueSatisfying(refused ->
                assertThat(refused.refusal()).isEqualTo(DecisionsRefusal.NOTICE_DAY_MISSING));
    }

    @Test
    void countsThatCannotBeAreRefused() {
        AssemblyRules.Question question = question("collective", "members", "plan", LocalDate.of(2025, 6, 1));
        for (Votes votes : new Votes[] {new Votes(10, 11, 5, 0, 0), new Votes(10, 5, 3, 2, 1), new Votes(0, 0, 0, 0, 0),
            new Votes(10, 5, -1, 0, 0)}) {
            assertThatThrownBy(() -> judge(question, null, 10, votes)).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.refusal()).isEqualTo(DecisionsRefusal.COUNTS_IMPOSSIBLE));
        }
    }

    @Test
    void everyRuleHasItsSourceAndSaysHowItIsConfirmed() {
        assertThat(AssemblyRules.all()).hasSizeGreaterThan(30).allSatisfy(rule -> {
            assertThat(rule.demand().source().lawZh()).isNotBlank();
            assertThat(rule.demand().source().textZh()).isNotBlank();
            assertThat(rule.demand().source().textEn()).isNotBlank();
            assertThat(rule.demand().source().mark()).matches("[RUI]( [RUI])*");
            assertThat(rule.bodies()).allSatisfy(body ->
                    assertThat(rule.kinds()).as(body.code()).anyMatch(body::of));
        });
        assertThat(AssemblyRules.all().stream().filter(rule -> rule.demand().source().lawZh().equals("四议两公开")))
                .isNotEmpty().allSatisfy(rule -> assertThat(rule.demand().source().mark()).isEqualTo("U"));
    }

    @Test
    void theResultIsOnTheBoardForSevenDaysUnlessLocalRulesSayOtherwise() {
        assertThat(AssemblyRules.resultDays(question("collective", "members", "plan", LocalDate.of(2026, 1, 1))))
                .hasValueSatisfying(demand -> assertThat(demand.days()).isEqualTo(7));
        assertThat(AssemblyRules.resultDays(question("company", "shareholders", "plan", LocalDate.of(2026, 1, 1)))).isEmpty();
    }

    /** Announced that many days before; the papers lay open since the same day. */
    private static Verdict judge(AssemblyRules.Question question, @Nullable Charter charter, int days, Votes votes) {
        LocalDate told = question.day().minusDays(days);
        return AssemblyRules.judge(question, charter, new AssemblyRules.Meeting(told, told, votes));
    }

    private static AssemblyRules.Question question(String kind, String body, String matter, LocalDate day) {
        return new AssemblyRules.Question(LegalKind.ofCode(kind), Body.find(body).orElseThrow(),
                Matter.find(matter).orElseThrow(), day);
    }
}
