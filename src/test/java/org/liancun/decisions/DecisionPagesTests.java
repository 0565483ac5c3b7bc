package org.liancun.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.kernel.Ids;
import org.liancun.testing.TestApp;
import org.liancun.testing.Visitor;

/** The pages of resolutions without JavaScript, and what programs read of them. */
class DecisionPagesTests {
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private final DecidingVillage place = new DecidingVillage();
    private final Visitor head = place.users.visitor(Role.HEAD);

    @Test
    void theFormShowsWhatIsAskedBeforeAnythingIsRecorded() {
        HttpResponse<String> look = send("look", "members", "plan", "20");

        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).contains("农村集体经济组织法", "第27条", "2/3以上", "10 天", "value=\"一件事\"");
        assertThat(place.seen(place.county.scope, "resolution")).isZero();
    }

    @Test
    void whatIsRecordedShowsTheRuleBesideEachCount() {
        HttpResponse<String> kept = send("record", "members", "plan", "20");

        assertThat(kept.statusCode()).isEqualTo(302);
        String page = english(head, location(kept));
        assertThat(page).contains("Passed", "2/3 or more", "Rural Collective Economic Organisation Law", "art. 27", "JY-");
        assertThat(english(head, "/decisions")).contains("一件事", "20 / 24 / 30");
        assertThat(english(place.users.visitor(Role.TOWNSHIP), "/decisions?find=一件事")).contains("一件事");
        assertThat(head.get("/decisions?format=csv").body()).contains("members,plan,一件事", ",30,24,20,4,0,passed,");
    }

    @Test
    void aRefusalKeepsWhatWasTypedAndOffersToKeepAVoidOne() {
        HttpResponse<String> refused = send("record", "representatives", "shares", "20");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能决定这类事项", "第28条", "value=\"一件事\"", "name=\"keepVoid\"");
        assertThat(place.seen(place.county.scope, "resolution")).isZero();
        assertThat(english(head, "/decisions")).contains("There are no resolutions yet");
    }

    @Test
    void aMistakeIsPutRightOnItsPage() {
        String first = location(send("record", "members", "plan", "20"));
        String form = head.get(first + "/replacement").body();
        assertThat(form).contains("value=\"一件事\"", "name=\"reason\"");

        HttpResponse<String> mended = head.upload(first + "/replacement", "minutes.pdf", PDF, fields("record", "members",
                "plan", "19", "reason", "抄错"));

        assertThat(mended.statusCode()).isEqualTo(302);
        assertThat(english(head, first)).contains("This one was put right");
        assertThat(english(head, location(mended))).contains("Not passed", "抄错");
    }

    @Test
    void theRulesOfAnyDayAreShownWithTheirSourcesAndMarks() {
        String now = english(head, "/decisions/rules?on=2026-01-01");
        assertThat(now).contains("art. 27", "art. 28", "(R)", "(U)", "may not decide", "What must be public");
        String before = english(head, "/decisions/rules?on=2023-06-01");
        assertThat(before).contains("No law in force on 2023-06-01").doesNotContain("Rural Collective Economic");
        assertThat(head.get("/decisions/rules", "Accept-Language", "zh-CN").body()).contains("成员大会", "第27条")
                .doesNotContain("decisions.aspect");
    }

    @Test
    void programsReadTheSame() {
        send("record", "members", "plan", "20");

        String all = head.get("/api/v1/resolutions").body();
        assertThat(all).contains("\"outcome\":\"passed\"", "\"inFavour\":20");
        String id = all.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(head.get("/api/v1/resolutions/" + id).body()).contains("\"aspect\":\"quorum\"", "\"least\":20");
        place.published("payout:9");
        assertThat(head.get("/api/v1/notices").body()).contains("\"subject\":\"payout:9\"", "\"state\":\"open\"");
    }

    private HttpResponse<String> send(String button, String body, String matter, String inFavour) {
        head.get("/decisions/new");
        return head.upload("/decisions", "minutes.pdf", PDF, fields(button, body, matter, inFavour, "reason", ""));
    }

    private String[] fields(String button, String body, String matter, String inFavour, String more, String value) {
        String told = place.today.minusDays(20).toString();
        return new String[] {"id", Ids.next().toString(), "organisation", place.village, "body", body, "matter", matter,
            "title", "一件事", "heldOn", place.today.minusDays(3).toString(), "notifiedOn", told, "papersOn", told, "entitled",
            "30", "present", "24", "inFavour", inFavour, "against", Integer.toString(24 - Integer.parseInt(inFavour)),
            "abstained", "0", "do", button, more, value};
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replace(TestApp.url(), "");
    }

    private static String english(Visitor visitor, String path) {
        return visitor.get(path, "Accept-Language", "en").body();
    }
}
