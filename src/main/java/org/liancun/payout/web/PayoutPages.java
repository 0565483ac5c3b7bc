package org.liancun.payout.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.payout.Explanation;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.PayoutRecords;
import org.liancun.payout.PayoutSummary;
import org.liancun.payout.Proofs;
import org.liancun.shell.TableFile;
import org.liancun.shell.Frames;
import org.liancun.shell.Listing;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Payouts to look at: those of a year, and one with the reason for each amount. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class PayoutPages {
    private final PayoutRecords records;
    private final PayoutReading reading;
    private final Proofs proofs;
    private final Frames frames;

    PayoutPages(PayoutRecords records, PayoutReading reading, Proofs proofs, Frames frames) {
        this.records = records;
        this.reading = reading;
        this.proofs = proofs;
        this.frames = frames;
    }

    @GetMapping("/payouts")
    Page list(ScopeBar bar, Listing asked, HttpServletRequest request) {
        return new Page("payout/payouts.jte", page(bar, asked, request));
    }

    @GetMapping(path = "/payouts", params = "format")
    TableFile listFile(ScopeBar bar, Listing asked, HttpServletRequest request) {
        List<String> head = List.of("organisation", "name", "township", "kind", "state", "state_on",
                "brought_forward_yuan", "net_yuan", "distributable_yuan", "to_members_yuan", "paid_yuan", "holders");
        return new TableFile("payouts-" + bar.year().value(), head,
                page(bar, asked, request).payouts().found().stream().map(PayoutPages::cells).toList());
    }

    @GetMapping("/payouts/{id}")
    Page one(@PathVariable UUID id, ScopeBar bar, HttpServletRequest request) {
        return new Page("payout/payout.jte", reading.page(id, PayoutReading.user(request), null));
    }

    @GetMapping(path = "/payouts/{id}", params = "format")
    TableFile linesFile(@PathVariable UUID id, HttpServletRequest request) {
        PayoutDetail detail = reading.detail(id);
        Words words = frames.words(request);
        return new TableFile("payout-" + detail.summary().organisation() + "-" + detail.summary().year(),
                List.of("holder", "name", "rule", "by", "weight", "weights", "whole_yuan", "amount_yuan", "explanation"),
                detail.lines().stream().map(line -> cells(line, words)).toList());
    }

    /** The payout as a file from which anybody computes every fen again; with the lines in the reader's sight. */
    @GetMapping("/payouts/{id}/proof.csv")
    void proof(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PayoutDetail detail = reading.detail(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"payout-" + detail.summary().organisation() + "-"
                + detail.summary().year() + "-proof.csv\"");
        proofs.write(id, response.getWriter());
    }

    private PayoutsPage page(ScopeBar bar, Listing asked, HttpServletRequest request) {
        return PayoutsPage.of(bar.year().value(), payouts(bar, request), asked,
                reading.undrafted(bar.year(), PayoutReading.user(request)), reading.today());
    }

    /** Where the bar shows the reader's own place, all that is in sight: an accountant's organisations may lie around it. */
    private List<PayoutSummary> payouts(ScopeBar bar, HttpServletRequest request) {
        boolean own = bar.place().equals(PayoutReading.user(request).place());
        return records.summaries(bar.year(), own ? "" : bar.place());
    }

    private static List<?> cells(PayoutDetail.Line line, Words words) {
        Explanation why = line.explanation();
        int scale = why.of().basis().kind().scale();
        return List.of(line.holder(), line.nameZh(), why.rule(), why.of().basis().text(),
                Decimals.format(why.weight(), scale), Decimals.format(why.weights(), scale), new Money(why.whole()),
                new Money(line.amount()), why.in(words));
    }

    private static List<?> cells(PayoutSummary payout) {
        return List.of(payout.organisation(), payout.nameZh(), payout.townshipZh(), payout.kind(), payout.state(),
                payout.stateOn(), new Money(payout.income().opening()), new Money(payout.income().net()),
                new Money(payout.income().distributable()), new Money(payout.toMembers()), new Money(payout.paid()),
                payout.holders());
    }
}
