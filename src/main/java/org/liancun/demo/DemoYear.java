package org.liancun.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.liancun.decisions.Votes;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Progress;
import org.liancun.payout.Payout;
import org.liancun.payout.PayoutYear;
import org.liancun.payout.Resolution;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.springframework.stereotype.Component;

/**
 * Plays the payouts of a year where no assembly has met: each decision cites minutes that say of themselves that they
 * are made up. The sums are the program's own.
 */
@Component
public class DemoYear {
    private static final int ENTITLED = 100;
    private static final int PRESENT = 92;
    private static final int IN_FAVOUR = 88;

    private final PayoutYear payouts;
    private final Documents documents;

    DemoYear(PayoutYear payouts, Documents documents) {
        this.payouts = payouts;
        this.documents = documents;
    }

    /** Closes the books of the year and takes all payouts from draft to paid, in the scope of the caller. */
    public PayoutYear.Outcome play(FiscalYear year, Progress progress) {
        return payouts.run(year, (payout, day) -> decide(payout, day, year), progress);
    }

    private Resolution decide(Payout.OpenPayout payout, LocalDate day, FiscalYear year) {
        String organisation = payout.head().organisation();
        String number = "FP-" + year.value() + "-" + organisation;
        UUID minutes = documents.byNumber(number).map(Document::id).orElseGet(() -> store(number, organisation, day));
        return new Resolution(day, day, minutes, new Votes(ENTITLED, PRESENT, IN_FAVOUR, PRESENT - IN_FAVOUR, 0));
    }

    private UUID store(String number, String organisation, LocalDate day) {
        String title = "收益分配决议（演示） " + organisation;
        String text = """
                演示数据，纯属虚构 / synthetic, made up for the demonstration
                %s
                编号 %s，会议日期 %s
                应到 %d，实到 %d，同意 %d，反对 %d，弃权 0。
                """.formatted(title, number, day, ENTITLED, PRESENT, IN_FAVOUR, PRESENT - IN_FAVOUR);
        // A vehicle stands in its township, 540623201-02V; a collective's code is its village's.
        String place = organisation.contains("-") ? organisation.substring(0, 9) : organisation;
        return documents.store(new Document(Ids.next(), number, "resolution", title, day, "text/plain", number + ".txt",
                place, organisation, true), text.getBytes(StandardCharsets.UTF_8));
    }
}
