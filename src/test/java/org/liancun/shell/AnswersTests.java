package org.liancun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** Errors, languages, long work and the description of the API, over real HTTP. */
class AnswersTests {
    private final TestUsers users = new TestUsers(TestApp.freshCounty());
    private final Visitor clerk = users.visitor(Role.COUNTY);

    @Test
    void aRefusalIsToldInTheReadersLanguage() {
        HttpResponse<String> english = clerk.get("/api/v1/test/fails/refused", "Accept-Language", "en");
        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(english.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(english.body()).contains("\"type\":\"/problems/unknown-user\"").contains("\"title\":\"A rule says no\"")
                .contains("\"status\":422").contains("\"refusal\":\"UNKNOWN_USER\"").contains("This county has no user");
        HttpResponse<String> chinese = clerk.get("/test/fails/refused", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");
        assertThat(chinese.statusCode()).isEqualTo(422);
        assertThat(chinese.body()).contains("本县没有用户“Tashi &lt;b").contains("lang=\"zh-Hans\"");
    }

    @Test
    void aFailureShowsItsNumberAndNothingOfTheInside() {
        for (String path : new String[] {"/test/fails/x", "/api/v1/test/fails/x"}) {
            HttpResponse<String> answer = clerk.get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
                    .doesNotContain("secret detail", "Exception", "at org.");
        }
    }

    @Test
    void whatIsNotThereOrMalformedIsSaidSo() {
        assertThat(clerk.get("/test/fails/missing").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/test/fails/missing").body()).contains("540623000");
        assertThat(clerk.get("/no/such/page").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/api/v1/nothing").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(clerk.get("/test/fails/x?number=abc").statusCode()).isEqualTo(400);
        assertThat(clerk.get("/work/not-an-id").statusCode()).isEqualTo(400);
        assertThat(clerk.post("/audit").statusCode()).isEqualTo(405);
        assertThat(clerk.json("POST", "/api/v1/test/notes", "{", "Idempotency-Key", "k").statusCode()).isEqualTo(400);
        assertThat(clerk.get("/test/scope?place=999").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/test/scope?year=1066").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/%5c").statusCode()).isIn(400, 404);
    }

    @Test
    void thePlaceAndTheYearAreKeptFromPageToPage() {
        TestCounty places = new TestCounty();
        Visitor visitor = new TestUsers(places.code).visitor(Role.COUNTY);
        assertThat(visitor.get("/test/scope").body()).contains("\"place\":\"" + places.code + "\"");
        assertThat(visitor.get("/test/scope?place=" + places.villageA + "&year=2022").body())
                .contains("\"place\":\"" + places.villageA + "\"").contains("\"year\":2022");
        String page = visitor.get("/test/bar?place=" + places.township + "&year=2022").body().replace("&amp;", "&");
        assertThat(page).contains("/test/bar?place=" + places.code + "&year=2022\">测试县</a>")
                .contains("<li aria-current=\"true\">测试乡</li>")
                .contains("<option value=\"" + places.villageB + "\">乙村</option>")
                .contains("<option value=\"2022\" selected>2022</option>")
                .contains("place=" + places.township + "&year=2022\">");
    }

    @Test
    void theLanguageSwitchIsRememberedInTheBrowserAndWithTheUser() {
        HttpResponse<String> answer = clerk.get("/language?to=en&back=/account");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/account");
        assertThat(clerk.get("/account", "Accept-Language", "zh").body()).contains("lang=\"en\"");
        Visitor elsewhere = users.visitor(Role.COUNTY);
        assertThat(elsewhere.get("/account", "Accept-Language", "zh").body()).contains("lang=\"en\"");
        assertThat(clerk.get("/language?to=xx").statusCode()).isEqualTo(404);
    }

    @Test
    void longWorkTellsHowFarItIsAndEndsOrIsStopped() throws InterruptedException {
        String done = clerk.post("/test/work", "steps", "3").body();
        String stopped = clerk.post("/test/work", "steps", "100000").body();
        assertThat(users.visitor(Role.AUDITOR).get("/work/" + stopped).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/work/" + stopped).body()).contains("http-equiv=\"refresh\"").contains("<progress");
        assertThat(clerk.get("/api/v1/work/" + stopped).body()).contains("\"state\":\"running\"");
        assertThat(clerk.post("/work/" + stopped + "/stop").statusCode()).isEqualTo(302);
        assertThat(ended(stopped)).contains("\"state\":\"stopped\"");
        assertThat(ended(done)).contains("\"state\":\"done\"").contains("\"next\":\"/account\"");
        assertThat(clerk.get("/work/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private String ended(String work) {
        String body = clerk.get("/api/v1/work/" + work).body();
        for (int i = 0; i < 2000 && body.contains("running"); i++) {
            body = clerk.get("/api/v1/work/" + work).body();
        }
        return body;
    }

    @Test
    void theApiDescribesItself() {
        Visitor anybody = new Visitor();
        assertThat(anybody.get("/api/openapi.json").body()).contains("\"openapi\":\"3.1").contains("/api/v1/work/{id}")
                .contains("\"name\":\"Idempotency-Key\",\"in\":\"header\"");
        assertThat(anybody.get("/api").body()).contains("/api/v1/work/{id}").contains("WorkState");
        assertThat(anybody.get("/health").body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void everyProblemLeadsToAPageThatExplainsIt() {
        assertThat(new Visitor().get("/problems/unknown-user").body()).contains("UNKNOWN_USER");
        assertThat(new Visitor().get("/problems/422").statusCode()).isEqualTo(200);
        assertThat(new Visitor().get("/problems/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void theTrailIsTakenAlongAsAFileThatNoSpreadsheetRuns() {
        HttpResponse<String> file = clerk.get("/audit?format=csv");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body()).startsWith("\uFEFFrecorded_at,actor").contains("user.added");
    }

    @Test
    void aChangeThatNoModuleTellsOfStandsInTheTrailToo() {
        clerk.post("/test/work", "steps", "0");
        assertThat(clerk.get("/audit").body()).contains("POST /test/work");
    }

    @Test
    void theFirstPageIsLight() {
        Visitor visitor = new Visitor();
        int size = visitor.get("/login").body().length();
        for (String file : new String[] {"/css/liancun.css", "/css/parts.css", "/css/figures.css", "/js/shell.js", "/img/mark.svg"}) {
            HttpResponse<String> answer = visitor.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(file).contains("max-age");
            size += answer.body().length();
        }
        assertThat(size).isLessThan(150_000);
    }
}
