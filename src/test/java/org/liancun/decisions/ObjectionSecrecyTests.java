package org.liancun.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liancun.access.Audit;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.liancun.testing.Visitor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who objected, and in which words, is known to the supervisors of that organisation and to the household alone. */
class ObjectionSecrecyTests {
    private static final String ADD_WORDS = """
            INSERT INTO decisions.objection_word (county_code, objection_id, words, filed_by, household_id)
            VALUES (access.county(), ?, 'x', ?, ?)""";
    private final DecidingVillage place = new DecidingVillage();
    private final Notice notice = place.published("payout:1");

    @ParameterizedTest
    @EnumSource(Role.class)
    void theDatabaseShowsTheWordsToOwnSupervisorsAndTheHousehold(Role role) {
        int no = place.object(notice, "少算了一头牛");

        long words = place.seen(place.scope(role), "objection_word");
        assertThat(words).isEqualTo(role == Role.SUPERVISOR || role == Role.MEMBER ? 1 : 0);
        List<Objection> all = place.scope(role).call(() -> place.objections.of(notice.id()));
        assertThat(all).singleElement().satisfies(objection -> {
            assertThat(objection.no()).isEqualTo(no);
            assertThat(objection.filedOn()).isEqualTo(place.today);
            assertThat(objection.words() != null).isEqualTo(words == 1);
        });
    }

    @Test
    void neitherVisitorsNorTheProgramNorOtherSupervisorsSeeThem() {
        place.object(notice, "少算了一头牛");

        assertThat(place.seen(place.visitor(), "objection_word")).isZero();
        assertThat(place.seen(place.county.scope, "objection_word")).isZero();
        assertThat(place.seen(place.scope(place.otherSupervisor, place.county.villageB, List.of(), null),
                "objection_word")).isZero();
        // A name that is no supervisor's does not become one by its place.
        assertThat(place.seen(place.scope("somebody", place.village, List.of(), null), "objection_word")).isZero();
        assertThat(place.seen(place.scope(place.users.name(Role.MEMBER), "", List.of(), Ids.next()), "objection_word"))
                .isZero();
    }

    @Test
    void aClerkFilesForSomebodyAndDoesNotSeeItAfterwards() {
        int no = place.scope(Role.CLERK).call(() -> place.objections.file(
                new Objections.NewObjection(Ids.next(), notice.id(), "运费太高", "012 户")));

        assertThat(place.seen(place.scope(Role.CLERK), "objection_word")).isZero();
        List<Objection> seen = place.scope(Role.SUPERVISOR).call(() -> place.objections.of(notice.id()));
        assertThat(seen).singleElement().satisfies(objection -> assertThat(objection.words())
                .isEqualTo(new Objection.Words("运费太高", place.users.name(Role.CLERK), "012 户")));
        assertThat(no).isEqualTo(1);
    }

    @Test
    void nobodyObjectsInTheNameOfAnother() {
        place.object(notice, "少算了一头牛");
        UUID other = Ids.next();

        assertThatThrownBy(() -> write(place.scope(Role.CLERK), ADD_WORDS, other, place.users.name(Role.MEMBER), null))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> write(place.scope(Role.MEMBER), ADD_WORDS, other, place.users.name(Role.MEMBER), Ids.next()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void onlyOwnSupervisorsAnswerAndOnlyOnce() {
        int no = place.object(notice, "少算了一头牛");

        for (Role role : List.of(Role.ACCOUNTANT, Role.COUNTY, Role.HEAD, Role.TOWNSHIP)) {
            assertThatThrownBy(() -> place.scope(role).run(() -> place.objections.answer(notice.id(), no, "不对")))
                    .as(role.code()).isInstanceOfSatisfying(Refused.class, refused ->
                            assertThat(refused.refusal()).isEqualTo(DecisionsRefusal.NOT_SUPERVISOR));
        }
        place.answer(notice, no, "已补算");
        assertThatThrownBy(() -> place.answer(notice, no, "再答一次")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(DecisionsRefusal.ANSWERED));

        List<Objection> open = place.visitor().call(() -> place.objections.of(notice.id()));
        assertThat(open).singleElement().satisfies(objection -> {
            assertThat(objection.words()).isNull();
            assertThat(objection.answer()).isEqualTo(new Objection.Answer(place.today, "已补算"));
        });
    }

    @Test
    void theTrailOfChangesDoesNotSayWhoObjected() {
        Visitor member = place.users.visitor(Role.MEMBER);
        member.get("/board/notices/" + notice.id());
        int status = member.post("/notices/" + notice.id() + "/objections", "objection", Ids.next().toString(), "words",
                "少算了一头牛").statusCode();

        assertThat(status).isEqualTo(302);
        List<Audit.Line> trail = place.scope(Role.COUNTY).call(() -> TestApp.get(Audit.class)
                .lines(Long.MAX_VALUE, place.users.name(Role.MEMBER), false, 100));
        assertThat(trail).noneMatch(line -> line.subject().contains(notice.id().toString()));
        assertThat(place.scope(Role.SUPERVISOR).call(() -> place.objections.waiting())).isEqualTo(1);
    }

    private static void write(Scope scope, String sql, Object... values) {
        scope.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status ->
                TestApp.get(JdbcClient.class).sql(sql).params(values).update()));
    }
}
