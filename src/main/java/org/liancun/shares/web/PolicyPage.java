package org.liancun.shares.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Addresses;
import org.liancun.kernel.Money;
import org.liancun.shares.AssetClass;
import org.liancun.shares.ClassRate;
import org.liancun.shares.ContributionKind;
import org.liancun.shares.ValuationPolicy;
import org.liancun.shell.Frame;

/**
 * A rule of valuation.
 *
 * @param adopts whether this reader may add one that follows it
 * @param used whether something was valued by it
 * @param next from which day another follows; null while none does
 */
public record PolicyPage(ValuationPolicy policy, List<AssetClass> classes, boolean adopts, boolean used,
        @Nullable LocalDate next) {

    /** Kinds with their values, in the order of kinds. */
    public List<Map.Entry<ContributionKind, Money>> values() {
        return policy.unitValues().entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder())).toList();
    }

    /** Animals with the pasture that comes with each head. */
    public List<Map.Entry<ContributionKind, Long>> balances() {
        return policy.terms().pasturePerHead().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder())).toList();
    }

    public String className(ClassRate rate, Frame frame) {
        return classes.stream().filter(each -> each.kind() == rate.kind() && each.code().equals(rate.code())).findFirst()
                .map(each -> frame.name(each.nameZh(), each.nameEn())).orElse(rate.code());
    }

    /** What one standard unit of the class is worth. */
    public Money value(ClassRate rate) {
        Money own = rate.unitValue();
        return own == null ? policy.unitValues().getOrDefault(rate.kind(), Money.ZERO) : own;
    }

    public Optional<String> resolution() {
        return Optional.ofNullable(policy.terms().document()).map(Addresses::document);
    }

    public String rounding() {
        return SumLines.rounding(policy);
    }

    /** A coefficient without zeros that say nothing. */
    public static String coefficient(Frame frame, long thousandths) {
        return SumLines.shortest(frame.number(thousandths, 3));
    }
}
