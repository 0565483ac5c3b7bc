package org.liancun.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestApp;
import org.liancun.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages on which contributions, contracts, lists and rules are handed in, without a script. */
class SharePagesTests {
    private final SharesCounty county = new SharesCounty();
    private final ShareUsers users = new ShareUsers(county);
    private final Visitor agency = ShareUsers.visitor(users.agency);

    @Test
    void theSumIsShownWithoutAScriptAndNothingIsStored() {
        HttpResponse<String> page = agency.get("/shares/contributions/new?number=K-1&day=2023-03-01&village="
                + county.villageA + "&contributor=" + county.villageA + "&what=yak&quantity=7", "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("7 head × 6,000.00 yuan each = 42,000.00 yuan",
                "42,000.00 yuan ÷ 500.00 yuan a share = 84.00 shares", "resolution 1", county.householdA1)
                .doesNotContain(county.householdA2);
        assertThat(county.balance(county.vehicle + "-M", "M102")).isZero();
    }

    @Test
    void aProgramGetsTheSameSumAndTheSameRefusal() {
        String fields = "?number=K-1&day=2023-03-01&contributor=" + county.villageA + "&what=yak&quantity=";

        assertThat(agency.get("/api/v1/shares/valuation" + fields + "7").body())
                .contains("\"value\":\"42000.00\"", "\"shares\":\"84.00\"", "\"coefficient\":\"1.000\"", "\"sum\":[");
        HttpResponse<String> refused = agency.get("/api/v1/shares/valuation" + fields + "half", "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“half” is no number above zero");
    }

    @Test
    void whatIsBookedTwiceStandsOnceAndItsReceiptSaysAllOfIt() {
        agency.get("/shares/contributions/new?village=" + county.villageA);
        String[] fields = {"number", "K-1", "day", "2023-03-01", "contributor", county.householdA1, "what", "yak",
            "quantity", "2", "tags", "YK-1, YK-2"};

        HttpResponse<String> booked = agency.post("/shares/contributions", fields);
        agency.post("/shares/contributions", fields);

        assertThat(booked.statusCode()).isEqualTo(302);
        assertThat(county.balance(county.vehicle + "-M", "M102")).isEqualTo(2);
        String receipt = agency.get(location(booked), "Accept-Language", "en").body();
        assertThat(receipt).contains("YK-1", "YK-2", "12,000.00", "24.00", "resolution 1", county.householdA1, "Take back");
    }

