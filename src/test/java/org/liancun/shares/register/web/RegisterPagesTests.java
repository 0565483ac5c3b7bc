package org.liancun.shares.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.liancun.access.Users;
import org.liancun.ledger.Sealer;
import org.liancun.shares.register.RegisterCounty;
import org.liancun.testing.SquareCodeReader;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** The register as people use it: levels, a change with its preview, frozen shares, a certificate with its square code. */
class RegisterPagesTests {
    private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private final RegisterCounty county = new RegisterCounty();
    private final TestUsers users = new TestUsers(county.code);
    private final Visitor accountant = users.visitor(Role.ACCOUNTANT);
    private final String path = "/shares/" + county.villageA;

    @Test
    void aChangeIsLookedAtBookedShownBeforeAndAfterAndReversed() {
        HttpResponse<String> look = accountant.post(path + "/changes", "kind", "inheritance", "number", "JC-1", "day",
                "2023-05-10", "holder", county.a1, "document", "D1", "reason", "去世", "to-0", county.a2, "to-1",
                county.a3, "look", "yes");
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).contains("50.01", "50.00", "20,000.00", "value=\"" + county.a3 + "\"");
        assertThat(accountant.get(path + "/changes").body()).doesNotContain("JC-1");

        HttpResponse<String> booked = accountant.post(path + "/changes", "kind", "inheritance", "number", "JC-1", "day",
                "2023-05-10", "holder", county.a1, "document", "D1", "reason", "去世", "to-0", county.a2, "to-1", county.a3);
        assertThat(booked.statusCode()).isIn(302, 303);
        String one = accountant.get(path + "/changes/JC-1?year=2023", "Accept-Language", "en").body();
        assertThat(one).contains("Inheritance", "去世", "300.00", "250.00", "end of 2023-05-09", "end of 2023-05-10");
        assertThat(accountant.get("/api/v1/shares/" + county.villageA + "/changes").body())
                .contains("\"number\":\"JC-1\"", "\"to\":\"" + county.a3 + "\"", "\"capitalYuan\":\"20000.00\"");

        accountant.post(path + "/changes/JC-1/reversal", "day", "2023-05-11", "reason", "填错了");
        assertThat(accountant.get(path + "/changes/JC-1", "Accept-Language", "zh-CN").body()).contains("已冲红", "填错了");
    }

    @Test
    void whatIsRefusedComesBackWithItsReasonAndWithAllThatWasTyped() {
        HttpResponse<String> refused = accountant.post(path + "/changes", "kind", "transfer", "number", "C-1", "day",
                "2023-05-10", "holder", county.a1, "document", "D1", "reason", "卖给亲戚", "to-0", county.a2);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"卖给亲戚\"", "章程");
        assertThat(accountant.post(path + "/changes", "kind", "gift", "day", "tomorrow").statusCode()).isEqualTo(422);
    }

    @Test
    void levelsOpenOneAfterTheOtherAndHideHouseholdsFromThoseWhoMayNotSeeThem() {
        String shut = accountant.get("/shares/levels?on=2023-12-31", "Accept-Language", "en").body();
        assertThat(shut).contains("540.01", "aria-expanded=\"false\"").doesNotContain(county.a1);
        String open = accountant.get("/shares/levels?on=2023-12-31&open=" + county.villageA).body();
        assertThat(open).contains(county.a1, "440.01");
        assertThat(accountant.get("/shares/levels?on=2021-12-31", "Accept-Language", "en").body()).contains("Nobody holds");
        assertThat(accountant.get("/shares/levels?on=2023-12-31&known=2000-01-01T00:00&open=" + county.villageA).body())
                .doesNotContain("440.01");
        assertThat(users.visitor(Role.COUNTY).get("/shares/levels?on=2023-12-31&open=" + county.villageA,
                "Accept-Language", "en").body()).contains("fewer than 10").doesNotContain(county.a1);
        assertThat(accountant.get("/shares/levels?on=2023-12-31&format=csv&open=" + county.villageA).body())
                .contains("household," + county.a1);
    }

    @Test
    void sharesAreFrozenAndReleasedOnThePage() {
        accountant.post(path + "/frozen", "holder", county.a1, "class", "member", "shares", "250", "from", "2023-05-10",
                "court", "某县人民法院", "document", "D1");
        String frozen = accountant.get(path + "/frozen", "Accept-Language", "en").body();
        assertThat(frozen).contains("某县人民法院", "250.00", "Release");
        Matcher id = Pattern.compile("/frozen/([0-9a-f-]{36})/release").matcher(frozen);
        assertThat(id.find()).isTrue();
        accountant.post(path + "/frozen/" + id.group(1) + "/release", "day", "2023-07-01", "document", "D1");
        assertThat(accountant.get(path + "/frozen").body()).contains("2023-07-01");
    }

    @Test
    void theSquareCodeOfACertificateSaysWhatIsPrintedAndWhereItIsSealed() throws Exception {
        county.scope.run(TestApp.get(Sealer.class)::sealAll);
        accountant.post(path + "/certificates", "holder", county.a1, "day", "2023-05-10");
        String printed = accountant.get(path + "/certificates/1", "Accept-Language", "en").body();

        String said = decoded(printed);
        assertThat(printed).contains("股权证", "Certificate of shares", "000001", county.a1, "440.01");
        assertThat(said).startsWith("liancun-shares-1\n").contains("county " + county.code + "\n",
                "certificate 000001\n", "holder " + county.a1 + "\n", "day 2023-05-10\n",
                "shares pasture=100.01;cash=40.00;member=300.00\n", "leaf ", "log liancun/" + county.code + "/");
        accountant.post(path + "/certificates", "holder", county.a1, "day", "2023-05-10", "reason", "遗失");
        assertThat(accountant.get(path + "/certificates/1", "Accept-Language", "en").body()).contains("is void");
    }

    @Test
    void aHouseholdReadsItsOwnShares() {
        county.scope.run(() -> TestApp.get(Users.class).add(NewUser.member("herder" + county.code, TestUsers.PASSWORD,
                county.villageA, county.ids.get(county.a2))));
        String own = Visitor.as("herder" + county.code, TestUsers.PASSWORD)
                .get("/shares/own", "Accept-Language", "en").body();

        assertThat(own).contains("100.00", "Member shares").doesNotContain("440.01", county.a1);
    }

    /** Drawn with four dots to a module, and read by somebody else's reader. */
    private static String decoded(String page) throws Exception {
        Matcher box = Pattern.compile("class=\"square\" viewBox=\"0 0 (\\d+) ").matcher(page);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1));
        int side = size * 4;
        int[] dots = new int[side * side];
        Arrays.fill(dots, 0xFFFFFF);
        Matcher dark = DARK.matcher(page);
        while (dark.find()) {
            for (int i = 0; i < 16; i++) {
                dots[(Integer.parseInt(dark.group(2)) * 4 + i / 4) * side + Integer.parseInt(dark.group(1)) * 4 + i % 4] = 0;
            }
        }
        return SquareCodeReader.read(side, side, dots);
    }
}
