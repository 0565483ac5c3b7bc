package org.liancun.shares;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Money;

/**
 * What a contribution is worth and how many shares that gives, from a day on: what the members' assemblies adopted.
 *
 * @param alliance its code, or {@link #EVERY} for all that have none of their own
 * @param source where it was adopted, as people cite it
 * @param shareValue what one share stands for; whole yuan, so that a hundredth of a share is whole fen
 * @param rounding what becomes of less than the smallest part of a share
 * @param unitValues what one (standard) unit of each kind is worth
 */
public record ValuationPolicy(
        UUID id,
        String alliance,
        LocalDate validFrom,
        String source,
        Money shareValue,
        Rounding rounding,
        Map<ContributionKind, Money> unitValues,
        ValuationTerms terms) {
    public static final String EVERY = "*";
    private static final Money YUAN = Money.ofYuan("1");

    public ValuationPolicy {
        if (shareValue.fen() <= 0 || shareValue.fen() % YUAN.fen() != 0) {
            throw new IllegalArgumentException("a share value of " + shareValue + " yuan is not whole yuan above zero");
        }
        if (terms.remainder() != Remainder.KEPT && rounding != Rounding.DOWN) {
            throw new IllegalArgumentException("what was rounded up leaves nothing over");
        }
        unitValues = Map.copyOf(unitValues);
    }

    ValuationPolicy(UUID id, String alliance, LocalDate validFrom, String source, Money shareValue, Rounding rounding,
            Map<ContributionKind, Money> unitValues) {
        this(id, alliance, validFrom, source, shareValue, rounding, unitValues, ValuationTerms.PLAIN);
    }

    /**
     * What one unit is worth by this policy. Cash is worth itself; equipment has no value here, because each piece is
     * appraised; a kind that the policy does not name is not taken.
     */
    public Optional<Money> unitValue(ContributionKind kind) {
        return kind == ContributionKind.CASH ? Optional.of(YUAN) : Optional.ofNullable(unitValues.get(kind));
    }

    /** What one unit of a class makes; an empty class is what the kind says without one. */
    Optional<Rate> rate(ContributionKind kind, String assetClass) {
        if (assetClass.isEmpty()) {
            return unitValue(kind).map(Rate::plain);
        }
        return terms.classes().stream().filter(each -> each.kind() == kind && each.code().equals(assetClass))
                .findFirst()
                .flatMap(each -> Optional.ofNullable(each.unitValue()).or(() -> unitValue(kind))
                        .map(value -> new Rate(value, each.coefficient())));
    }

    /** Whether it values the kind only by class. */
    boolean needsClass(ContributionKind kind) {
        return unitValue(kind).isEmpty() && terms.classes().stream().anyMatch(each -> each.kind() == kind);
    }
}
