package org.liancun.shares;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of valuation says beside its values.
 *
 * @param shareScale decimals of a share that are given out: 0, 1 or 2
 * @param classes what it says of single classes
 * @param pasturePerHead hundredths of a mu that somebody brings for each head of a kind; empty where animals are taken
 *     without regard to pasture
 * @param document the resolution on file; null for none
 */
public record ValuationTerms(int shareScale, Remainder remainder, List<ClassRate> classes,
        Map<ContributionKind, Long> pasturePerHead, @Nullable UUID document) {
    /** Hundredths of shares, remainders kept, no classes: what rules meant before they could say more. */
    public static final ValuationTerms PLAIN = new ValuationTerms(2, Remainder.KEPT, List.of(), Map.of(), null);

    public ValuationTerms {
        if (shareScale < 0 || shareScale > 2) {
            throw new IllegalArgumentException("shares have 0, 1 or 2 decimals, not " + shareScale);
        }
        classes = classes.stream().sorted(Comparator.comparing(ClassRate::kind).thenComparing(ClassRate::code)).toList();
        pasturePerHead = Map.copyOf(pasturePerHead);
    }
}
