package org.liancun.shares;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;

/** Rules of valuation for tests: from a case that comes with the program, with the values that its report leaves open. */
final class TestPolicies {
    static final LocalDate FROM = LocalDate.of(2022, 1, 1);

    private TestPolicies() {}

    /** @param open values in yuan of lines that the report leaves open, by {@code kind} or {@code kind/class} */
    static ValuationPolicy of(String code, Map<String, String> open, Map<String, Long> coefficients, int scale) {
        ValuationCase it = ValuationCases.find(code).orElseThrow();
        Map<ContributionKind, Money> values = new HashMap<>();
        Map<ContributionKind, Long> pasture = new HashMap<>();
        List<ClassRate> classes = it.lines().stream().filter(line -> !line.assetClass().isEmpty()).map(line -> {
            String path = line.kind() + "/" + line.assetClass();
            String yuan = line.valueYuan().isEmpty() ? open.get(path) : line.valueYuan();
            return new ClassRate(ContributionKind.of(line.kind()).orElseThrow(), line.assetClass(),
                    coefficients.getOrDefault(line.assetClass(), Rate.ONE), yuan == null ? null : Money.ofYuan(yuan));
        }).toList();
        it.lines().stream().filter(line -> line.assetClass().isEmpty()).forEach(line -> {
            ContributionKind kind = ContributionKind.of(line.kind()).orElseThrow();
            String yuan = line.valueYuan().isEmpty() ? open.get(line.kind()) : line.valueYuan();
            if (yuan != null) {
                values.put(kind, Money.ofYuan(yuan));
            }
            if (!line.pastureMu().isEmpty()) {
                pasture.put(kind, Decimals.parse(line.pastureMu(), 2));
            }
        });
        return policy(it.shareValueYuan(), values, new ValuationTerms(scale, Remainder.KEPT, classes, pasture, null));
    }

    static ValuationPolicy policy(String shareYuan, Map<ContributionKind, Money> values, ValuationTerms terms) {
        return new ValuationPolicy(StableId.of(FROM, "valuation", "*"), "*", FROM, "resolution 1",
                Money.ofYuan(shareYuan), Rounding.DOWN, values, terms);
    }
}
