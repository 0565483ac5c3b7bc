package org.liancun.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestRoutes;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** A POST to the API that is sent again is answered again and not carried out again. */
class IdempotencyTests {
    private static final String ROUTE = "/api/v1/test/notes";
    private final TestUsers users = new TestUsers(TestApp.freshCounty());
    private final Visitor clerk = users.visitor(Role.COUNTY);

    @Test
    void theSameRequestIsAnsweredTheSameAndDoneOnce() {
        HttpResponse<String> first = post("{\"text\": \"a\"}", "one");
        int done = TestRoutes.NOTES.get();
        HttpResponse<String> again = post("{\"text\": \"a\"}", "one");
        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Content-Type")).isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(TestRoutes.NOTES).hasValue(done);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        post("{\"text\": \"a\"}", "two");
        HttpResponse<String> other = post("{\"text\": \"b\"}", "two");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("\"refusal\":\"KEY_OTHER_REQUEST\"").contains("\"status\":409");
    }

    @Test
    void aPostWithoutAKeyIsRefused() {
        HttpResponse<String> answer = clerk.json("POST", ROUTE, "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("KEY_MISSING");
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        assertThat(post("{\"text\": \"refuse\"}", "three").statusCode()).isEqualTo(422);
        assertThat(post("{\"text\": \"now\"}", "three").statusCode()).isEqualTo(201);
    }

    @Test
    void theKeyOfOneUserIsNothingToAnother() {
        post("{\"text\": \"mine\"}", "four");
        Visitor auditor = users.visitor(Role.AUDITOR);
        assertThat(auditor.json("POST", ROUTE, "{\"text\": \"theirs\"}", "Idempotency-Key", "four").statusCode())
                .isEqualTo(201);
    }

    @Test
    void aKeyWhoseRequestWasCutOffStaysUnfinished() {
        new Scope(users.name(Role.COUNTY), users.county, "", java.util.List.of(), null, false, false).run(() ->
                TestApp.get(IdempotencyTables.class).claim("cut", new byte[32], java.time.Instant.EPOCH));
        HttpResponse<String> answer = post("{}", "cut");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("KEY_UNFINISHED");
    }

    private HttpResponse<String> post(String body, String key) {
        return clerk.json("POST", ROUTE, body, "Idempotency-Key", key);
    }
}
