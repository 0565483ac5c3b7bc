package org.liancun.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.access.Role;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** The board and a township's page as people use them, in both languages, and the same for programs. */
class StagePagesTests {
    @TempDir
    static Path folder;

    private static AlliancePackage data;
    private static TestUsers users;

    @BeforeAll
    static void load() {
        data = new AlliancePackage(folder.resolve("package"));
        data.list("townships.csv", "code,name_zh,name_en,name_bo", "T,尼玛乡,Nyima,", data.county + "203,色庆乡,Serchen,",
                data.county + "100,聂荣镇,Nyainrong,");
        data.list("stages.csv", "township_code,alliance,stage,from_on,document,reason",
                "T,,candidate,2022-01-01,D-1,准备就绪", "T,,pilot,2022-06-01,D-1,先行试点",
                "T,,mature,2023-06-01,D-2,评估合格", "T,T-02,pilot,2023-06-01,D-2,账目未齐");
        data.list("surveys.csv", "place_code,asked_on,question,answers,in_favour", "T,2023-09-15,赞成吗？,40,30");
        assertThat(data.load().problems()).isEmpty();
        users = new TestUsers(data.county);
    }

    @Test
    void theBoardShowsEachTownshipUnderItsStageWithDayDocumentAndReason() {
        String english = users.visitor(Role.AUDITOR).get("/stages?on=2023-12-31", "Accept-Language", "en").body();
        String chinese = users.visitor(Role.AUDITOR).get("/stages?on=2023-12-31", "Accept-Language", "zh-CN").body();

        assertThat(english).contains("Mature", "since 2023-06-01: 评估合格", "D-2", "1 behind", "No stage yet", "Serchen",
                "This is no ranking", "changes or delays anybody");
        assertThat(chinese).contains("成熟", "自 2023-06-01 起", "1 个滞后", "尚无阶段", "色庆乡", "这不是排名");
    }

    @Test
    void anAlliancesPageTellsItsStageAndWhetherItIsBehind() {
        Visitor auditor = users.visitor(Role.AUDITOR);

        assertThat(auditor.get("/alliances/" + data.county + "201-01?year=2023", "Accept-Language", "en").body())
                .contains(">Mature</a>").doesNotContain(">behind<");
        assertThat(auditor.get("/alliances/" + data.county + "201-02?year=2023", "Accept-Language", "en").body())
                .contains(">Pilot</a>", ">behind<");
    }

    @Test
    void theBoardIsReadAsOfAnyDay() {
        String then = users.visitor(Role.AUDITOR).get("/stages?on=2022-03-01", "Accept-Language", "en").body();

        assertThat(then).contains("准备就绪").doesNotContain("评估合格").doesNotContain("先行试点");
    }

    @Test
    void noAddressMakesARankingOfIt() {
        Visitor county = users.visitor(Role.COUNTY);
        for (String address : List.of("/stages?on=2023-12-31", "/stages?on=2023-12-31&sort=overall",
                "/stages?on=2023-12-31&sort=support&format=csv")) {
            String body = county.get(address).body();
            int readiness = Math.max(0, body.indexOf("<table"));
            assertThat(body.indexOf(data.county + "100", readiness)).isPositive()
                    .isLessThan(body.indexOf(data.township, readiness));
            assertThat(body.indexOf(data.township, readiness)).isLessThan(body.indexOf(data.county + "203", readiness));
            assertThat(body).doesNotContain("sort=").doesNotContainPattern(Pattern.compile("\\brank\\b|名次"));
        }
    }

    @Test
    void aTownshipsPageOpensEveryPartToWhatItIsMadeOf() {
        String page = users.visitor(Role.TOWNSHIP).get("/stages/" + data.township + "?on=2023-12-31",
                "Accept-Language", "en").body();

        assertThat(page).contains("75.0", "30 of 40 answers in favour", "赞成吗？", "甲村", "账目未齐", "Second alliance",
                "behind", "follows its township", "unknown");
        assertThat(page).doesNotContain("/changes");
    }

