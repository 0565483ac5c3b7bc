package org.liancun.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.liancun.access.Scope;
import org.liancun.decisions.AssemblyRules;
import org.liancun.decisions.Body;
import org.liancun.decisions.Charter;
import org.liancun.decisions.Matter;
import org.liancun.decisions.NewNotice;
import org.liancun.decisions.NewResolution;
import org.liancun.decisions.Notices;
import org.liancun.decisions.Objections;
import org.liancun.decisions.Period;
import org.liancun.decisions.Resolutions;
import org.liancun.decisions.Subject;
import org.liancun.decisions.Topic;
import org.liancun.decisions.Votes;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.payout.Payout;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.PayoutRecords;
import org.springframework.stereotype.Component;

/**
 * The board of one township of the demo: the resolutions behind its payouts with their notices, and one notice that is
 * open, with an objection that has its answer. Meetings, votes and the objection are made up and say so; the sums are
 * the program's own.
 */
@Component
class DemoBoard {
    private static final String TOWNSHIP = "540623201";
    private static final int USUAL_DAYS = 10;
    private static final Charter CHARTER =
            new Charter("演示章程第20条（虚构）", new Ratio(2, 3), new Ratio(2, 3), false, 10);
    private final PayoutRecords payouts;
    private final Resolutions resolutions;
    private final Notices notices;
    private final Objections objections;
    private final Clock clock;

    DemoBoard(PayoutRecords payouts, Resolutions resolutions, Notices notices, Objections objections, Clock clock) {
        this.payouts = payouts;
        this.resolutions = resolutions;
        this.notices = notices;
        this.objections = objections;
        this.clock = clock;
    }

    void fill(FiscalYear year, String village) {
        payouts.ofYear(year).stream()
                .filter(payout -> payout.head().organisation().startsWith(TOWNSHIP) && payout instanceof Payout.PaidPayout)
                .forEach(payout -> result(payouts.detail(payout.id()).orElseThrow()));
        open(year, village);
    }

    private void result(PayoutDetail payout) {
        Subject subject = Subject.of("payout", payout.summary().id());
        PayoutDetail.Step resolved = step(payout, "resolved");
        Votes votes = Objects.requireNonNull(resolved.votes());
        int year = payout.summary().year();
        boolean company = payout.summary().kind().equals("vehicle");
        LocalDate opened = step(payout, "open").on();
        resolutions.record(new NewResolution(Ids.next(), payout.summary().organisation(),
                company ? Body.SHAREHOLDERS : Body.MEMBERS, Matter.DISTRIBUTION, subject,
                year + "年度收益分配方案（演示）", resolved.on(), new AssemblyRules.Meeting(opened, opened, votes),
                CHARTER, Objects.requireNonNull(resolved.documentId()), null, false, true));
        notices.open(new NewNotice(Ids.next(), payout.summary().organisation(), subject, Topic.RESULT, texts(payout),
                null, null, true), new Period(step(payout, "published").on(), step(payout, "paid").on()));
    }

    private static NewNotice.Texts texts(PayoutDetail payout) {
        int year = payout.summary().year();
        Money distributable = new Money(payout.summary().income().distributable());
        Money members = new Money(payout.summary().toMembers());
        int holders = payout.summary().holders();
        return NewNotice.Texts.of(year + "年度收益分配结果（演示）", "Distribution of income for " + year + " (demo)",
                "可分配收益 %s 元，其中分给成员 %s 元，共 %d 个持股户或村。决议已通过，会议记录可向本组织查阅。\n演示数据，纯属虚构。"
                        .formatted(distributable, members, holders),
                "Distributable income %s yuan, of which %s yuan for members: %d holders. The resolution passed; members may read the minutes.\nMade up for the demonstration."
                        .formatted(distributable, members, holders));
    }

    private static PayoutDetail.Step step(PayoutDetail payout, String state) {
        return payout.steps().stream().filter(step -> step.state().equals(state)).findFirst().orElseThrow();
    }

    /** The receipts and payments of the last quarter, on the board since today, with an objection and its answer. */
    private void open(FiscalYear year, String village) {
        LocalDate today = LocalDate.now(clock);
        Period quarter = new Period(LocalDate.of(year.value(), 10, 1), year.last());
        var notice = notices.open(new NewNotice(Ids.next(), village, Subject.of("statement", village + ":" + year.value() + "Q4"),
                Topic.FINANCES, NewNotice.Texts.of(year.value() + "年第四季度财务收支（演示）",
                        "Receipts and payments, fourth quarter of " + year.value() + " (demo)",
                        "本季度收支明细可在村委会查阅，也可以向报账员索取。\n演示数据，纯属虚构。",
                        "The receipts and payments of the quarter lie open at the village office; the clerk has copies.\nMade up for the demonstration."),
                null, quarter, true), Period.of(today, USUAL_DAYS));
        int no = as("clerk", village, () -> objections.file(new Objections.NewObjection(Ids.next(), notice.id(),
                "饲草运费比去年多，请说明原因。（演示）", "演示户")));
        as("supervisor", village, () -> {
            objections.answer(notice.id(), no, "已核对运费单据：今年多运了两车，单价没有变。（演示）");
            return no;
        });
    }

    private static int as(String name, String village, ScopedValue.CallableOp<Integer, RuntimeException> work) {
        return new Scope(name, Demo.COUNTY, village, List.of(), null, false, false).call(work);
    }
}
