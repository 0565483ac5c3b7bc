package org.liancun.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A resolution is recorded once with its counts and minutes, judged by the rules of its day, and never changed. */
class ResolutionsTests {
    private final DecidingVillage place = new DecidingVillage();

    @Test
    void itIsRecordedWithItsOutcomeAndWhatTheRulesCited() {
        Resolution kept = record(place.resolution("2025年度分配方案"));

        assertThat(kept.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(kept.cited()).contains("第27条", "第46条");
        assertThat(require(kept).title()).isEqualTo("2025年度分配方案");
        assertThat(kept.recordedBy()).isEqualTo(place.users.name(Role.ACCOUNTANT));
        assertThat(kept.verdict().findings()).hasSize(4).allMatch(Verdict.Finding::met);
    }

    @Test
    void sentTwiceItIsRecordedOnceAndAnotherContentUnderItsIdIsRefused() {
        NewResolution wanted = place.resolution("一次");
        record(wanted);
        record(wanted);

        assertThat(place.seen(place.scope(Role.ACCOUNTANT), "resolution")).isEqualTo(1);
        NewResolution other = new NewResolution(wanted.id(), wanted.organisation(), wanted.body(), wanted.matter(), null,
                "另一件", wanted.heldOn(), wanted.meeting(), null, wanted.minutes(), null, false, false);
        refused(DecisionsRefusal.RESOLUTION_STANDS, () -> record(other));
    }

    @Test
    void oneThatTooFewAgreedToIsKeptAndDecidesNothing() {
        Resolution kept = record(place.resolution("没通过", new Votes(30, 24, 19, 5, 0)));

        assertThat(kept.outcome()).isEqualTo(Outcome.REJECTED);
        refused(DecisionsRefusal.NOT_PASSED, () -> require(kept));
    }

    @Test
    void whereTooFewWereThereItIsRefusedUnlessItIsKeptAsNone() {
        NewResolution wanted = place.resolution("人太少", new Votes(30, 19, 19, 0, 0));
        refused(DecisionsRefusal.NO_QUORUM, () -> record(wanted));
        assertThat(place.seen(place.county.scope, "resolution")).isZero();

        Resolution kept = record(new NewResolution(wanted.id(), wanted.organisation(), wanted.body(), wanted.matter(), null,
                wanted.title(), wanted.heldOn(), wanted.meeting(), null, wanted.minutes(), null, true, false));
        assertThat(kept.outcome()).isEqualTo(Outcome.VOID);
        refused(DecisionsRefusal.NO_QUORUM, () -> require(kept));
    }

    @Test
    void beforeTheLawTheCharterIsKeptWithIt() {
        LocalDate held = LocalDate.of(2024, 1, 20);
        Charter charter = new Charter("第20条", new Ratio(2, 3), new Ratio(1, 2), true, 10);
        NewResolution wanted = new NewResolution(Ids.next(), place.village, Body.MEMBERS, Matter.DISTRIBUTION,
                Subject.of("payout", 7), "2023年度分配方案", held, new AssemblyRules.Meeting(held.minusDays(10), null,
                        new Votes(30, 20, 10, 10, 0)), charter, place.minutes, null, false, false);

        Resolution kept = record(wanted);

        assertThat(kept.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(kept.charter()).isEqualTo(charter);
        assertThat(kept.cited()).isEqualTo("章程：第20条 (charter)");
        assertThat(place.scope(Role.HEAD).call(() -> place.resolutions.about(Subject.of("payout", 7))))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(kept.id()));
    }

    @Test
    void aMistakeIsPutRightByAnotherOneWithAReason() {
        Resolution old = record(place.resolution("记错了", new Votes(30, 24, 23, 1, 0)));
        NewResolution right = place.resolution("记错了", new Votes(30, 24, 19, 5, 0));
        refused(DecisionsRefusal.REASON_MISSING, () -> replace(old, right, " "));

        Resolution now = replace(old, right, "同意人数抄错");

        assertThat(now.replaces()).isEqualTo(new Resolution.Replaces(old.id(), "同意人数抄错"));
        refused(DecisionsRefusal.RESOLUTION_REPLACED, () -> require(old));
        refused(DecisionsRefusal.RESOLUTION_REPLACED, () -> replace(old, place.resolution("再来"), "又错"));
        assertThat(place.seen(place.county.scope, "resolution")).isEqualTo(2);
        assertThat(place.seen(place.county.scope, "v_resolution WHERE id = '" + now.id() + "'")).isEqualTo(1);
        assertThat(place.seen(place.county.scope, "v_resolution WHERE id = '" + old.id() + "'")).isZero();
    }

    @Test
    void itIsSeenByWhoWorksForTheOrganisationAndAboveIt() {
        record(place.resolution("谁能看"));

        for (Role role : List.of(Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.HEAD, Role.SUPERVISOR, Role.AUDITOR)) {
            assertThat(place.seen(place.scope(role), "resolution")).as(role.code()).isEqualTo(1);
        }
        assertThat(place.seen(place.visitor(), "resolution")).isZero();
        assertThat(place.seen(place.scope(Role.MEMBER), "resolution")).isZero();
        assertThat(place.seen(place.scope(place.otherSupervisor, place.county.villageB, List.of(), null), "resolution"))
                .isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        NewResolution good = place.resolution("好的");
        refused(DecisionsRefusal.MINUTES_MISSING, () -> record(new NewResolution(good.id(), good.organisation(), good.body(),
                good.matter(), null, good.title(), good.heldOn(), good.meeting(), null, Ids.next(), null, false, false)));
        refused(DecisionsRefusal.MEETING_DAY, () -> record(new NewResolution(good.id(), good.organisation(), good.body(),
                good.matter(), null, good.title(), place.today.plusDays(1), good.meeting(), null, good.minutes(), null, false,
                false)));
        refused(DecisionsRefusal.BODY_OR_MATTER, () -> record(new NewResolution(good.id(), good.organisation(),
                Body.SHAREHOLDERS, good.matter(), null, good.title(), good.heldOn(), good.meeting(), null, good.minutes(), null,
                false, false)));
        refused(DecisionsRefusal.CHARTER_INCOMPLETE, () -> record(new NewResolution(good.id(), good.organisation(),
                good.body(), good.matter(), null, good.title(), good.heldOn(), good.meeting(),
                new Charter("", null, new Ratio(3, 2), false, 0), good.minutes(), null, false, false)));
        refused(DecisionsRefusal.DECIDING_ORGANISATION, () -> place.scope("b", place.county.villageB, List.of(), null)
                .call(() -> place.resolutions.record(good)));
    }

    @Test
    void nothingOfItIsChangedOrDeleted() {
        Resolution kept = record(place.resolution("不变"));
        for (String sql : new String[] {"UPDATE decisions.resolution SET in_favour = 1 WHERE id = ?",
            "DELETE FROM decisions.resolution WHERE id = ?"}) {
            assertThatThrownBy(() -> place.county.inScope(() ->
                    TestApp.get(JdbcClient.class).sql(sql).param(kept.id()).update())).isInstanceOf(DataAccessException.class);
        }
    }

    private Resolution record(NewResolution wanted) {
        return place.scope(Role.ACCOUNTANT).call(() -> place.resolutions.record(wanted));
    }

    private Resolution replace(Resolution old, NewResolution wanted, String reason) {
        return place.scope(Role.ACCOUNTANT).call(() -> place.resolutions.replace(old.id(), wanted, reason));
    }

    private Resolution require(Resolution kept) {
        return place.scope(Role.HEAD).call(() -> place.resolutions.require(kept.id()));
    }

    private static void refused(DecisionsRefusal why, Supplier<?> work) {
        assertThatThrownBy(work::get).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
