package org.liancun.payout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;

/** Reads the part {@code distribution} of policies.yaml; collects everything that is wrong with it, each by its path. */
final class PolicyReader {
    private static final Set<String> KEYS =
            new TreeSet<>(List.of("organisation", "year_from", "source", "open_days", "quorum", "rules", "calendar",
                    "decided_on", "document"));
    private static final Set<String> RULE_KEYS = new TreeSet<>(RuleReader.KEYS);
    private static final Set<String> DAYS = new TreeSet<>(List.of("open_on", "meeting_on", "result_on", "pay_on"));

    private final List<DistributionPolicy> policies = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** What is read, and what cannot be. */
    record Reading(List<DistributionPolicy> policies, List<Fault> faults) {}

    /**
     * Something wrong in the file.
     *
     * @param path such as {@code distribution[1].rules[2].rate}
     * @param known what may stand there
     */
    record Fault(String path, String value, Kind kind, String known) {
        /** Key of the message that says which rule is broken. */
        String rule() {
            return "payout.policy." + kind.name().toLowerCase(Locale.ROOT);
        }

        /** Key of the message that says what to do. */
        String mend() {
            return rule() + ".mend";
        }
    }

    /** What can be wrong. */
    enum Kind {
        UNKNOWN_KEY,
        UNKNOWN_RULE,
        UNKNOWN_VALUE,
        MISSING,
        NOT_A_LIST,
        NOT_A_RATE,
        NOT_A_DAY,
        NOT_A_YEAR,
        NOT_MONEY,
        NOT_WHOLE_YUAN,
        TWO_MEASURES,
        UNKNOWN_DOCUMENT,
        DAYS_OUT_OF_ORDER,
        MEMBERS_NOT_LAST,
        TWICE
    }

    private PolicyReader() {}

    /** @param distribution the value of the key {@code distribution}; null for none */
    static Reading read(@Nullable Object distribution) {
        PolicyReader reader = new PolicyReader();
        if (distribution != null) {
            List<?> entries = reader.list(distribution, "distribution");
            for (int i = 0; i < entries.size(); i++) {
                reader.policy(entries.get(i), "distribution[" + i + "]");
            }
        }
        return new Reading(List.copyOf(reader.policies), List.copyOf(reader.faults));
    }

    private void policy(@Nullable Object entry, String path) {
        Map<?, ?> map = map(entry, path, KEYS);
        String organisation = text(map, "organisation", path);
        int yearFrom = (int) number(map.get("year_from"), path + ".year_from", 1949, 2199, Kind.NOT_A_YEAR);
        int daysOpen = map.get("open_days") == null
                ? Law.DAYS_OPEN
                : (int) number(map.get("open_days"), path + ".open_days", 0, 365, Kind.UNKNOWN_VALUE);
        List<DistributionRule> rules = rules(list(map.get("rules"), path + ".rules"), path + ".rules");
        if (!seen.add(organisation + " " + yearFrom)) {
            fault(path, organisation + " " + yearFrom, Kind.TWICE, "");
        }
        policies.add(new DistributionPolicy(organisation, yearFrom, text(map, "source", path), daysOpen,
                quorum(map.get("quorum"), path + ".quorum"), rules, calendars(map.get("calendar"), path + ".calendar"),
                version(map, path)));
    }

    private DistributionPolicy.Version version(Map<?, ?> map, String path) {
        Object document = map.get("document");
        return new DistributionPolicy.Version(0, false,
                map.get("decided_on") == null ? null : day(map, "decided_on", path),
                document == null ? null : document.toString().strip());
    }

