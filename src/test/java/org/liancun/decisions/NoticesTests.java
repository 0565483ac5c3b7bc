package org.liancun.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liancun.access.Role;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice is written, published for some days, objected to, answered, withdrawn; and never changed. */
class NoticesTests {
    private final DecidingVillage place = new DecidingVillage();

    @ParameterizedTest
    @CsvSource({"2026-03-01, OPEN", "2026-03-07, OPEN", "2026-03-08, ENDED"})
    void itsStateFollowsFromItsDays(LocalDate day, NoticeState state) {
        Period days = Period.of(LocalDate.of(2026, 3, 1), 7);
        Notice notice = new Notice(Ids.next(), new Notice.Place("1", "1", "", ""), Subject.of("payout", 1), Topic.OTHER,
                NewNotice.Texts.of("a", "a", "a", ""), null, null, new Notice.Published(days, java.time.Instant.EPOCH), null,
                0, 0, false);

        assertThat(notice.state(day)).isEqualTo(state);
    }

    @Test
    void aDraftIsSeenByWhoWorksForTheOrganisationAndByNobodyElse() {
        Notice draft = place.scope(Role.ACCOUNTANT).call(() -> place.notices.write(place.notice("payout:2")));

        assertThat(draft.state(place.today)).isEqualTo(NoticeState.DRAFT);
        assertThat(place.seen(place.visitor(), "notice")).isZero();
        assertThat(place.seen(place.scope(Role.MEMBER), "notice")).isZero();
        assertThat(place.seen(place.scope(Role.HEAD), "notice")).isEqualTo(1);
        assertThat(place.visitor().call(() -> place.notices.find(draft.id()))).isEmpty();
    }

    @Test
    void onceItIsPublishedEverybodyReadsItAndOnceWithdrawnNobodyWithoutALogin() {
        Notice notice = place.published("payout:3");
        assertThat(place.seen(place.visitor(), "notice")).isEqualTo(1);

        Notice withdrawn = place.scope(Role.ACCOUNTANT).call(() -> place.notices.withdraw(notice.id(), "金额写错"));

        assertThat(withdrawn.state(place.today)).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(place.seen(place.visitor(), "notice")).isZero();
        assertThat(place.visitor().call(() -> place.board.takenOff(notice.id())))
                .contains(new Notice.Withdrawn(place.today, "金额写错"));
        refused(DecisionsRefusal.NOTICE_MOVED_ON, () -> place.scope(Role.ACCOUNTANT)
                .call(() -> place.notices.publish(notice.id(), Period.of(place.today, 10))));
    }

    @Test
    void theSameNoticeSentTwiceIsThereOnce() {
        NewNotice wanted = place.notice("payout:4");

        Notice first = place.scope(Role.ACCOUNTANT).call(() -> place.notices.open(wanted, Period.of(place.today, 10)));
        Notice second = place.scope(Role.ACCOUNTANT).call(() -> place.notices.open(wanted, Period.of(place.today, 10)));

        assertThat(second.published()).isEqualTo(first.published());
        assertThat(place.seen(place.visitor(), "publication")).isEqualTo(1);
    }

    @Test
    void itBeginsTodayOrBeforeAndStandsAsLongAsTheRuleAsks() {
        refused(DecisionsRefusal.NOTICE_AHEAD, () -> open(place.notice("a:1"), Period.of(place.today.plusDays(1), 10)));
        NewNotice plan = place.notice("payout:5", Topic.DISTRIBUTION_PLAN, null);
        refused(DecisionsRefusal.NOTICE_TOO_BRIEF, () -> open(plan, Period.of(place.today, 9)));
        assertThat(open(plan, Period.of(place.today, 10)).state(place.today)).isEqualTo(NoticeState.OPEN);
    }

    @Test
    void numbersThatPeopleKeepToThemselvesAreRefused() {
        for (String text : new String[] {"身份证 11010519491231002X", "电话 13800138000", "账号 6222 0212 3456 7890 123"}) {
            NewNotice bad = new NewNotice(Ids.next(), place.village, Subject.of("a", 1), Topic.OTHER,
                    NewNotice.Texts.of("标题", "Title", text, ""), null, null, false);
            refused(DecisionsRefusal.NOTICE_PRIVATE_NUMBER, () -> open(bad, Period.of(place.today, 10)));
        }
        NewNotice good = new NewNotice(Ids.next(), place.village, Subject.of("a", 2), Topic.OTHER,
                NewNotice.Texts.of("标题", "Title", "户号 540623201201-012，金额 17,737,600.00 元", ""), null, null, false);
        assertThat(open(good, Period.of(place.today, 10)).published()).isNotNull();
    }

