package org.liancun.payout.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.payout.PayslipVillage;
import org.liancun.testing.TestApp;
import org.liancun.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that open a slip without a login: what they show, to whom, for how long, and what is kept of them. */
class PayslipLinksTests {
    private static final Pattern ADDRESS = Pattern.compile("href=\"[^\"]*(/s/[^\"]+)\"");
    private final PayslipVillage village = new PayslipVillage(12);
    private final Visitor member;
    private final String path;

    PayslipLinksTests() {
        village.pay();
        member = village.member(7);
        path = village.slips() + "/" + village.household(7);
    }

    @Test
    void aLinkShowsThisSlipToAnybodyAndNothingElse() {
        String address = made(member, "30");
        Visitor nobody = new Visitor();

        HttpResponse<String> slip = nobody.get(address + "?in=zh-Hans");

        assertThat(slip.statusCode()).isEqualTo(200);
        assertThat(slip.body()).contains("分得 116.88 元", village.household(7)).doesNotContain(village.household(6), "/entries/",
                "/benefit/households");
        assertThat(slip.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(slip.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(slip.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(nobody.get(address + "/picture.png?in=bo").headers().firstValue("Content-Type")).contains("image/png");
        assertThat(nobody.get(path).statusCode()).as("the page itself").isEqualTo(303);
        assertThat(member.get(path, "Accept-Language", "en").body()).contains("opened 2 times");
    }

    @Test
    void aLinkThatIsWithdrawnOverOrWrongOpensNothing() {
        String address = made(member, "30");
        String page = member.get(path).body();
        String end = Pattern.compile("action=\"([^\"]+/end)\"").matcher(page).results().findFirst().orElseThrow().group(1);
        assertThat(village.member(6).post(end).statusCode()).as("another household").isEqualTo(404);
        assertThat(new Visitor().get(address).statusCode()).isEqualTo(200);

        assertThat(member.post(end).statusCode()).isIn(302, 303);

        assertThat(new Visitor().get(address, "Accept-Language", "en").body()).contains("opens nothing");
        assertThat(new Visitor().get(address).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get("/s/" + village.code + "-AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
        assertThat(member.post(end).statusCode()).as("withdrawn twice").isEqualTo(422);
    }

    @Test
    void aLinkEndsWithItsLastDay() {
        String secret = made(member, "3").substring("/s/".length());
        Token token = Token.parse(secret).orElseThrow();
        LocalDate last = TestApp.get(PayslipLinks.class).today().plusDays(3);

        assertThat(opened(token, last)).isTrue();
        assertThat(opened(token, last.plusDays(1))).isFalse();
    }

    @Test
    void noLinkHoldsForMoreThanNinetyDaysAndTheDatabaseKnowsItToo() {
        for (String days : new String[] {"91", "0", "", "three"}) {
            assertThat(member.post(path + "/links", "days", days).statusCode()).as(days).isEqualTo(422);
        }
        assertThat(made(member, "90")).startsWith("/s/" + village.code + "-");
        assertThatThrownBy(() -> asOwner("UPDATE payout.slip_link SET until_on = made_on + 91")).isNotNull();
    }

    @Test
    void onlyAHashOfTheSecretIsInTheDatabase() {
        String secret = made(member, "30").substring("/s/".length());

        Long kept = scoped(village.code, () -> TestApp.get(JdbcClient.class)
                .sql("SELECT count(*) FROM payout.slip_link l WHERE l.token_hash = sha256(convert_to(?, 'UTF8'))")
                .param(secret).query(Long.class).single());
        Long plain = scoped(village.code, () -> TestApp.get(JdbcClient.class)
                .sql("SELECT count(*) FROM payout.slip_link l WHERE strpos(to_jsonb(l)::text, ?) > 0")
                .param(secret.substring(secret.indexOf('-') + 1)).query(Long.class).single());

        assertThat(kept).isEqualTo(1);
        assertThat(plain).isZero();
    }

    @Test
    void onlyTheHouseholdAndThePayersAccountantMakeLinks() {
        assertThat(village.member(6).post(path + "/links", "days", "30").statusCode()).isEqualTo(404);
        assertThat(village.users.visitor(Role.AUDITOR).post(path + "/links", "days", "30").statusCode()).isEqualTo(403);
        Visitor accountant = village.users.visitor(Role.ACCOUNTANT);
        assertThat(new Visitor().get(made(accountant, "30")).statusCode()).isEqualTo(200);
        Scope other = new Scope("other", village.code, "", List.of("000000000000"), null, true, false);
        Long seen = other.call(() -> TestApp.get(TransactionTemplate.class).execute(status ->
                TestApp.get(JdbcClient.class).sql("SELECT count(*) FROM payout.slip_link").query(Long.class).single()));
        assertThat(seen).as("another payer's accountant").isZero();
    }

    @Test
    void anAccountantPrintsAllSlipsWithTheirSquareCodes() {
        Visitor accountant = village.users.visitor(Role.ACCOUNTANT);
        accountant.get(village.slips());

        String page = accountant.post(village.slips() + "/links", "beside", "bo").body();

        assertThat(page.split("class=\"square\"", -1)).hasSize(13);
        assertThat(accountant.get(path, "Accept-Language", "en").body()).contains("opened 0 times");
    }

    private String made(Visitor visitor, String days) {
        visitor.get(path);
        HttpResponse<String> answer = visitor.post(path + "/links", "days", days);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ADDRESS.matcher(answer.body()).results().findFirst().orElseThrow().group(1);
    }

    private boolean opened(Token token, LocalDate today) {
        return Scope.open(village.code).ownAccount().call(() -> TestApp.get(TransactionTemplate.class)
                .execute(status -> TestApp.get(PayslipLinkTables.class).open(token, today).isPresent()));
    }

    private static <T> T scoped(String county, Supplier<T> work) {
        return TestApp.system(county).call(() -> TestApp.get(TransactionTemplate.class).execute(status -> work.get()));
    }

    private static void asOwner(String sql) throws java.sql.SQLException {
        try (var connection = TestApp.superuser().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
