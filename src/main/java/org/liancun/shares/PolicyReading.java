package org.liancun.shares;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Money;
import org.liancun.registry.ImportContext;

/** Reads the rules of valuation as they stand in policies.yaml and refuses what is none. */
final class PolicyReading {
    static final String FILE = "policies.yaml";
    static final String KEY = "valuation";

    private final ImportContext context;
    private final Set<String> alliances;
    private final Function<String, Optional<UUID>> documents;

    /** @param documents ids by number */
    PolicyReading(ImportContext context, Set<String> alliances, Function<String, Optional<UUID>> documents) {
        this.context = context;
        this.alliances = alliances;
        this.documents = documents;
    }

    /** @param found what stands under {@link #KEY} */
    List<ValuationPolicy> read(@Nullable Object found) {
        List<ValuationPolicy> policies = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Object entry : list(found, KEY)) {
            if (!(entry instanceof Map<?, ?> map)) {
                refuse("", entry, "policy");
                continue;
            }
            policy(map).ifPresent(policy -> {
                if (seen.add(policy.id())) {
                    policies.add(policy);
                } else {
                    refuse("valid_from", policy.validFrom(), "twice", policy.alliance());
                }
            });
        }
        return policies;
    }

    /** A policy by which something was valued stays as it is. */
    void refuseUsed(ValuationPolicy policy) {
        refuse("valid_from", policy.validFrom(), "used", policy.alliance());
    }

    private Optional<ValuationPolicy> policy(Map<?, ?> map) {
        String alliance = text(map, "alliance");
        if (!alliance.equals(ValuationPolicy.EVERY) && !alliances.contains(alliance)) {
            refuse("alliance", alliance, "alliance");
            return Optional.empty();
        }
        Optional<LocalDate> validFrom = day(text(map, "valid_from"));
        Optional<Money> shareValue = shareValue(text(map, "share_value_yuan"));
        Optional<Rounding> rounding = rounding(text(map, "rounding"));
        RuleReading rules = new RuleReading(this);
        boolean good = rules.read(list(map.get("rules"), "rules"));
        String source = text(map, "source");
        if (source.isEmpty()) {
            refuse("source", source, "source");
        }
        Optional<ValuationTerms> terms = terms(map, rules, rounding.orElse(Rounding.DOWN));
        if (validFrom.isEmpty() || shareValue.isEmpty() || rounding.isEmpty() || !good || terms.isEmpty()
                || source.isEmpty()) {
            return Optional.empty();
        }
        UUID id = StableId.of(validFrom.get(), KEY, alliance);
        return Optional.of(new ValuationPolicy(id, alliance, validFrom.get(), source, shareValue.get(), rounding.get(),
                rules.values(), terms.get()));
    }

    private Optional<ValuationTerms> terms(Map<?, ?> map, RuleReading rules, Rounding rounding) {
        String scale = text(map, "share_decimals");
        if (!scale.isEmpty() && !scale.matches("[012]")) {
            refuse("share_decimals", scale, "decimals");
            return Optional.empty();
        }
        String left = text(map, "remainder");
        Optional<Remainder> remainder = left.isEmpty() ? Optional.of(Remainder.KEPT) : Remainder.of(left);
        if (remainder.isEmpty() || remainder.get() != Remainder.KEPT && rounding != Rounding.DOWN) {
            refuse("remainder", left, "remainder");
            return Optional.empty();
        }
        String number = text(map, "resolution");
        Optional<UUID> document = number.isEmpty() ? Optional.empty() : documents.apply(number);
        if (!number.isEmpty() && document.isEmpty()) {
            refuse("resolution", number, "resolution");
            return Optional.empty();
        }
        return Optional.of(new ValuationTerms(scale.isEmpty() ? 2 : Integer.parseInt(scale), remainder.get(),
                rules.classes(), rules.pasture(), document.orElse(null)));
    }

    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            refuse("valid_from", text, "day");
            return Optional.empty();
        }
    }

    private Optional<Money> shareValue(String text) {
        Optional<Money> value = RuleReading.money(text).filter(yuan -> yuan.isPositive() && yuan.fen() % 100 == 0);
        if (value.isEmpty()) {
            refuse("share_value_yuan", text, "share");
        }
        return value;
    }

    private Optional<Rounding> rounding(String text) {
        switch (text) {
            case "", "down" -> {
                return Optional.of(Rounding.DOWN);
            }
            case "half-up" -> {
                return Optional.of(Rounding.HALF_UP);
            }
            default -> {
                refuse("rounding", text, "rounding");
                return Optional.empty();
            }
        }
    }

    private List<?> list(@Nullable Object value, String column) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        refuse(column, value, "list");
        return List.of();
    }

    static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString().strip();
    }

    boolean refuse(String column, Object value, String rule, Object... values) {
        context.refuse(FILE, 0, KEY + (column.isEmpty() ? "" : "." + column), value.toString(),
                "shares.policy." + rule + ".rule", "shares.policy." + rule + ".mend", values);
        return false;
    }
}
