package org.liancun.payout.web;

import java.time.LocalDate;
import java.util.List;
import org.liancun.payout.PayoutSummary;
import org.liancun.registry.Organisation;

/**
 * The payouts of a year.
 *
 * @param undrafted organisations in sight of which the year has no payout yet and for which the reader may draft one
 * @param today the day that the forms propose
 */
public record PayoutsPage(int year, List<PayoutSummary> payouts, List<Organisation> undrafted, LocalDate today) {

    /** Those of vehicles or of collectives. */
    public List<PayoutSummary> of(String kind) {
        return payouts.stream().filter(payout -> payout.kind().equals(kind)).toList();
    }

    /** Organisations of that kind for which the reader may draft a payout. */
    public List<Organisation> undrafted(String kind) {
        return undrafted.stream().filter(organisation -> organisation.kind().equals(kind)).toList();
    }

    /** What there is to distribute, without payouts that were given up or taken back. */
    public long distributable(String kind) {
        return of(kind).stream().filter(PayoutsPage::counts).mapToLong(p -> p.income().distributable()).sum();
    }

    public long toMembers(String kind) {
        return of(kind).stream().filter(PayoutsPage::counts).mapToLong(PayoutSummary::toMembers).sum();
    }

    public long paid(String kind) {
        return of(kind).stream().mapToLong(PayoutSummary::paid).sum();
    }

    /** Colour of a state: done, on its way, or ended. */
    public static String badge(String state) {
        return switch (state) {
            case "paid" -> "good";
            case "withdrawn", "reversed" -> "plain";
            case "draft" -> "attention";
            default -> "";
        };
    }

    private static boolean counts(PayoutSummary payout) {
        return !payout.state().equals("withdrawn") && !payout.state().equals("reversed");
    }
}
