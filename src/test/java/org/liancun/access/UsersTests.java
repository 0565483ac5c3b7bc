package org.liancun.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Users and how far they see, up to the guards of the database. */
class UsersTests {
    private static final String PASSWORD = "nine yaks graze";
    private final TestUsers known = new TestUsers(TestApp.freshCounty());
    private final Users users = TestApp.get(Users.class);
    private final UserScopes scopes = TestApp.get(UserScopes.class);

    @Test
    void eachRoleSeesAsFarAsItsWork() {
        String township = known.county + "201";
        assertThat(scope(Role.COUNTY)).isEqualTo(
                new Scope(known.name(Role.COUNTY), known.county, known.county, List.of(), null, false, false));
        assertThat(scope(Role.TOWNSHIP).place()).isEqualTo(township);
        assertThat(scope(Role.TOWNSHIP).persons()).isFalse();
        assertThat(scope(Role.ALLIANCE).place()).isEmpty();
        assertThat(scope(Role.ACCOUNTANT)).extracting(Scope::place, Scope::organisations, Scope::persons)
                .containsExactly("", List.of(township + "201"), true);
        for (Role role : List.of(Role.CASHIER, Role.CLERK, Role.HEAD, Role.SUPERVISOR)) {
            assertThat(scope(role)).extracting(Scope::place, Scope::organisations, Scope::persons, Scope::readOnly)
                    .as(role.name()).containsExactly(township + "201", List.of(), false, false);
        }
        assertThat(scope(Role.MEMBER)).extracting(Scope::place, Scope::party, Scope::persons)
                .containsExactly("", known.household, false);
        assertThat(scope(Role.AUDITOR)).extracting(Scope::place, Scope::persons, Scope::readOnly)
                .containsExactly(known.county, true, true);
    }

    @Test
    void anAgencySeesThePlaceItNamesAndAVehiclesClerkTheVehicle() {
        String township = known.county + "201";
        asCounty(() -> {
            users.add(NewUser.accountant("agency" + known.county, PASSWORD, township, List.of(township)));
            users.add(NewUser.clerk("vehicle" + known.county, PASSWORD, Role.CLERK, township + "-01"));
        });
        assertThat(scope("agency" + known.county)).extracting(Scope::place, Scope::organisations, Scope::persons)
                .containsExactly(township, List.of(), true);
        assertThat(scope("vehicle" + known.county)).extracting(Scope::place, Scope::organisations)
                .containsExactly("", List.of(township + "-01V"));
        refused(AccessRefusal.PLACE_AND_MORE, NewUser.accountant("more" + known.county, PASSWORD, township,
                List.of(township, township + "201")));
        refused(AccessRefusal.PLACE_AND_MORE, NewUser.accountant("more" + known.county, PASSWORD, township,
                List.of(known.county)));
        refused(AccessRefusal.NO_ORGANISATIONS, NewUser.clerk("till" + known.county, PASSWORD, Role.CASHIER, township));
    }

    @Test
    void anAuditorSeesPersonsOnlyWhileACaseIsOpen() {
        String auditor = known.name(Role.AUDITOR);
        asCounty(() -> users.setCase(auditor, "A-2", LocalDate.of(2020, 1, 1)));
        assertThat(scope(Role.AUDITOR).persons()).isFalse();
        asCounty(() -> users.setCase(auditor, "A-3", LocalDate.of(2999, 1, 1)));
        assertThat(scope(Role.AUDITOR).persons()).isTrue();
        asCounty(() -> users.setCase(auditor, "", null));
        assertThat(scope(Role.AUDITOR).persons()).isFalse();
    }

    @Test
    void whatARoleNeedsIsDemanded() {
        String county = known.county;
        refused(AccessRefusal.NAME_TAKEN, NewUser.clerk(known.name(Role.COUNTY), PASSWORD, Role.COUNTY, county));
        refused(AccessRefusal.NAME_FORM, NewUser.clerk("a b", PASSWORD, Role.COUNTY, county));
        refused(AccessRefusal.PASSWORD_SHORT, NewUser.clerk("clerk" + county, "short", Role.COUNTY, county));
        refused(AccessRefusal.PASSWORD_LONG, NewUser.clerk("clerk" + county, "x".repeat(201), Role.COUNTY, county));
        refused(AccessRefusal.PASSWORD_IS_NAME,
                NewUser.clerk("clerk" + county, "my CLERK" + county, Role.COUNTY, county));
        refused(AccessRefusal.PLACE_OUTSIDE, NewUser.clerk("clerk" + county, PASSWORD, Role.TOWNSHIP, "100000201"));
        refused(AccessRefusal.PLACE_FORM, NewUser.clerk("clerk" + county, PASSWORD, Role.TOWNSHIP, county));
        refused(AccessRefusal.NO_ORGANISATIONS, NewUser.accountant("clerk" + county, PASSWORD, county, List.of()));
        refused(AccessRefusal.NO_HOUSEHOLD, NewUser.clerk("clerk" + county, PASSWORD, Role.MEMBER, county + "201201"));
        refused(AccessRefusal.CASE_INCOMPLETE, NewUser.auditor("clerk" + county, PASSWORD, county, "A-9", null));
    }

