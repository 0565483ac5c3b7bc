package org.liancun.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liancun.formation.Borders;
import org.liancun.insight.Briefing;
import org.liancun.insight.Figure;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Books;
import org.liancun.registry.Documents;
import org.liancun.registry.Organisations;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scenario becomes the plan from a day on; what was before the day stays as it was. */
class AdoptionsTests {
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final LocalDate EVE = DAY.minusDays(1);
    private final PlanningCounty county = new PlanningCounty();
    private final Scenarios scenarios = TestApp.get(Scenarios.class);
    private final Adoptions adoptions = TestApp.get(Adoptions.class);
    private final AllianceOverview overview = TestApp.get(AllianceOverview.class);

    @Test
    void anAllianceGoesOnWhereMostOfItsVillagesAreAndTheOthersBegin() {
        adopt(wholeCounty(), DAY);

        assertThat(on(DAY)).extracting(line -> line.alliance().code()).containsExactly(
                county.north + "-01", county.north + "-02", county.south + "-01", county.south + "-02");
        assertThat(villagesOf(county.north + "-01", DAY)).containsExactly(village(county.north, 1),
                village(county.north, 2), village(county.north, 3), village(county.north, 4));
        assertThat(villagesOf(county.north + "-02", DAY)).containsExactly(village(county.north, 5),
                village(county.north, 6), village(county.south, 5), village(county.south, 6));
        Alliance founded = on(DAY).stream().map(AllianceOverview.Line::alliance)
                .filter(each -> each.code().equals(county.south + "-01")).findFirst().orElseThrow();
        assertThat(founded.nameZh()).isEqualTo("南镇第一联村");
        assertThat(founded.nameEn()).isEqualTo("South Town Alliance 1");
        assertThat(founded.startsOn()).isEqualTo(DAY);
        county.scope.run(() -> {
            assertThat(TestApp.get(Organisations.class).find(founded.vehicle())).hasValueSatisfying(vehicle ->
                    assertThat(vehicle.code()).isEqualTo(county.south + "-01V"));
            assertThat(TestApp.get(Books.class).find(county.south + "-01V")).isPresent();
            assertThat(TestApp.get(Books.class).find(county.south + "-01V-M")).isPresent();
        });
    }

    @Test
    void theEveOfTheDayKeepsItsAlliancesMembersLeadsAndPairs() {
        List<AllianceOverview.Line> before = on(EVE);
        Map<String, List<String>> members = members(EVE);
        List<Figure> figures = figures(2023);

        adopt(wholeCounty(), DAY);

        assertThat(on(EVE)).isEqualTo(before);
        assertThat(members(EVE)).isEqualTo(members);
        assertThat(figures(2023)).isEqualTo(figures);
        assertThat(figure(2024, "alliances").value()).isEqualTo(4);
        assertThat(figure(2024, "villages").value()).isEqualTo(12);
        assertThat(figure(2023, "villages").value()).isEqualTo(6);
    }

    @Test
    void aLeadThatChangesLeadsFromTheDayOnOnly() {
        adopt(hand(county.north, Map.of("a", List.of(1, 2, 3, 4, 5, 6))), DAY);

        assertThat(leads(DAY)).containsExactly(village(county.north, 4));
        assertThat(leads(EVE)).containsExactly(village(county.north, 1), village(county.north, 4));
        assertThat(on(DAY)).extracting(line -> line.alliance().code()).containsExactly(county.north + "-01");
    }

    @Test
    void pairsOfOtherKindsGoOnWhileBothVillagesStayTogether() {
        adopt(hand(county.north, Map.of("a", List.of(1, 2, 3), "b", List.of(4, 5, 6))), DAY);

        assertThat(pairs(county.north + "-02")).extracting(AllianceOverview.NamedPair::kind)
                .contains("large-small", "strong-weak");
        assertThat(pairs(county.north + "-02")).filteredOn(pair -> pair.kind().equals("large-small"))
                .allSatisfy(pair -> assertThat(pair.toOn()).isNull());
        assertThat(pairs(county.north + "-01")).filteredOn(pair -> pair.weak().code().equals(village(county.north, 2)))
                .singleElement().satisfies(pair -> assertThat(pair.fromOn()).isEqualTo(LocalDate.of(2022, 1, 1)));
    }

