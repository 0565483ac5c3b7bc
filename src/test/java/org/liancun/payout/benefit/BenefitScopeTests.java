package org.liancun.payout.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.access.Users;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees which household, and which counts: held by the database. */
class BenefitScopeTests {
    private static final LocalDate THIS_YEAR = GainCounty.THIS_YEAR;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate FAR_AWAY = LocalDate.of(2199, 12, 31);
    private final GainCounty county = new GainCounty(3, 1);
    private final String own = county.household(0, 0);
    private final String auditor = "auditor" + county.code;
    private final Scope clerk = county.somebody("clerk" + county.code, county.code, List.of(), false);

    @BeforeEach
    void owe() {
        county.owe(county.vehicleOne, THIS_YEAR, "213/511", own, "100.00");
        county.owe(county.vehicleTwo, THIS_YEAR, "213/511", own, "20.00");
        county.owe(county.village(0), THIS_YEAR, "113/32201", own, "3.00");
        county.owe(county.vehicleOne, THIS_YEAR, "213/511", county.household(1, 0), "7.00");
        county.scope.run(() -> {
            TestApp.get(Users.class).add(NewUser.auditor(auditor, "nine yaks graze", county.code, "", null));
            TestApp.get(Users.class).add(NewUser.clerk(clerk.actor(), "nine yaks graze", Role.COUNTY, county.code));
        });
    }

    @Test
    void aHouseholdSeesItselfAndNobodyElse() {
        Scope member = new Scope("member", county.code, "", List.of(), county.id(own), false, false);

        assertThat(seen(member, own)).isEqualTo(12_300);
        assertThat(seen(member, county.household(1, 0))).isZero();
        assertThat(member.call(() -> TestApp.get(Benefits.class).household(GainCounty.YEAR, county.household(1, 0)))).isEmpty();
    }

    @Test
    void countyTownshipAndAllianceSeeNoHousehold() {
        assertThat(seen(clerk, own)).isZero();
        assertThat(seen(county.somebody("t", county.township, List.of(), false), own)).isZero();
        assertThat(seen(county.somebody("a", "", List.of(county.vehicleOne, county.village(0)), false), own)).isZero();
        assertThat(seen(county.somebody("h", county.village(0), List.of(), false), own)).isZero();
    }

    @Test
    void itsOwnAccountantSeesAllOfItAndWhoeverOwesItTheirPart() {
        assertThat(seen(county.somebody("own", "", List.of(county.village(0)), true), own)).isEqualTo(12_300);
        assertThat(seen(county.somebody("payer", "", List.of(county.vehicleOne), true), own)).isEqualTo(10_000);
        assertThat(seen(county.somebody("other", "", List.of(county.village(1)), true), own)).isZero();
    }

    @Test
    void anAuditorSeesWhatTheCaseIsAboutUntilItsLastDay() {
        Scope reader = reader();
        assertThat(seen(reader, own)).as("without a case").isZero();

        grant("A-1", county.village(0), "", LONG_AGO);
        assertThat(seen(reader, own)).as("a case that is over").isZero();

        grant("A-2", "", county.vehicleTwo, FAR_AWAY);
        assertThat(seen(reader, own)).as("what one organisation owed").isEqualTo(2_000);

        grant("A-3", county.village(0), "", FAR_AWAY);
        assertThat(seen(reader, own)).as("a village").isEqualTo(12_300);
        assertThat(seen(reader, county.household(1, 0))).as("another village").isZero();
        assertThat(seen(county.somebody("somebody", county.code, List.of(), false), own)).as("another user").isZero();
    }

    @Test
    void aCaseThatIsClosedShowsNothingFromThenOn() {
        BenefitCases cases = TestApp.get(BenefitCases.class);
        BenefitCases.NewCase fresh = new BenefitCases.NewCase(Ids.next(), auditor, "A-9", county.village(0), "", FAR_AWAY);
        clerk.run(() -> cases.grant(fresh));
        assertThat(seen(reader(), own)).isEqualTo(12_300);

        clerk.run(() -> cases.end(fresh.id()));

        assertThat(seen(reader(), own)).isZero();
        assertThat(clerk.call(cases::all)).singleElement().satisfies(one -> assertThat(one.open()).isFalse());
        assertThatThrownBy(() -> clerk.run(() -> cases.end(fresh.id()))).isInstanceOf(Refused.class);
    }