    @Test
    void theLastClerkOfACountyStays() {
        String clerk = known.name(Role.COUNTY);
        assertThatThrownBy(() -> asCounty(() -> users.disable(clerk, true)))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.refusal()).isEqualTo(AccessRefusal.LAST_CLERK));
        asCounty(() -> users.add(NewUser.clerk("second" + known.county, PASSWORD, Role.COUNTY, known.county)));
        asCounty(() -> users.disable(clerk, true));
        assertThatThrownBy(() -> asCounty(() -> users.disable("second" + known.county, true)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void usersOfAnotherCountyAreOutOfSight() {
        TestUsers others = new TestUsers(TestApp.freshCounty());
        TestApp.system(others.county).run(() -> assertThat(users.all()).extracting(User::county)
                .containsOnly(others.county).hasSize(Role.values().length));
        scope(Role.TOWNSHIP).run(() -> assertThat(users.all()).extracting(User::name)
                .containsExactly(known.name(Role.TOWNSHIP)));
        assertThatThrownBy(() -> asCounty(() -> users.setPassword(others.name(Role.COUNTY), "a new password")))
                .isInstanceOfSatisfying(Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(AccessRefusal.UNKNOWN_USER));
    }

    @Test
    void changesOfUsersStandInTheTrail() {
        asCounty(() -> users.setPassword(known.name(Role.MEMBER), "another password"));
        asCounty(() -> assertThat(TestApp.get(Audit.class).lines(Long.MAX_VALUE, "", false, 3).getFirst())
                .extracting(Audit.Line::actor, Audit.Line::kind, Audit.Line::subject, Audit.Line::personal)
                .containsExactly("system:test", "user.password", known.name(Role.MEMBER), false));
    }

    @Test
    void anAuditorsReadingLeavesALineThoughTheAuditorOnlyReads() {
        Audit audit = TestApp.get(Audit.class);
        scope(Role.AUDITOR).run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status -> {
            audit.read("household.register", known.county + "201201", "A-1");
            status.setRollbackOnly();
        }));
        asCounty(() -> assertThat(audit.lines(Long.MAX_VALUE, known.name(Role.AUDITOR), true, 10))
                .extracting(Audit.Line::what).containsExactly("A-1"));
    }

    @Test
    void nobodyChangesTheTrailOrWritesInAnothersName() {
        for (String sql : List.of("UPDATE access.audit SET what = ''", "DELETE FROM access.audit",
                "TRUNCATE access.audit", """
                INSERT INTO access.audit (county_code, actor, act, kind, subject, what)
                VALUES (access.county(), 'another', 'change', 'x', '', '')""")) {
            assertThatThrownBy(() -> asCounty(() -> TestApp.get(TransactionTemplate.class)
                            .executeWithoutResult(status -> TestApp.get(JdbcClient.class).sql(sql).update())))
                    .as(sql).hasStackTraceContaining("audit");
        }
    }

    @Test
    void aDemoUserIsShownUntilItGetsAPasswordOfItsOwn() {
        String name = known.name(Role.TOWNSHIP);
        DemoUsers demo = TestApp.get(DemoUsers.class);
        asCounty(() -> demo.show(name, TestUsers.PASSWORD));
        assertThat(demo.all()).extracting(DemoUsers.DemoUser::name).contains(name);
        assertThat(new Visitor().get("/login").body()).contains(name);
        asCounty(() -> users.setPassword(name, "another password"));
        assertThat(demo.all()).extracting(DemoUsers.DemoUser::name).doesNotContain(name);
    }

    @Test
    void aCountyWithMadeUpFiguresSaysSo() {
        Visitor clerk = known.visitor(Role.COUNTY);
        assertThat(clerk.get("/account", "Accept-Language", "en").body()).doesNotContain("Synthetic");
        TestApp.get(Counties.class).markSynthetic(known.county);
        assertThat(clerk.get("/account", "Accept-Language", "en").body()).contains("Synthetic");
    }

    private Scope scope(Role role) {
        return scope(known.name(role));
    }

    private Scope scope(String name) {
        StoredUser user = TestApp.get(UserTables.class).atLogin(name).orElseThrow();
        return scopes.of(user.user());
    }

    private void refused(AccessRefusal expected, NewUser user) {
        assertThatThrownBy(() -> asCounty(() -> users.add(user)))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.refusal()).isEqualTo(expected));
    }

    private void asCounty(Runnable work) {
        TestApp.system(known.county).run(work);
    }
}
