package org.liancun.shares.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.alliance.Addresses;
import org.liancun.shares.Contribution;
import org.liancun.shares.ContributionKind;
import org.liancun.shares.Rate;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.ValuationPolicy;
import org.liancun.shell.Frame;
import org.springframework.web.util.UriUtils;

/**
 * The list of contributions with the sum that each one came from.
 *
 * @param alliance code of the alliance they are of; empty for all
 * @param kind the only kind shown; null for all
 * @param find what is looked for; empty for all
 * @param next query of the next page; null on the last one
 * @param persons whether the reader sees what households brought
 */
public record ContributionsPage(List<Line> lines, String alliance, @Nullable ContributionKind kind, String find,
        LocalDate day, @Nullable String next, boolean persons) {

    /**
     * A contribution with names.
     *
     * @param village its village's collective
     * @param household who brought it where that was a household in sight
     */
    public record Line(Contribution it, Holder village, @Nullable Holder household, ValuationPolicy policy) {
        public String receipt() {
            return "/shares/contributions/" + UriUtils.encodePathSegment(it.number(), StandardCharsets.UTF_8);
        }

        /** How many standard units one unit counts; null where it is one itself. */
        public @Nullable String coefficient(Frame frame) {
            long coefficient = it.valuation().coefficient();
            return coefficient == Rate.ONE ? null : SumLines.shortest(frame.number(coefficient, 3));
        }

        public String entry() {
            return Addresses.entry(it.entry());
        }

        public Optional<String> document() {
            return Optional.ofNullable(it.document()).map(Addresses::document);
        }

        static Line of(Contribution it, Map<String, Holder> villages, Map<UUID, Holder> holders,
                Map<UUID, ValuationPolicy> policies) {
            return new Line(it, villages.get(it.village()), it.byHousehold() ? holders.get(it.contributor()) : null,
                    policies.get(it.policy()));
        }
    }

    public List<ContributionKind> kinds() {
        return List.of(ContributionKind.values());
    }

    /** Whether this reader registers contributions: whoever sees persons and may write. */
    public boolean books() {
        return persons && !Scope.current().readOnly();
    }

    /** The same list with one thing more asked of it. */
    public String query(String more) {
        return "/shares/contributions?" + more + (alliance.isEmpty() ? "" : "&alliance=" + alliance)
                + (kind == null ? "" : "&kind=" + kind.code())
                + (find.isEmpty() ? "" : "&find=" + UriUtils.encode(find, StandardCharsets.UTF_8));
    }

}
