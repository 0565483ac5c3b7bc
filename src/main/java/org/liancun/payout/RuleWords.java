package org.liancun.payout;

import java.util.List;
import java.util.Map;

/** A rule in the words in which policies.yaml and forms write it. */
public final class RuleWords {
    /** What may be said about a rule, in the order in which it is written. */
    public static final List<String> KEYS = RuleReader.KEYS;
    /** What a rule may be called. */
    public static final List<String> NAMES = DistributionRule.Kind.words();

    private RuleWords() {}

    /** The words of a rule; what is usual is left out. */
    public static Map<String, String> of(DistributionRule rule) {
        return RuleReader.written(rule);
    }

    /** The key of the number that a rule is about; empty for a rule without one. */
    public static String number(DistributionRule rule) {
        return VariantRules.key(rule);
    }
}