    private List<DistributionRule> rules(List<?> entries, String path) {
        List<DistributionRule> rules = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            DistributionRule rule = rule(map(entries.get(i), path + "[" + i + "]", RULE_KEYS), path + "[" + i + "]");
            if (rule != null) {
                rules.add(rule);
            }
        }
        requireRestLast(rules, path, faults);
        return rules;
    }

    /** A rule that takes all that is left leaves nothing to those after it. */
    static void requireRestLast(List<DistributionRule> rules, String path, List<Fault> faults) {
        for (int i = 0; i + 1 < rules.size(); i++) {
            if (rules.get(i).take() instanceof DistributionRule.Rest) {
                faults.add(new Fault(path + "[" + i + "]", rules.get(i).name(), Kind.MEMBERS_NOT_LAST, ""));
            }
        }
    }

    private @Nullable DistributionRule rule(Map<?, ?> map, String path) {
        return RuleReader.read(key -> {
            Object value = map.get(key);
            return value == null ? "" : value.toString().strip();
        }, path, faults);
    }

    private Quorum quorum(@Nullable Object value, String path) {
        if (value == null) {
            return Quorum.TWO_THIRDS;
        }
        Map<?, ?> map = map(value, path, Set.of("present", "in_favour"));
        return new Quorum(rate(required(map, "present", path), path + ".present"),
                rate(required(map, "in_favour", path), path + ".in_favour"));
    }

    private Map<Integer, PayoutCalendar> calendars(@Nullable Object value, String path) {
        Map<Integer, PayoutCalendar> calendars = new HashMap<>();
        if (value != null) {
            map(value, path, null).forEach((year, days) -> {
                String at = path + "." + year;
                PayoutCalendar calendar = calendar(map(days, at, DAYS), at);
                int number = (int) number(year, at, 1949, 2199, Kind.NOT_A_YEAR);
                if (calendar != null) {
                    calendars.put(number, calendar);
                }
            });
        }
        return calendars;
    }

    private @Nullable PayoutCalendar calendar(Map<?, ?> map, String path) {
        LocalDate open = day(map, "open_on", path);
        LocalDate meeting = day(map, "meeting_on", path);
        LocalDate result = day(map, "result_on", path);
        LocalDate pay = day(map, "pay_on", path);
        if (open == null || meeting == null || result == null || pay == null) {
            return null;
        }
        try {
            return new PayoutCalendar(open, meeting, result, pay);
        } catch (IllegalArgumentException e) {
            fault(path, String.valueOf(e.getMessage()), Kind.DAYS_OUT_OF_ORDER, "");
            return null;
        }
    }

    private @Nullable LocalDate day(Map<?, ?> map, String key, String path) {
        Object value = required(map, key, path);
        try {
            return value == null ? null : LocalDate.parse(value.toString());
        } catch (DateTimeException e) {
            fault(path + "." + key, value.toString(), Kind.NOT_A_DAY, "2024-01-31");
            return null;
        }
    }

    /** A rate from nothing to the whole; nothing where it cannot be read. */
    private Ratio rate(@Nullable Object value, String path) {
        try {
            if (value != null) {
                Ratio rate = Ratio.parse(value.toString());
                if (rate.numerator() >= 0 && rate.numerator() <= rate.denominator()) {
                    return rate;
                }
                fault(path, value.toString(), Kind.NOT_A_RATE, "0% – 100%");
            }
        } catch (IllegalArgumentException e) {
            fault(path, value.toString(), Kind.NOT_A_RATE, "10%, 0.1, 1/10");
        }
        return new Ratio(0, 1);
    }

    private long number(@Nullable Object value, String path, long least, long most, Kind kind) {
        if (value == null) {
            fault(path, "", Kind.MISSING, "");
            return least;
        }
        String text = value.toString();
        if (text.matches("\\d{1,9}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        fault(path, text, kind, least + " – " + most);
        return least;
    }

    private String text(Map<?, ?> map, String key, String path) {
        Object value = required(map, key, path);
        return value == null ? "" : value.toString().strip();
    }

    private @Nullable Object required(Map<?, ?> map, String key, String path) {
        Object value = map.get(key);
        if (value == null || value.toString().isBlank()) {
            fault(path + "." + key, "", Kind.MISSING, "");
            return null;
        }
        return value;
    }

    private List<?> list(@Nullable Object value, String path) {
        if (value instanceof List<?> list) {
            return list;
        }
        fault(path, String.valueOf(value), Kind.NOT_A_LIST, "");
        return List.of();
    }

    private Map<?, ?> map(@Nullable Object value, String path, @Nullable Set<String> known) {
        if (!(value instanceof Map<?, ?> map)) {
            fault(path, String.valueOf(value), Kind.NOT_A_LIST, known == null ? "" : String.join(", ", known));
            return Map.of();
        }
        for (Object key : map.keySet()) {
            if (known != null && !known.contains(String.valueOf(key))) {
                fault(path + "." + key, String.valueOf(key), Kind.UNKNOWN_KEY, String.join(", ", known));
            }
        }
        return map;
    }

    private void fault(String path, String value, Kind kind, String known) {
        faults.add(new Fault(path, value, kind, known));
    }
}
