package org.liancun.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** Login, session, tokens and headers over real HTTP. */
class LoginTests {
    private final TestUsers users = new TestUsers(TestApp.freshCounty());

    @Test
    void whoLogsInGetsANewSessionAndTheirPage() {
        Visitor visitor = new Visitor();
        visitor.get("/login");
        String before = visitor.session();
        HttpResponse<String> answer = visitor.post("/login", "name", users.name(Role.COUNTY).toUpperCase(),
                "password", TestUsers.PASSWORD, "to", "/account?x=1");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/account?x=1");
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(visitor.get("/account").body()).contains(users.name(Role.COUNTY));
    }

    @Test
    void theWayBackNeverLeavesTheServer() {
        for (String to : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil"}) {
            Visitor visitor = new Visitor();
            visitor.get("/login");
            HttpResponse<String> answer = visitor.post("/login", "name", users.name(Role.COUNTY),
                    "password", TestUsers.PASSWORD, "to", to);
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
            assertThat(visitor.get("/language?to=en&back=" + java.net.URLEncoder.encode(to, StandardCharsets.UTF_8))
                    .headers().firstValue("Location").orElse("")).isEqualTo("/");
        }
    }

    @Test
    void unknownNameWrongPasswordAndDisabledUserGetTheSameAnswer() {
        TestApp.system(users.county).run(() -> TestApp.get(Users.class).disable(users.name(Role.MEMBER), true));
        String wrong = failedLogin(users.name(Role.COUNTY), "wrong password");
        assertThat(failedLogin("nobody" + users.county, "wrong password")
                        .replace("nobody" + users.county, users.name(Role.COUNTY))).isEqualTo(wrong);
        assertThat(failedLogin(users.name(Role.MEMBER), TestUsers.PASSWORD)
                        .replace(users.name(Role.MEMBER), users.name(Role.COUNTY)))
                .isEqualTo(wrong);
    }

    private static String failedLogin(String name, String password) {
        HttpResponse<String> answer = new Visitor().login(name, password);
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.body().replaceAll("value=\"[^\"]{40,}\"", "");
    }

    @Test
    void guessingCostsAWaitThatThePageTells() {
        String name = users.name(Role.AUDITOR);
        for (int i = 0; i < 5; i++) {
            assertThat(new Visitor().login(name, "guess number " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> answer = new Visitor().login(name, TestUsers.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 16L);
        assertThat(answer.body()).contains(answer.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void aChangeWithoutTheTokenIsRefused() {
        Visitor visitor = users.visitor(Role.COUNTY);
        assertThat(visitor.send("POST", "/account/password", BodyPublishers.ofString("present=a&wanted=b"),
                "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(403);
        HttpResponse<String> api = visitor.send("POST", "/api/v1/test/notes", BodyPublishers.ofString("{}"),
                "Content-Type", "application/json", "Idempotency-Key", "k");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aProgramUsesTheApiByNameAndPasswordWithoutASession() {
        String basic = "Basic " + Base64.getEncoder()
                .encodeToString((users.name(Role.COUNTY) + ":" + TestUsers.PASSWORD).getBytes(StandardCharsets.UTF_8));
        Visitor program = new Visitor();
        HttpResponse<String> answer = program.send("POST", "/api/v1/test/notes", BodyPublishers.ofString("{}"),
                "Content-Type", "application/json", "Idempotency-Key", "k", "Authorization", basic);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(program.session()).isEmpty();
        assertThat(program.send("GET", "/api/v1/test/fails/x", BodyPublishers.noBody(), "Authorization",
                basic.substring(0, basic.length() - 6)).statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverIsDisabledIsOutAtOnce() {
        Visitor visitor = users.visitor(Role.TOWNSHIP);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        TestApp.system(users.county).run(() -> TestApp.get(Users.class).disable(users.name(Role.TOWNSHIP), true));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void anotherPasswordEndsAllSessions() {
        Visitor here = users.visitor(Role.AUDITOR);
        Visitor there = users.visitor(Role.AUDITOR);
        assertThat(here.post("/account/password", "present", "not this one", "wanted", "ten sheep graze").statusCode())
                .isEqualTo(422);
        assertThat(here.post("/account/password", "present", TestUsers.PASSWORD, "wanted", "ten sheep graze").statusCode())
                .isEqualTo(302);
        assertThat(there.get("/account").statusCode()).isEqualTo(303);
        assertThat(new Visitor().login(users.name(Role.AUDITOR), "ten sheep graze").statusCode()).isEqualTo(302);
    }

    @Test
    void logoutEndsTheSession() {
        Visitor visitor = users.visitor(Role.COUNTY);
        visitor.get("/account");
        assertThat(visitor.post("/logout").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void everyAnswerCarriesTheStrictHeaders() {
        Visitor visitor = users.visitor(Role.COUNTY);
        for (String path : new String[] {"/login", "/account", "/no/such/page", "/api/v1/test/fails/x", "/health"}) {
            var headers = visitor.get(path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).as(path).contains("default-src 'self'").contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("X-Request-Id").orElse("")).as(path).hasSize(12);
        }
    }

    @Test
    void noPageCarriesInlineScriptOrStyle() {
        Visitor visitor = users.visitor(Role.COUNTY);
        for (String path : new String[] {"/login", "/account", "/users", "/audit", "/api", "/problems", "/nothing"}) {
            assertThat(visitor.get(path).body()).as(path).doesNotContain(" style=", "<style", "onclick", "javascript:")
                    .doesNotContainPattern("<script(?![^>]*src=)");
        }
    }

    @Test
    void aVisitorWhoOnlyReadsGetsNoSession() {
        Visitor visitor = new Visitor();
        visitor.get("/problems");
        visitor.get("/health");
        assertThat(visitor.session()).isEmpty();
    }
}
