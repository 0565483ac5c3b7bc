package org.liancun.payout.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.liancun.payout.PayoutSummary;
import org.liancun.registry.Organisation;
import org.liancun.shell.Listed;
import org.liancun.shell.Listing;

/**
 * The payouts of a year, of vehicles or of collectives.
 *
 * @param all in sight at the place
 * @param kind vehicle or collective: which of them are listed
 * @param undrafted organisations in sight of which the year has no payout yet and for which the reader may draft one
 * @param today the day that the forms propose
 */
public record PayoutsPage(int year, List<PayoutSummary> all, String kind, Listed<PayoutSummary> payouts,
        List<Organisation> undrafted, LocalDate today) {
    static final List<String> KINDS = List.of("vehicle", "collective");
    private static final Listed.Columns<PayoutSummary> COLUMNS = new Listed.Columns<>(payout -> payout.id().toString(),
            payout -> List.of(payout.organisation(), payout.nameZh(), payout.nameEn(), payout.townshipZh(),
                    payout.townshipEn()),
            Map.of("code", Comparator.comparing(PayoutSummary::organisation),
                    "state", Comparator.comparing(PayoutSummary::stateOn),
                    "distributable", Comparator.comparing(payout -> payout.income().distributable()),
                    "members", Comparator.comparing(PayoutSummary::toMembers),
                    "paid", Comparator.comparing(PayoutSummary::paid)));

    /** @param asked kind of organisation; anything else means vehicles, or collectives where no vehicle fits */
    static PayoutsPage of(int year, List<PayoutSummary> all, Listing asked, List<Organisation> undrafted,
            LocalDate today) {
        String wanted = asked.kept().getOrDefault("kind", "");
        String kind = KINDS.contains(wanted) ? wanted
                : KINDS.stream().filter(each -> !listed(all, each, asked).found().isEmpty()).findFirst().orElse("vehicle");
        return new PayoutsPage(year, all, kind, listed(all, kind, asked), undrafted, today);
    }

    private static Listed<PayoutSummary> listed(List<PayoutSummary> all, String kind, Listing asked) {
        return Listed.of(all.stream().filter(payout -> payout.kind().equals(kind)).toList(), asked, COLUMNS);
    }

    /** Of which there are any. */
    public List<String> kinds() {
        return KINDS.stream().filter(each -> count(each) > 0).toList();
    }

    public long count(String of) {
        return all.stream().filter(payout -> payout.kind().equals(of)).count();
    }

    /** Organisations of that kind for which the reader may draft a payout. */
    public List<Organisation> undrafted(String of) {
        return undrafted.stream().filter(organisation -> organisation.kind().equals(of)).toList();
    }

    /** What there is to distribute, without payouts that were given up or taken back. */
    public long distributable() {
        return payouts.found().stream().filter(PayoutsPage::counts).mapToLong(p -> p.income().distributable()).sum();
    }

    public long toMembers() {
        return payouts.found().stream().filter(PayoutsPage::counts).mapToLong(PayoutSummary::toMembers).sum();
    }

    public long paid() {
        return payouts.found().stream().mapToLong(PayoutSummary::paid).sum();
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
