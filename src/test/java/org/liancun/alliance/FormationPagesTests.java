package org.liancun.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liancun.access.Role;
import org.liancun.formation.Borders;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages and the API of formation, as somebody without JavaScript and as a program use them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormationPagesTests {
    private final PlanningCounty county = new PlanningCounty();
    private final TestUsers users = new TestUsers(county.code);
    private final Scenarios scenarios = TestApp.get(Scenarios.class);
    private final ScenarioRecords records = TestApp.get(ScenarioRecords.class);
    private Visitor clerk;
    private Scenario within;

    @BeforeAll
    void solve() {
        clerk = users.visitor(Role.COUNTY);
        within = county.solved(county.task("within borders", county.code, 4, Borders.WITHIN_TOWNSHIP));
    }

    @Test
    void whatExistsIsJudgedByTheFourPrinciples() {
        String page = clerk.get("/formation?place=" + county.north + "&year=2023", "Accept-Language", "en").body();

        assertThat(page).contains("Close together", "Alike in industry", "Complementary", "Better off together")
                .contains("北乡第一联村").contains("large and small").contains("<svg class=\"map\"")
                .containsAnyOf("Helps most", "No single village could go elsewhere");
    }

    @Test
    void villagesWithoutAnAllianceAreNamedAndTheEmptyPageTeaches() {
        assertThat(clerk.get("/formation?place=" + county.code + "&year=2023", "Accept-Language", "en").body())
                .contains("Villages in no alliance: 6");
        assertThat(clerk.get("/formation?place=" + county.south + "&year=2023", "Accept-Language", "en").body())
                .contains("Next step: enter them by hand");
    }

    @Test
    void aScenarioIsAskedForInAFormAndItsPlanIsShown() {
        clerk.get("/formation/scenarios/new?place=" + county.north + "&year=2023");
        HttpResponse<String> sent = clerk.post("/formation/scenarios", form("from the form", "2"));
        UUID id = id(sent);
        PlanningCounty.await(scenarios, id);

        String page = clerk.get("/formation/scenarios/" + id, "Accept-Language", "en").body();
        assertThat(page).contains("proven best", "No other plan under these rules is better", "<svg class=\"map\"");
    }

    @Test
    void whatWasTypedIsKeptWhereARuleRefuses() {
        clerk.get("/formation/scenarios/new?place=" + county.north + "&year=2023");

        HttpResponse<String> refused = clerk.post("/formation/scenarios", form("kept name", "99"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("kept name").contains("value=\"99\"").contains("role=\"alert\"");
    }

    @Test
    void aVillageIsTriedElsewhereAndKeptAsAScenarioByHand() {
        String village = county.village(county.north, 3);
        String other = allianceOf(county.village(county.south, 3));

        String tried = clerk.get("/formation/scenarios/" + within.id() + "?move=" + village + ":" + other,
                "Accept-Language", "en").body();
        assertThat(tried).contains("What if?", "crosses a township border", "millionths more than the plan");
        HttpResponse<String> kept = clerk.post("/formation/scenarios/" + within.id() + "/hand", "move",
                village + ":" + other, "name", "tried and kept");

        Scenario hand = find(id(kept));
        assertThat(hand.origin()).isEqualTo(Scenario.Origin.HAND);
        assertThat(hand.task().name()).isEqualTo("tried and kept");
        assertThat(county.scope.call(() -> Judgement.allianceOf(records.plan(hand.id())).get(village)))
                .isEqualTo(county.scope.call(() -> Judgement.allianceOf(records.plan(hand.id()))
                        .get(county.village(county.south, 3))));
    }

    @Test
    void whyAVillageIsHereIsToldByWhatElsewhereWouldCost() {
        String page = clerk.get("/formation/scenarios/" + within.id() + "?village=" + county.village(county.north, 3),
                "Accept-Language", "en").body();

        assertThat(page).contains("Why is 丙村 (North) here?", "move=" + county.village(county.north, 3) + ":");
    }

    @Test
    void pinnedVillagesStayWhereTheyAreWhenItIsSolvedAgain() {
        String pinned = county.village(county.north, 1);
        String form = clerk.get("/formation/scenarios/new?from=" + within.id() + "&pin=" + pinned).body();
        assertThat(form).contains("value=\"" + pinned + "\" checked").contains("name=\"price\"");

        UUID id = id(clerk.post("/formation/scenarios", concat(form("again", "4"), "place", county.code, "from",
                within.id().toString(), "pin", pinned, "price", "1000")));
        PlanningCounty.await(scenarios, id);

        Scenario again = find(id);
        assertThat(again.task().conditions().pins()).containsOnlyKeys(pinned);
        assertThat(again.task().movePriceMillionths()).isEqualTo(1000);
        assertThat(again.planned()).isTrue();
    }

    @Test
    void twoScenariosAreComparedSideBySideAndTheBorderHasItsPrice() {
        Scenario open = county.solved(county.task("open borders", county.code, 4, Borders.OPEN));

        String compared = clerk.get("/formation/compare?place=" + county.code + "&a=" + within.id() + "&b=" + open.id(),
                "Accept-Language", "en").body();
        assertThat(compared).contains("within borders", "open borders", "Villages that are elsewhere");
        assertThat(compared.split("<svg class=\"map\"")).hasSize(3);
        assertThat(clerk.get("/formation/scenarios?place=" + county.code, "Accept-Language", "en").body())
                .contains("What the township borders cost");
    }

    @Test
    void alliancesByHandAreWrittenIntoATable() {
        clerk.get("/formation/hand?place=" + county.south + "&year=2023");
        String[] fields = {"place", county.south, "profiles", "2023", "name", "as we are", "borders", "within_township"};
        for (int n = 1; n <= 6; n++) {
            fields = concat(fields, "alliance-" + county.village(county.south, n), n <= 3 ? "A" : "B");
        }

        Scenario hand = find(id(clerk.post("/formation/hand", fields)));

        assertThat(hand.result().alliances()).isEqualTo(2);
        String[] missing = concat(fields, "alliance-" + county.village(county.south, 6), "");
        assertThat(clerk.post("/formation/hand", missing).statusCode()).isEqualTo(422);
    }

    @Test
    void theCountyAdoptsWithADocumentAndATownshipDoesNot() {
        Scenario north = county.solved(county.task("to be adopted", county.north, 2, Borders.WITHIN_TOWNSHIP));
        String path = "/formation/scenarios/" + north.id() + "/adoption";
        assertThat(clerk.get(path + "?on=2024-01-01", "Accept-Language", "en").body()).contains("go on");

        HttpResponse<String> refused = clerk.post(path, "effectiveOn", "2021-01-01", "resolvedOn", "2020-12-01",
                "number", "N-1");
        HttpResponse<String> adopted = clerk.post(path, "effectiveOn", "2024-01-01", "resolvedOn", "2023-12-01",
                "number", "N-1");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("N-1");
        assertThat(adopted.statusCode()).isEqualTo(302);
        assertThat(clerk.get("/formation/scenarios/" + north.id(), "Accept-Language", "en").body())
                .contains("This is the adopted plan from 2024-01-01 on");
        assertThat(users.visitor(Role.TOWNSHIP).post(path, "number", "N-2").statusCode()).isEqualTo(403);
    }

    @Test
    void aProgramMakesAScenarioFollowsItAndReadsThePlan() {
        String body = """
                {"name": "from a program", "place": "%s", "alliances": 4, "borders": "open", "seconds": 20}"""
                .formatted(county.code);
        String key = UUID.randomUUID().toString();
        JsonNode made = json(clerk.json("POST", "/api/v1/formation/scenarios", body, "Idempotency-Key", key), 201);
        JsonNode again = json(clerk.json("POST", "/api/v1/formation/scenarios", body, "Idempotency-Key", key), 201);
        UUID id = UUID.fromString(made.path("id").asString());
        assertThat(again.path("id")).isEqualTo(made.path("id"));
        PlanningCounty.await(scenarios, id);

        JsonNode one = json(clerk.get("/api/v1/formation/scenarios/" + id), 200);
        assertThat(one.path("proof").asString()).isEqualTo("optimal");
        assertThat(one.path("bound").asLong()).isEqualTo(one.path("cost").asLong());
        assertThat(one.path("areas").asInt()).isEqualTo(12);
        assertThat(one.path("alliances")).hasSize(4);
        assertThat(one.path("rules").path("borders").asString()).isEqualTo("open");
        assertThat(json(clerk.get("/api/v1/formation/scenarios/" + id + "/progress"), 200).path("state").asString())
                .isEqualTo("optimal");
        assertThat(clerk.get("/formation/scenarios/" + id + "/certificate").body())
                .isEqualTo(clerk.get("/api/v1/formation/scenarios/" + id + "/certificate").body());
        assertThat(clerk.get("/formation/scenarios/" + id + "?format=csv").body().lines()).hasSize(13);
    }

    @Test
    void aProgramIsToldWhatAMoveCostsAndIsRefusedInProblems() {
        String village = county.village(county.north, 3);
        JsonNode judged = json(clerk.json("POST", "/api/v1/formation/scenarios/" + within.id() + "/evaluation",
                "{\"moves\": {\"%s\": \"%s\"}}".formatted(village, allianceOf(county.village(county.south, 3))),
                "Idempotency-Key", UUID.randomUUID().toString()), 200);
        assertThat(judged.path("cost").asLong() - judged.path("difference").asLong())
                .isEqualTo(within.result().costMillionths());
        assertThat(judged.path("broken")).isNotEmpty();

        JsonNode problem = json(clerk.json("POST", "/api/v1/formation/scenarios",
                "{\"name\": \"\", \"place\": \"%s\"}".formatted(county.code), "Idempotency-Key",
                UUID.randomUUID().toString()), 422);
        assertThat(problem.path("refusal").asString()).isEqualTo("NAME_MISSING");
    }

    @Test
    void aTownshipClerkMakesNoScenarioOfTheCounty() {
        Visitor township = users.visitor(Role.TOWNSHIP);

        assertThat(township.get("/formation?place=" + county.code).statusCode()).isEqualTo(200);
        assertThat(township.get("/formation/scenarios/" + within.id()).body()).doesNotContain("/deletion");
        assertThat(township.post("/formation/scenarios/" + within.id() + "/deletion").statusCode()).isEqualTo(422);
        assertThat(find(within.id())).isNotNull();
    }

    private String[] form(String name, String alliances) {
        return new String[] {"name", name, "place", county.north, "profiles", "2023", "alliances", alliances, "min", "3",
            "max", "7", "lead", "any", "borders", "within_township", "weight-distance", "25", "weight-likeness", "25",
            "weight-complement", "25", "weight-winwin", "25", "seconds", "20", "seed", "1"};
    }

    /** Later fields take the place of earlier ones of the same name. */
    private static String[] concat(String[] fields, String... more) {
        Map<String, String> all = new TreeMap<>();
        for (String[] each : List.of(fields, more)) {
            for (int i = 0; i < each.length; i += 2) {
                all.put(each[i], each[i + 1]);
            }
        }
        List<String> flat = new java.util.ArrayList<>();
        all.forEach((key, value) -> flat.addAll(List.of(key, value)));
        return flat.toArray(String[]::new);
    }

    private String allianceOf(String village) {
        return county.scope.call(() -> Judgement.allianceOf(records.plan(within.id())).get(village));
    }

    private Scenario find(UUID id) {
        return county.scope.call(() -> records.find(id).orElseThrow());
    }

    private static UUID id(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).as(redirect.body()).isEqualTo(302);
        String to = redirect.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