    @Test
    void whatARuleRefusesStaysInTheForm() {
        agency.get("/shares/contributions/new?village=" + county.villageA);

        HttpResponse<String> page = agency.post("/shares/contributions", "number", "K-1", "day", "2023-03-01", "village",
                county.villageA, "contributor", county.householdA1, "what", "pasture", "quantity", "120.50", "termFrom",
                "2023-03-01", "termUntil", "2028-12-31");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"120.50\"", "value=\"2028-12-31\"", "role=\"alert\"", "草原法第十四条");
    }

    @Test
    void aContributionIsTakenBackOnItsReceipt() {
        agency.get("/shares/contributions/new");
        agency.post("/shares/contributions", "number", "K-1", "day", "2023-03-01", "contributor", county.villageA, "what",
                "yak", "quantity", "7");
        agency.get("/shares/contributions/K-1");

        assertThat(agency.post("/shares/contributions/K-1/reversal", "on", "2023-03-10", "reason", "").statusCode())
                .isEqualTo(422);
        assertThat(agency.post("/shares/contributions/K-1/reversal", "on", "2023-03-10", "reason", "counted twice")
                .statusCode()).isEqualTo(302);
        assertThat(agency.get("/shares/contributions/K-1", "Accept-Language", "en").body())
                .contains("Taken back as of 2023-03-10").doesNotContain("name=\"reason\"");
    }

    @Test
    void aContractOfSeveralHouseholdsIsTypedAndSplitsWhatTheyBring() {
        agency.get("/shares/pasture?village=" + county.villageA);
        String holders = county.householdA1 + " 2\n" + county.householdA2;
        HttpResponse<String> added = agency.post("/shares/pasture", "village", county.villageA, "number", "C-1", "area",
                "3000", "from", "2000-01-01", "until", "2029-12-31", "holders", holders);
        assertThat(added.statusCode()).as("no paper on file and none came with it").isEqualTo(422);

        HttpResponse<String> cited = agency.post("/shares/pasture", "village", county.villageA, "number", "C-1", "area",
                "3000", "from", "2000-01-01", "until", "2029-12-31", "document", "D1", "holders", holders);
        assertThat(cited.statusCode()).isEqualTo(302);
        HttpResponse<String> booked = agency.post("/shares/contributions", "number", "K-1", "day", "2023-03-01", "village",
                county.villageA, "contributor", "", "what", "pasture", "quantity", "300", "contract", "C-1", "termFrom",
                "2023-03-01", "termUntil", "2028-12-31");

        assertThat(booked.headers().firstValue("Location").orElse("")).contains("find=K-1");
        assertThat(county.balance(county.vehicle + "-M", "M101")).isEqualTo(300_00);
        assertThat(agency.get("/shares/contributions/K-1-2").body()).contains("100.00", "C-1");
    }

    @Test
    void aRuleIsAddedWithItsResolutionAndNeverTwiceOnADay() {
        Visitor clerk = ShareUsers.visitor(users.township);
        clerk.get("/shares/policies/new?from=zhique");
        String[] fields = {"alliance", county.alliance, "validFrom", "2023-04-01", "source", "resolution 2", "resolution",
            "D1", "shareValue", "6000", "decimals", "0", "rounding", "down", "remainder", "paid_back", "what", "pasture",
            "coefficient", "", "value", "12", "pasture", "", "what", "pasture/alpine-meadow-1", "coefficient", "1.25",
            "value", "", "pasture", ""};

        HttpResponse<String> added = clerk.post("/shares/policies", fields);

        assertThat(added.statusCode()).isEqualTo(302);
        String page = clerk.get(location(added), "Accept-Language", "en").body();
        assertThat(page).contains("1.25", "6,000.00", "whole shares only", "is paid back in cash");
        assertThat(clerk.post("/shares/policies", fields).statusCode()).isEqualTo(422);
        fields[1] = "*";
        assertThat(clerk.post("/shares/policies", fields).statusCode()).as("one for all is the county's").isNotEqualTo(302);
        assertThat(county.scope.call(() -> TestApp.get(ValuationPolicies.class).all()))
                .extracting(ValuationPolicy::source).containsExactlyInAnyOrder("resolution 1", "resolution 2");
    }

    @Test
    void aRuleWithoutAResolutionOnFileIsRefused() {
        Visitor clerk = ShareUsers.visitor(users.county);
        clerk.get("/shares/policies/new");

        HttpResponse<String> refused = clerk.post("/shares/policies", "alliance", "*", "validFrom", "2024-01-01", "source",
                "resolution 3", "resolution", "", "shareValue", "500", "what", "yak", "coefficient", "", "value", "6000",
                "pasture", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("农村集体经济组织法第二十六条", "value=\"6000\"");
    }

    @Test
    void theListOfAWholeVillageIsBookedTogetherOrNotAtAll() {
        households(300);
        String rows = IntStream.rangeClosed(101, 400).mapToObj(n -> "L-" + n + ",2023-03-01,," + county.villageB + "-0"
                + n + ",yak,3,head,,,,,,,,,").collect(Collectors.joining("\n"));
        String head = agency.get("/shares/lists/contributions?format=csv").body().strip().replace("\uFEFF", "");
        agency.get("/shares/lists");

        HttpResponse<String> wrong = agency.upload("/shares/lists", "contributions.csv",
                bytes(head + "\n" + rows.replace("L-250,2023-03-01,,", "L-250,2023-03-01,,9")), "list", "contributions");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("contributor", "<td class=\"n\">151</td>", "9" + county.villageB + "-0250");
        assertThat(county.balance(county.vehicle + "-M", "M102")).isZero();

        HttpResponse<String> good =
                agency.upload("/shares/lists", "contributions.csv", bytes(head + "\n" + rows), "list", "contributions");
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(county.balance(county.vehicle + "-M", "M102")).isEqualTo(900);
        assertThat(county.balance(county.villageB + "-M", "M303")).isEqualTo(-10_800_00L);
    }

    @Test
    void clerksSeeRulesAndReceiptsOfVillagesButTypeNoContribution() {
        Visitor clerk = ShareUsers.visitor(users.county);

        assertThat(clerk.get("/shares/policies").statusCode()).isEqualTo(200);
        assertThat(clerk.get("/shares/contributions/new").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/shares/pasture").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/shares/members?village=" + county.villageA).statusCode()).isEqualTo(200);
    }

    private void households(int count) {
        county.inScope(() -> TestApp.get(JdbcClient.class).sql("""
                INSERT INTO registry.household (county_code, id, code, village_code, people, workers)
                SELECT ?, gen_random_uuid(), ? || '-0' || n, ?, 4, 2 FROM generate_series(101, ?) n""")
                .params(county.code, county.villageB, county.villageB, 100 + count).update());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replace(TestApp.url(), "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
