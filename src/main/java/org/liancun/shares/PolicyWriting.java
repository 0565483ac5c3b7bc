package org.liancun.shares;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.kernel.Unit;

/** Writes a rule of valuation as it stands in policies.yaml, leaving out what goes without saying. */
final class PolicyWriting {
    private PolicyWriting() {}

    /** @param resolution number of the resolution; empty for none */
    static Map<String, Object> entry(ValuationPolicy policy, String resolution) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("alliance", policy.alliance());
        entry.put("valid_from", policy.validFrom().toString());
        entry.put("source", policy.source());
        if (!resolution.isEmpty()) {
            entry.put("resolution", resolution);
        }
        entry.put("share_value_yuan", policy.shareValue().toString());
        entry.put("rounding", PolicyTables.code(policy.rounding()));
        if (policy.terms().shareScale() != Unit.SHARE.scale()) {
            entry.put("share_decimals", policy.terms().shareScale());
        }
        if (policy.terms().remainder() != Remainder.KEPT) {
            entry.put("remainder", policy.terms().remainder().code());
        }
        entry.put("rules", rules(policy));
        return entry;
    }

    private static List<Object> rules(ValuationPolicy policy) {
        Map<ContributionKind, Money> values = policy.unitValues();
        Map<ContributionKind, Long> balance = policy.terms().pasturePerHead();
        List<Object> rules = new ArrayList<>();
        Stream.concat(values.keySet().stream(), balance.keySet().stream()).distinct().sorted().forEach(kind -> {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("kind", kind.code());
            rule.put("unit", kind.packageUnit());
            if (values.containsKey(kind)) {
                rule.put("value_yuan", String.valueOf(values.get(kind)));
            }
            Long pasture = balance.get(kind);
            if (pasture != null) {
                rule.put("pasture_mu", Decimals.format(pasture, Unit.MU.scale()));
            }
            rules.add(rule);
        });
        policy.terms().classes().forEach(each -> rules.add(rule(each)));
        return rules;
    }

    private static Map<String, Object> rule(ClassRate each) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("kind", each.kind().code());
        rule.put("class", each.code());
        if (each.coefficient() != Rate.ONE) {
            rule.put("coefficient", Decimals.format(each.coefficient(), Rate.SCALE));
        }
        if (each.unitValue() != null) {
            rule.put("value_yuan", each.unitValue().toString());
        }
        return rule;
    }
}