    @Test
    void anAccountantOfAnotherVillagePublishesNothingHere() {
        refused(DecisionsRefusal.DECIDING_ORGANISATION, () -> place.scope("accountant-b", place.county.villageB,
                java.util.List.of(), null).call(() -> place.notices.write(place.notice("a:3"))));
        Notice draft = place.scope(Role.ACCOUNTANT).call(() -> place.notices.write(place.notice("a:4")));
        assertThatThrownBy(() -> place.scope("accountant-b", place.county.villageB, java.util.List.of(), null).run(() ->
                TestApp.get(TransactionTemplate.class).executeWithoutResult(status -> TestApp.get(JdbcClient.class).sql("""
                        INSERT INTO decisions.publication (county_code, notice_id, from_on, until_on, published_by, published_at)
                        VALUES (access.county(), ?, current_date, current_date, 'x', now())""").param(draft.id()).update())))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void itIsCleanWhenEveryObjectionHasItsAnswerAndOverWhenItsDaysAre() {
        Subject subject = Subject.parse("payout:6");
        assertThat(clean(subject)).isFalse();
        refused(DecisionsRefusal.NOT_PUBLISHED, () -> over(subject, place.today));

        Notice notice = place.published("payout:6");
        assertThat(clean(subject)).isTrue();
        refused(DecisionsRefusal.STILL_OPEN, () -> over(subject, place.today.plusDays(9)));
        assertThat(over(subject, place.today.plusDays(10)).id()).isEqualTo(notice.id());

        int first = place.object(notice, "一");
        int second = place.object(notice, "二");
        assertThat(second).isEqualTo(first + 1);
        assertThat(clean(subject)).isFalse();
        place.answer(notice, first, "答一");
        refused(DecisionsRefusal.UNANSWERED, () -> over(subject, place.today.plusDays(10)));
        place.answer(notice, second, "答二");

        assertThat(clean(subject)).isTrue();
        assertThat(over(subject, place.today.plusDays(10)).unanswered()).isZero();
    }

    @Test
    void objectionsAreTakenWhileItIsOpen() {
        Notice ended = open(place.notice("a:5"), new Period(place.today.minusDays(10), place.today.minusDays(1)));
        refused(DecisionsRefusal.NOT_OPEN, () -> {
            place.object(ended, "太晚了");
            return ended;
        });
        Notice open = place.published("a:6");
        UUID id = Ids.next();
        Supplier<Integer> file = () -> place.scope(Role.MEMBER).call(() ->
                place.objections.file(new Objections.NewObjection(id, open.id(), "一", "")));
        assertThat(file.get()).isEqualTo(1);
        assertThat(file.get()).isEqualTo(1);
        refused(DecisionsRefusal.FOR_WHOM_MISSING, () -> place.scope(Role.CLERK).call(() ->
                place.objections.file(new Objections.NewObjection(Ids.next(), open.id(), "一", " "))));
    }

    @Test
    void nothingOfItIsChangedOrDeleted() {
        Notice notice = place.published("a:7");
        for (String sql : new String[] {"UPDATE decisions.notice SET title_zh = 'x' WHERE id = ?",
            "DELETE FROM decisions.publication WHERE notice_id = ?"}) {
            assertThatThrownBy(() -> place.county.inScope(() ->
                    TestApp.get(JdbcClient.class).sql(sql).param(notice.id()).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private Notice open(NewNotice wanted, Period days) {
        return place.scope(Role.ACCOUNTANT).call(() -> place.notices.open(wanted, days));
    }

    private boolean clean(Subject subject) {
        return place.scope(Role.ACCOUNTANT).call(() -> place.notices.clean(subject));
    }

    private Notice over(Subject subject, LocalDate on) {
        return place.scope(Role.ACCOUNTANT).call(() -> place.notices.requireOver(subject, on));
    }

    private static void refused(DecisionsRefusal why, Supplier<?> work) {
        assertThatThrownBy(work::get).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
