package org.liancun.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liancun.kernel.Refused;

/** A policy's rules with other numbers in them. */
final class VariantRules {
    private VariantRules() {}

    /** The key of the number that a rule is about; empty for a rule without one. */
    static String key(DistributionRule rule) {
        return switch (rule.take()) {
            case DistributionRule.Rate _ -> "rate";
            case DistributionRule.Amount _ -> "amount";
            case DistributionRule.Each _ -> "each";
            case DistributionRule.Losses _, DistributionRule.Rest _ -> "";
        };
    }

    /**
     * @param numbers by rule from 1, as they are written: a rate such as {@code 12.5%}, or yuan
     * @throws Refused if one of them cannot be read
     */
    static List<DistributionRule> with(List<DistributionRule> rules, Map<Integer, String> numbers) {
        List<DistributionRule> changed = new ArrayList<>();
        List<PolicyReader.Fault> faults = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            DistributionRule rule = rules.get(i);
            String key = key(rule);
            String number = numbers.getOrDefault(i + 1, "").strip();
            Map<String, String> words = RuleReader.written(rule);
            if (!key.isEmpty() && !number.isEmpty()) {
                words.put(key, key.equals("rate") && !number.contains("%") && !number.contains("/") ? number + "%" : number);
            }
            DistributionRule read = RuleReader.read(word -> words.getOrDefault(word, ""), "rules[" + (i + 1) + "]", faults);
            changed.add(read == null ? rule : read);
        }
        if (!faults.isEmpty()) {
            PolicyReader.Fault fault = faults.getFirst();
            throw new Refused(PayoutRefusal.BAD_POLICY, fault.path(), fault.value(), fault.known());
        }
        return changed;
    }
}
