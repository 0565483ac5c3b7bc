package org.liancun.payout.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.DistributionPolicy;
import org.liancun.payout.DistributionRule;
import org.liancun.payout.RuleWords;
import org.springframework.util.MultiValueMap;

/**
 * One version of a policy, and the form for the next one.
 *
 * @param rules the words in the form: those of the version, or what was typed and refused
 * @param refused what a rule said to the last try; null for none
 */
public record PolicyPage(
        DistributionPolicy policy, List<Map<String, String>> rules, boolean mayWrite, @Nullable String refused) {
    private static final int ROWS = 12;
    private static final int MORE = 3;

    static String path(DistributionPolicy policy) {
        return "/payouts/policies/" + URLEncoder.encode(policy.organisation(), StandardCharsets.UTF_8) + "/"
                + policy.yearFrom() + "/" + policy.version().no();
    }

    public String path() {
        return path(policy);
    }

    static List<Map<String, String>> words(List<DistributionRule> rules) {
        return rules.stream().map(RuleWords::of).toList();
    }

    /** Rows of a form that have a name; those without are left out. */
    static List<Map<String, String>> words(MultiValueMap<String, String> form) {
        List<Map<String, String>> rules = new ArrayList<>();
        for (int row = 1; row <= ROWS + MORE; row++) {
            Map<String, String> words = new HashMap<>();
            for (String key : RuleWords.KEYS) {
                String value = form.getFirst(row + "." + key);
                if (value != null && !value.isBlank()) {
                    words.put(key, value.strip());
                }
            }
            if (words.containsKey("name")) {
                rules.add(words);
            }
        }
        return rules;
    }

    /** Rows of the form: the rules, and a few empty ones after them. */
    public List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>(rules);
        for (int i = 0; i < MORE && rows.size() < ROWS + MORE; i++) {
            rows.add(Map.of());
        }
        return rows;
    }

    /** Words of the version's own rules, as the table shows them. */
    public List<Map<String, String>> shown() {
        return words(policy.rules());
    }

    public static List<String> names() {
        return RuleWords.NAMES;
    }

    /** A rule's measure in short: its rate and base, amount, or amount for each. */
    public static String measure(Map<String, String> rule) {
        if (rule.containsKey("rate")) {
            return rule.get("rate");
        }
        return rule.getOrDefault("amount", rule.getOrDefault("each", ""));
    }
}