    @Test
    void anAllianceThatEndsKeepsItsNumberForGood() {
        adopt(hand(county.north, Map.of("a", List.of(1, 2, 3, 4, 5, 6))), DAY);
        adopt(hand(county.north, Map.of("a", List.of(1, 2, 3), "b", List.of(4, 5, 6))), DAY.plusYears(1));

        assertThat(on(DAY.plusYears(1))).extracting(line -> line.alliance().code())
                .containsExactly(county.north + "-01", county.north + "-03");
    }

    @Test
    void theAdoptionIsKeptWithItsPaperAndALineInTheTrail() {
        UUID scenario = wholeCounty();

        adopt(scenario, DAY);

        county.inScope(() -> {
            Adoption adoption = adoptions.of(scenario).orElseThrow();
            assertThat(adoption.number()).isEqualTo("决〔" + DAY + "〕");
            assertThat(adoption.effectiveOn()).isEqualTo(DAY);
            assertThat(TestApp.get(Documents.class).find(adoption.document()))
                    .hasValueSatisfying(paper -> assertThat(paper.kind()).isEqualTo("resolution"));
            assertThat(TestApp.get(JdbcClient.class)
                    .sql("SELECT what FROM access.audit WHERE county_code = ? AND kind = 'alliance.adopted'")
                    .param(county.code).query(String.class).single()).contains("2 go on, 2 begin, 0 end");
        });
    }

