package org.liancun.decisions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Counties;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.access.Users;
import org.liancun.kernel.Ids;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;
import org.liancun.testing.TestUsers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A county with two villages, a user of every role in the first, and a supervisor of the second. */
final class DecidingVillage {
    final TestCounty county = new TestCounty();
    final TestUsers users = new TestUsers(county.code);
    final String village = county.villageA;
    final String otherSupervisor = "supervisor-b" + county.code;
    final UUID minutes;
    final LocalDate today = LocalDate.now(TestApp.get(Clock.class));
    final Resolutions resolutions = TestApp.get(Resolutions.class);
    final Notices notices = TestApp.get(Notices.class);
    final Objections objections = TestApp.get(Objections.class);
    final Board board = TestApp.get(Board.class);

    DecidingVillage() {
        county.scope.run(() -> TestApp.get(Users.class).add(
                NewUser.clerk(otherSupervisor, TestUsers.PASSWORD, Role.SUPERVISOR, county.villageB)));
        // Has the server look for its counties again, so that a visitor may ask for this one at once.
        county.scope.run(() -> TestApp.get(Counties.class).markSynthetic(county.code));
        minutes = county.scope.call(() -> TestApp.get(Documents.class).store(new Document(Ids.next(), "JY-1", "resolution",
                "会议记录", null, null, "minutes.txt", village, village, true), "到会、表决".getBytes(StandardCharsets.UTF_8)));
    }

    /** The scope of the user of that role, as the server binds it. */
    Scope scope(Role role) {
        String name = users.name(role);
        return switch (role) {
            case COUNTY -> scope(name, county.code, List.of(), null);
            case TOWNSHIP -> scope(name, county.township, List.of(), null);
            case ALLIANCE -> scope(name, "", List.of(village), null);
            case ACCOUNTANT -> new Scope(name, county.code, "", List.of(village), null, true, false);
            case CASHIER, CLERK, HEAD, SUPERVISOR -> scope(name, village, List.of(), null);
            case MEMBER -> scope(name, "", List.of(), users.household);
            case AUDITOR -> new Scope(name, county.code, county.code, List.of(), null, true, true);
        };
    }

    Scope scope(String name, String place, List<String> organisations, @Nullable UUID household) {
        return new Scope(name, county.code, place, organisations, household, false, false);
    }

    Scope visitor() {
        return Scope.open(county.code);
    }

    /** How many rows of a table a scope sees. */
    long seen(Scope scope, String table) {
        return scope.call(() -> TestApp.get(TransactionTemplate.class).execute(status ->
                TestApp.get(JdbcClient.class).sql("SELECT count(*) FROM decisions." + table).query(Long.class).single()));
    }

    NewNotice notice(String subject) {
        return notice(subject, Topic.OTHER, null);
    }

    NewNotice notice(String subject, Topic topic, @Nullable Period about) {
        return new NewNotice(Ids.next(), village, Subject.parse(subject), topic, NewNotice.Texts.of("公示 " + subject,
                "Notice " + subject, "正文 " + subject, "Text " + subject), null, about, false);
    }

    /** On the board from today for ten days. */
    Notice published(String subject) {
        return scope(Role.ACCOUNTANT).call(() -> notices.open(notice(subject), Period.of(today, 10)));
    }

    int object(Notice notice, String words) {
        return scope(Role.MEMBER).call(() ->
                objections.file(new Objections.NewObjection(Ids.next(), notice.id(), words, "")));
    }

    void answer(Notice notice, int no, String words) {
        scope(Role.SUPERVISOR).run(() -> objections.answer(notice.id(), no, words));
    }

    /** A resolution of the assembly that passed under the law. */
    NewResolution resolution(String title) {
        return resolution(title, new Votes(30, 24, 22, 1, 1));
    }

    NewResolution resolution(String title, Votes votes) {
        LocalDate held = today.minusDays(5);
        return new NewResolution(Ids.next(), village, Body.MEMBERS, Matter.DISTRIBUTION, null, title, held,
                new AssemblyRules.Meeting(held.minusDays(12), held.minusDays(11), votes), null, minutes, null, false, false);
    }
}