    @Test
    void theCountyWritesTheNextStepDownAndARefusalLosesNothing() {
        Visitor county = users.visitor(Role.COUNTY);
        String township = data.county + "203";
        county.get("/language?to=en&back=/stages");
        county.get("/stages/" + township);

        HttpResponse<String> refused = county.post("/stages/" + township + "/changes", "code", township, "stage",
                "pilot", "from", "2024-01-01", "document", "D-1", "reason", "早了");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("早了", "D-1", "2024-01-01", "Pilot is not the step after");

        HttpResponse<String> taken = county.post("/stages/" + township + "/changes", "code", township, "stage",
                "candidate", "from", "2024-01-01", "document", "D-1", "reason", "准备");
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(county.get("/stages/" + township + "?on=2024-02-01").body()).contains("准备");
    }

    @Test
    void onlyTheCountyWrites() {
        Visitor clerk = users.visitor(Role.TOWNSHIP);
        clerk.get("/stages/" + data.township);

        assertThat(clerk.post("/stages/" + data.township + "/changes", "code", data.township, "stage", "full", "from",
                "2024-01-01", "document", "D-1", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(clerk.post("/stages/weights", "transport", "1", "industry", "1", "support", "1", "from",
                "2024-01-01", "document", "D-1").statusCode()).isEqualTo(403);
    }

    @Test
    void programsReadAndWriteTheSameAndNothingTwice() {
        Visitor county = users.visitor(Role.COUNTY);
        String body = "{\"code\":\"%s100\",\"stage\":\"candidate\",\"from\":\"2024-02-01\",\"document\":\"D-1\","
                .formatted(data.county) + "\"reason\":\"准备\"}";

        HttpResponse<String> first = county.json("POST", "/api/v1/stages", body, "Idempotency-Key", "stage-1");
        HttpResponse<String> again = county.json("POST", "/api/v1/stages", body, "Idempotency-Key", "stage-1");
        HttpResponse<String> other = county.json("POST", "/api/v1/stages", body, "Idempotency-Key", "stage-2");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(other.body()).contains("STAGE_TOO_EARLY");
        assertThat(county.json("POST", "/api/v1/stages", body).statusCode()).isEqualTo(400);
        assertThat(county.get("/api/v1/stages/" + data.township + "?on=2023-12-31").body())
                .contains("\"readiness\":{\"support\":\"75.0\"}", "\"lags\":true");
        assertThat(county.get("/api/v1/stages?on=2023-12-31").body()).contains("\"stage\":\"mature\"");
    }

    @Test
    void weightsAreSetOnThePageAndByPrograms() {
        Visitor county = users.visitor(Role.COUNTY);
        county.get("/stages");

        assertThat(county.post("/stages/weights", "transport", "3", "industry", "3", "support", "4", "from",
                "2025-01-01", "document", "D-1").statusCode()).isEqualTo(302);
        HttpResponse<String> early = county.json("POST", "/api/v1/stages/weights",
                "{\"transport\":1,\"industry\":1,\"support\":1,\"from\":\"2024-01-01\",\"document\":\"D-1\"}",
                "Idempotency-Key", "weights-1");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("WEIGHTS_TOO_EARLY");
        assertThat(county.get("/stages?on=2025-02-01", "Accept-Language", "en").body()).contains("3\u00a0:\u00a03\u00a0:\u00a04");
    }

    @Test
    void listsLeaveAsCsvAndAsExcel() throws IOException, InterruptedException {
        Visitor county = users.visitor(Role.COUNTY);
        String csv = county.get("/stages?on=2023-12-31&format=csv").body();
        assertThat(csv).contains("township_code,name_zh", data.township + ",尼玛乡,Nyima,mature,2023-06-01,D-2,评估合格");
        assertThat(county.get("/stages/" + data.township + "?on=2023-12-31&list=villages&format=csv").body())
                .contains("seat_distance_m", "甲村");

        List<Row> rows = excel(county, "/stages/" + data.township + "?on=2023-12-31&list=history&format=xlsx");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1).getCellText(0)).isEqualTo(data.township);
        assertThat(rows.get(1).getCellText(2)).isIn("mature", "pilot");
    }

    private static List<Row> excel(Visitor visitor, String path) throws IOException {
        byte[] file = visitor.bytes(path);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}