    @Test
    void aCaseIsRefusedThatHasNoAuditorNumberDayOrPlace() {
        assertThat(refusal(clerk.actor(), "A-1", county.code, "", FAR_AWAY)).isEqualTo(BenefitRefusal.CASE_WITHOUT_AUDITOR);
        assertThat(refusal(auditor, " ", county.code, "", FAR_AWAY)).isEqualTo(BenefitRefusal.CASE_WITHOUT_NUMBER);
        assertThat(refusal(auditor, "A-1", county.code, "", LONG_AGO)).isEqualTo(BenefitRefusal.CASE_IS_OVER);
        assertThat(refusal(auditor, "A-1", "000000", "", FAR_AWAY)).isEqualTo(BenefitRefusal.CASE_ABOUT_NOTHING);
        assertThat(refusal(auditor, "A-1", county.code, county.vehicleOne, FAR_AWAY))
                .isEqualTo(BenefitRefusal.CASE_ABOUT_NOTHING);
    }

    @Test
    void theDatabaseGrantsNoCaseToAClerkOrInAnotherName() {
        assertThatThrownBy(() -> insert(clerk, "clerk" + county.code, clerk.actor())).isNotNull();
        assertThatThrownBy(() -> insert(clerk, auditor, "somebody else")).isNotNull();
        assertThatThrownBy(() -> insert(county.somebody("t", county.township, List.of(), false), auditor, "t")).isNotNull();
        insert(clerk, auditor, clerk.actor());
        assertThatThrownBy(() -> clerk.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status ->
                TestApp.get(JdbcClient.class).sql("UPDATE payout.benefit_case SET until_on = until_on + 1").update())))
                .isNotNull();
    }

    @Test
    void nobodyCallsTheFunctionsThatSeeEverything() {
        for (String call : List.of("payout.gain('2023-01-01', '2023-12-31', '')", "payout.benefit_household(2023)")) {
            assertThatThrownBy(() -> county.inScope(() -> TestApp.get(JdbcClient.class)
                    .sql("SELECT count(*) FROM " + call).query(Long.class).single()))
                    .rootCause().hasMessageContaining("permission denied");
        }
    }

    private Scope reader() {
        return new Scope(auditor, county.code, county.code, List.of(), null, false, true);
    }

    private void grant(String number, String place, String organisation, LocalDate until) {
        clerk.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status ->
                TestApp.get(BenefitCaseTables.class).grant(
                        new BenefitCases.NewCase(Ids.next(), auditor, number, place, organisation, until))));
    }

    private Object refusal(String name, String number, String place, String organisation, LocalDate until) {
        try {
            clerk.run(() -> TestApp.get(BenefitCases.class).grant(
                    new BenefitCases.NewCase(Ids.next(), name, number, place, organisation, until)));
            return "granted";
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    private void insert(Scope scope, String name, String grantedBy) {
        scope.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status ->
                TestApp.get(JdbcClient.class).sql("""
                        INSERT INTO payout.benefit_case (county_code, id, auditor, case_number, place_code, until_on, granted_by)
                        VALUES (?, ?, ?, 'A-1', ?, '2199-12-31', ?)""")
                        .params(county.code, Ids.next(), name, county.code, grantedBy).update()));
    }

    /** What the database shows of a household to somebody, in fen. */
    private static long seen(Scope scope, String household) {
        return scope.call(() -> TestApp.get(TransactionTemplate.class).execute(status -> TestApp.get(JdbcClient.class)
                .sql("SELECT coalesce(sum(gross_fen), 0) FROM payout.benefit_lines('2023-01-01', '2023-12-31', ?)")
                .param(household).query(Long.class).single()));
    }
}
