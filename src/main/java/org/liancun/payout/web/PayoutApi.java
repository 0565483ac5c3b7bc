package org.liancun.payout.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.decisions.Votes;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.payout.Explanation;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.PayoutRecords;
import org.liancun.payout.PayoutSummary;
import org.liancun.payout.Waterfall;
import org.liancun.shell.Frames;
import org.liancun.shell.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payouts for programs. Yuan and shares are decimal text, so that no reader rounds them. */
@RestController
@RequestMapping("/api/v1/payouts")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class PayoutApi {
    private final PayoutRecords records;
    private final PayoutReading reading;
    private final Frames frames;

    PayoutApi(PayoutRecords records, PayoutReading reading, Frames frames) {
        this.records = records;
        this.reading = reading;
        this.frames = frames;
    }

    /** A payout; yuan. */
    record PayoutJson(UUID id, String organisation, String name, String kind, int year, String state,
            LocalDate stateOn, String broughtForward, String net, String distributable, String toMembers, String paid,
            int holders, String shares, String source, boolean synthetic) {
        static PayoutJson of(PayoutSummary it) {
            return new PayoutJson(it.id(), it.organisation(), it.nameZh(), it.kind(), it.year(), it.state(),
                    it.stateOn(), yuan(it.income().opening()), yuan(it.income().net()),
                    yuan(it.income().distributable()), yuan(it.toMembers()), yuan(it.paid()), it.holders(),
                    Decimals.format(it.shares(), 2), it.source(), it.synthetic());
        }
    }

    /** What a rule takes of which base, and what it leaves. */
    record PartJson(int no, String rule, String base, @Nullable String rate, @Nullable String by, @Nullable String bound,
            String cut, String amount, String left, String source) {
        static PartJson of(Waterfall.Part part) {
            return new PartJson(part.no(), part.rule(), yuan(part.base()), part.rateText(),
                    part.split() == null ? null : part.split().basis().text(), part.bound(), yuan(part.amounts().cut()),
                    yuan(part.amount()), yuan(part.left()), part.source());
        }
    }

    /** A change of state. */
    record StepJson(String state, LocalDate on, String takenBy, String takenAt, @Nullable String document,
            @Nullable String reason, @Nullable Votes votes) {
        static StepJson of(PayoutDetail.Step step) {
            return new StepJson(step.state(), step.on(), step.takenBy(), step.takenAt().toString(), step.document(),
                    step.reason().isEmpty() ? null : step.reason(), step.votes());
        }
    }

    /** What one holder gets, and why. */
    record LineJson(String holder, String kind, String rule, String by, String shares, String weight, String amount,
            boolean roundedUp, String explanation) {
        static LineJson of(PayoutDetail.Line line, Words words) {
            Explanation why = line.explanation();
            return new LineJson(line.holder(), line.household() ? "household" : "collective", why.rule(),
                    why.of().basis().text(), Decimals.format(why.shares(), 2),
                    Decimals.format(why.weight(), why.of().basis().kind().scale()), yuan(line.amount()),
                    why.roundedUp(), why.in(words));
        }
    }

    /** So many households got an amount in a range; the last range may have no end. */
    record BandJson(String from, @Nullable String below, int households) {}

    /** An entry that the payout posted. */
    record EntryJson(UUID entry, String role, String book, LocalDate on, String amount) {}

    /** A payout with all that the reader may see of it. */
    record DetailJson(PayoutJson payout, List<PartJson> parts, List<StepJson> steps, List<LineJson> lines,
            List<BandJson> bands, List<EntryJson> entries) {}

    /** The payouts of a year. @param place code of a township, alliance or village; everything in sight without it */
    @GetMapping
    List<PayoutJson> list(@RequestParam int year, @RequestParam(defaultValue = "") String place) {
        return records.summaries(new FiscalYear(year), place).stream().map(PayoutJson::of).toList();
    }

    /** One payout. Lines of households are there only for those who may see persons. */
    @GetMapping("/{id}")
    DetailJson one(@PathVariable UUID id, HttpServletRequest request) {
        PayoutDetail detail = reading.detail(id);
        Words words = frames.words(request);
        return new DetailJson(PayoutJson.of(detail.summary()),
                detail.parts().stream().map(PartJson::of).toList(),
                detail.steps().stream().map(StepJson::of).toList(),
                detail.lines().stream().map(line -> LineJson.of(line, words)).toList(),
                detail.bands().stream().map(band -> new BandJson(yuan(band.from()),
                        band.below() == Long.MAX_VALUE ? null : yuan(band.below()), band.households())).toList(),
                detail.entries().stream().map(entry -> new EntryJson(entry.entry(), entry.role(), entry.book(),
                        entry.on(), yuan(entry.amount()))).toList());
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
