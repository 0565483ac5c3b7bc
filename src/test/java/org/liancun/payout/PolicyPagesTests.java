package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.accounting.Closing;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** Policies, groups and the simulation over HTTP, as different users meet them. */
class PolicyPagesTests {
    private final PayoutCounty county = new PayoutCounty(1, 12);
    private final PayoutCounty.Village village = county.villages.getFirst();
    private final String organisation = village.collective().code();
    private final TestUsers users = new TestUsers(county.code);
    private Visitor accountant;

    @BeforeEach
    void aVillageThatEarnedSomething() {
        county.shares(organisation, village.households().stream()
                .collect(Collectors.toMap(PayoutCounty.Organisation::id, household -> 100L)));
        county.earn(organisation, "1200.00");
        county.inScope(() -> TestApp.get(Closing.class).closeYear(county.book(organisation).id(), PayoutCounty.YEAR));
        accountant = users.visitor(Role.ACCOUNTANT);
    }

    @Test
    void everybodyReadsThePoliciesAndAMemberWritesNone() {
        Visitor member = users.visitor(Role.MEMBER);

        assertThat(member.get("/payouts/policies").body()).contains("/payouts/policies/collective/2022/1");
        String policy = member.get("/payouts/policies/collective/2022/1", "Accept-Language", "en").body();
        assertThat(policy).contains("charter art. 12", "15%").doesNotContain("<form method=\"post\" action=\"/payouts/policies");
        assertThat(member.post("/payouts/policies/collective/2022/1", "1.name", "members").statusCode()).isEqualTo(403);
    }

    @Test
    void aNewVersionNeedsItsResolutionAndThenCounts() {
        String[] rules = {"organisation", organisation, "yearFrom", "2023", "source", "assembly", "1.name", "cover_losses",
            "2.name", "welfare", "2.rate", "25%", "3.name", "members"};
        HttpResponse<String> without = accountant.post("/payouts/policies/collective/2022/1", rules);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("value=\"25%\"");

        HttpResponse<String> added = accountant.post("/payouts/policies/collective/2022/1",
                java.util.stream.Stream.concat(java.util.Arrays.stream(rules),
                        java.util.stream.Stream.of("decidedOn", "2024-01-02", "document", "R1")).toArray(String[]::new));

        assertThat(added.headers().firstValue("Location").orElse("")).endsWith("/payouts/policies/" + organisation + "/2023/1");
        DistributionPolicy standing = county.scope.call(() -> TestApp.get(DistributionPolicies.class)
                .inForce(organisation, PayoutCounty.YEAR)).orElseThrow();
        assertThat(standing.rules()).hasSize(3);
        assertThat(standing.version()).isEqualTo(new DistributionPolicy.Version(1, false,
                java.time.LocalDate.of(2024, 1, 2), "R1"));
    }

    @Test
    void whatCannotBeReadIsSaidAndStaysInTheForm() {
        HttpResponse<String> refused = accountant.post("/payouts/policies/collective/2022/1", "1.name", "members",
                "1.rate", "much", "draft", "true", "source", "x");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("rules[1].rate", "value=\"much\"");
    }

    @Test
    void theSimulationShowsVariantsAndTheProjectorNamesNoHousehold() {
        String path = "/payouts/" + organisation + "/2023/simulation?b2=40";
        String page = accountant.get(path, "Accept-Language", "en").body();
        // 15 % and 40 % of 1,200 yuan; twelve households of one share each.
        assertThat(page).contains("180.00", "480.00", "85.00", "60.00", "name=\"c2\"");

        String projector = accountant.get("/payouts/" + organisation + "/2023/simulation/projector?b2=40").body();
        assertThat(projector).contains("480.00").doesNotContain(organisation + "-0001").doesNotContain("<form method=\"get\"");
        assertThat(users.visitor(Role.MEMBER).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void aVariantIsKeptAsADraft() {
        HttpResponse<String> kept = accountant.post("/payouts/" + organisation + "/2023/simulation", "variant", "b", "b2", "40");

        String to = kept.headers().firstValue("Location").orElse("");
        assertThat(to).contains("/payouts/policies/" + organisation + "/2023/");
        assertThat(accountant.get(to.substring(to.indexOf("/payouts"))).body()).contains("40%");
    }

    @Test
    void aGroupIsEnteredByItsListAndShownAsACount() {
        String path = "/payouts/groups/" + organisation;
        HttpResponse<String> entered = accountant.post(path, "group", "poor", "from", "2023-01-01", "document", "R1",
                "households", village.households().get(0).code() + "\n" + village.households().get(1).code());
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(accountant.get(path).body()).contains("poor").doesNotContain(village.households().get(0).code());

        HttpResponse<String> unknown = accountant.post(path, "group", "poor", "from", "2023-01-01", "document", "R1",
                "households", "nobody");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("nobody");
    }

    @Test
    void theProofIsAFileThatCountsUp() {
        accountant.post("/payouts", "organisation", organisation, "year", "2023", "on", "2024-01-08");
        String id = county.scope.call(() -> TestApp.get(PayoutRecords.class).standing(organisation, PayoutCounty.YEAR))
                .orElseThrow().toString();

        HttpResponse<String> proof = accountant.get("/payouts/" + id + "/proof.csv");

        assertThat(proof.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(proof.body().lines().filter(line -> line.startsWith("line,"))).hasSize(12);
        assertThat(Recount.differences(proof.body())).isEmpty();
        assertThat(Recount.differences(proof.body().replace(",8500,", ",8501,"))).isNotEmpty();
        assertThat(accountant.get("/payouts/" + id, "Accept-Language", "en").body()).contains("proof.csv", "85.00");
    }
}