    @Test
    void anAdoptedScenarioIsNeitherAdoptedAgainNorThrownAway() {
        UUID scenario = wholeCounty();
        adopt(scenario, DAY);

        refused(AllianceRefusal.ALREADY_ADOPTED, scenario, paper(DAY.plusYears(1), DAY, "N"));
        assertThatThrownBy(() -> county.scope.run(() -> scenarios.delete(scenario)))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusal()).isEqualTo(AllianceRefusal.ADOPTED_STAYS));
    }

    @Test
    void daysThatAreOverKeepTheirAlliances() {
        adopt(wholeCounty(), DAY);
        UUID next = hand(county.north + "", Map.of("a", List.of(1, 2, 3), "b", List.of(4, 5, 6)));

        refused(AllianceRefusal.EFFECT_NOT_AFTER_CHANGE, wholeCounty(), paper(DAY, DAY, "N"));
        refused(AllianceRefusal.EFFECT_NOT_AFTER_CHANGE, wholeCounty(), paper(EVE, EVE, "N"));
        refused(AllianceRefusal.VILLAGES_OUTSIDE, next, paper(DAY.plusDays(1), DAY, "N"));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_EFFECT_DAY, , 2024-06-01, N", "NO_RESOLUTION_DAY, 2024-07-01, , N", "NO_DOCUMENT, 2024-07-01, 2024-06-01, ' '",
        "EFFECT_BEFORE_RESOLUTION, 2024-07-01, 2024-07-02, N", "RESOLVED_LATER, 9999-01-01, 9998-01-01, N",
        "EFFECT_NOT_AFTER_CHANGE, 2022-01-01, 2021-12-01, N"
    })
    void aPaperThatDoesNotAgreeWithTheDaysIsRefused(AllianceRefusal expected, LocalDate effective, LocalDate resolved,
            String number) {
        refused(expected, wholeCounty(), paper(effective, resolved, number));
    }

    @Test
    void aPlanThatBreaksARuleIsNotAdopted() {
        refused(AllianceRefusal.PLAN_BREAKS_RULE,
                hand(county.north, Map.of("a", List.of(1, 2, 6), "b", List.of(3, 4, 5))), paper(DAY, DAY, "N"));
        refused(AllianceRefusal.PLAN_BREAKS_RULE,
                hand(county.north, Map.of("a", List.of(1, 2), "b", List.of(3, 4, 5, 6))), paper(DAY, DAY, "N"));
    }

    @Test
    void onlyWhoWorksForTheCountyWritesAPlanDown() {
        UUID scenario = hand(county.north, Map.of("a", List.of(1, 2, 3, 4), "b", List.of(5, 6)));
        UUID good = hand(county.north, Map.of("a", List.of(1, 2, 3, 4, 5, 6)));

        assertThatThrownBy(() -> county.clerk(county.north).call(() -> adoptions.adopt(good, paper(DAY, DAY, "N"))))
                .rootCause().hasMessageContaining("row-level security");
        assertThat(on(DAY)).hasSize(2);
        assertThat(scenario).isNotEqualTo(good);
    }

    /** North 1 to 4; the eastern ends of both townships; the rest of the south in two. */
    private UUID wholeCounty() {
        Map<String, String> of = new TreeMap<>();
        for (int n = 1; n <= 6; n++) {
            of.put(village(county.north, n), n <= 4 ? "west" : "east");
            of.put(village(county.south, n), n <= 3 ? "south" : n == 4 ? "middle" : "east");
        }
        ScenarioTask usual = county.task("whole county", county.code, 4, Borders.OPEN);
        ScenarioTask loose = new ScenarioTask(usual.name(), usual.place(), usual.year(), 4,
                new ScenarioTask.Sizes(1, 7), org.liancun.formation.Lead.NONE, Borders.OPEN, usual.conditions(),
                usual.weights(), null, 0, 0, 1);
        return county.scope.call(() -> scenarios.byHand(loose, of));
    }

    private UUID hand(String township, Map<String, List<Integer>> groups) {
        Map<String, String> of = new TreeMap<>();
        groups.forEach((label, numbers) -> numbers.forEach(n -> of.put(village(township, n), label)));
        return county.scope.call(() -> scenarios.byHand(
                county.task("by hand", township, groups.size(), Borders.WITHIN_TOWNSHIP), of));
    }

    private void adopt(UUID scenario, LocalDate day) {
        county.scope.run(() -> adoptions.adopt(scenario, paper(day, day.minusDays(10), "决〔" + day + "〕")));
    }

    private void refused(AllianceRefusal expected, UUID scenario, AdoptionPaper paper) {
        assertThatThrownBy(() -> county.scope.call(() -> adoptions.adopt(scenario, paper)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(expected));
    }

    private static AdoptionPaper paper(LocalDate effective, LocalDate resolved, String number) {
        return new AdoptionPaper(effective, resolved, number.strip(), "", "", new byte[0]);
    }

    private String village(String township, int number) {
        return county.village(township, number);
    }

    private List<AllianceOverview.Line> on(LocalDate day) {
        return county.scope.call(() -> overview.on(day, ""));
    }

    private List<String> leads(LocalDate day) {
        return on(day).stream().map(line -> line.lead().code()).toList();
    }

    private List<String> villagesOf(String alliance, LocalDate day) {
        return county.scope.call(() -> overview.members(alliance, day)).stream()
                .filter(each -> !day.isBefore(each.fromOn()) && (each.toOn() == null || day.isBefore(each.toOn())))
                .map(each -> each.village().code()).sorted().toList();
    }

    private Map<String, List<String>> members(LocalDate day) {
        Map<String, List<String>> members = new TreeMap<>();
        on(day).forEach(line -> members.put(line.alliance().code(), villagesOf(line.alliance().code(), day)));
        return members;
    }

    private List<AllianceOverview.NamedPair> pairs(String alliance) {
        return county.scope.call(() -> overview.pairs(alliance));
    }

    private List<Figure> figures(int year) {
        return county.scope.call(() -> TestApp.get(Briefing.class).figures(new FiscalYear(year), county.code));
    }

    private Figure figure(int year, String key) {
        return figures(year).stream().filter(each -> each.alliance() == null && each.key().code().equals(key))
                .findFirst().orElseThrow();
    }
}
