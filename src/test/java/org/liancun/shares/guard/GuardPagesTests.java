package org.liancun.shares.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.shares.register.RegisterCounty;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** The guard as people use it: the county approves and imports, a village counts, and more animals are asked about. */
class GuardPagesTests {
    private final RegisterCounty county = new RegisterCounty();
    private final TestUsers users = new TestUsers(county.code);
    private final Visitor clerk = users.visitor(Role.COUNTY);
    private final Visitor accountant = users.visitor(Role.ACCOUNTANT);
    private final String path = "/shares/" + county.villageA + "/guard";

    @Test
    void theCountyApprovesAVillageCountsAndTheYearShowsBoth() {
        clerk.post(path + "/capacity", "season", "year", "units", "150", "from", "2023-01-01", "document", "D1");
        accountant.post(path + "/counts", "counted", "2023-06-30", "animal", "yak_small", "heads", "30", "document", "D1");
        String english = accountant.get(path + "?year=2023", "Accept-Language", "en").body();

        assertThat(english).contains("120.00", "150.00", "approved by the county", "<polyline class=\"capacity\"", "D1",
                        "class=\"load unsure\"", "Hollow dots")
                .doesNotContain("This is an estimate");
        assertThat(accountant.get(path + "?year=2023", "Accept-Language", "zh-CN").body()).contains("县核定", "草畜平衡");
        assertThat(clerk.get("/shares/guard?year=2023", "Accept-Language", "en").body()).contains("80 %", "not counted");
        assertThat(accountant.get("/api/v1/guard/" + county.villageA + "?on=2023-12-31&animal=yak_small&heads=10").body())
                .contains("\"total\":\"120.00\"", "\"capacity\":\"150.00\"", "\"answer\":\"needs-approval\"");
    }

    @Test
    void whatIsBeyondAnApprovedCapacityIsAskedAboutRefusedAndLetThroughByAName() {
        clerk.post(path + "/capacity", "season", "year", "units", "10", "from", "2023-01-01", "document", "D1");
        HttpResponse<String> asked = accountant.post(path + "/animals?year=2023", "moved", "2023-07-01", "animal", "yak_small",
                "heads", "3", "why", "bought", "try", "yes");
        assertThat(asked.statusCode()).isEqualTo(200);
        HttpResponse<String> refused = accountant.post(path + "/animals?year=2023", "moved", "2023-07-01", "animal",
                "yak_small", "heads", "3", "why", "bought");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("草原法第三十三条", "12.00", "value=\"2023-07-01\"");
        assertThat(accountant.post(path + "/animals?year=2023", "moved", "2023-07-01", "animal", "yak_small", "heads", "3",
                "why", "bought", "approved", "县草原站 站长").statusCode()).isIn(302, 303);
        assertThat(accountant.get(path + "?year=2023").body()).contains("县草原站 站长");
    }

    @Test
    void anEstimateSaysThatItIsOneAndHowItIsMade() {
        clerk.post(path + "/grassland", "grassland", "alpine_meadow", "season", "year", "mu", "15000", "days", "365", "from",
                "2023-01-01", "source", "承包合同");

        assertThat(clerk.get(path + "?year=2023", "Accept-Language", "en").body())
                .contains("This is an estimate", "799.08", "525,000", "承包合同");
    }

    @Test
    void aListIsTakenWholeOrNotAtAll() {
        String head = "village_code,counted_on,class,private_heads,document\n";
        String bad = head + county.villageA + ",2023-06-30,yak_small,30,D1\n" + county.villageA + ",2023-06-30,unicorn,1,D9\n";
        HttpResponse<String> refused = clerk.upload("/shares/guard/import", "animal_counts.csv",
                bad.getBytes(StandardCharsets.UTF_8), "list", "animal_counts");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("D9");
        assertThat(clerk.get(path + "?year=2023", "Accept-Language", "en").body()).contains("No count yet");

        String good = head + county.villageA + ",2023-06-30,yak_small,30,D1\n" + county.villageB + ",2023-06-30,lamb,5,D1\n";
        for (int twice = 0; twice < 2; twice++) {
            assertThat(clerk.upload("/shares/guard/import", "animal_counts.csv", good.getBytes(StandardCharsets.UTF_8),
                    "list", "animal_counts").statusCode()).isEqualTo(200);
        }
        assertThat(clerk.get(path + "?year=2023", "Accept-Language", "en").body()).contains("120.00", "counted, private (D1)");

        String capacities = "village_code,land,season,sheep_units,from_on,until_on,document\n" + county.villageA
                + ",,year,99.5,2023-01-01,,D1\n" + county.villageB + ",北坡,cold,70,2023-01-01,2024-01-01,D1\n";
        clerk.upload("/shares/guard/import", "capacities.csv", capacities.getBytes(StandardCharsets.UTF_8), "list",
                "capacities");
        assertThat(clerk.get("/shares/guard?year=2023").body()).contains("99.50", "70.00");
    }

    @Test
    void theCountySetsTheRuleAndNumbersOfItsOwn() {
        clerk.post("/shares/guard/setting", "beyond", "refuse", "from", "2023-01-01", "document", "D1");
        clerk.post("/shares/guard/value", "name", "yak_small", "value", "4.5", "from", "2023-01-01", "source", "样方 2023");
        String page = clerk.get("/shares/guard?year=2023", "Accept-Language", "en").body();

        assertThat(page).contains("are refused", "样方 2023", "4.500");
        assertThat(clerk.post("/shares/guard/value", "name", "yak_small", "value", "much", "from", "2023-01-01", "source",
                "x").statusCode()).isEqualTo(422);
        assertThat(accountant.post("/shares/guard/setting", "beyond", "approve").statusCode()).isEqualTo(403);
    }
}
