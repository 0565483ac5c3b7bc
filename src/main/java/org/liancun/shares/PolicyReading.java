package org.liancun.shares;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Money;
import org.liancun.registry.ImportContext;

/** Reads the rules of valuation as they stand in policies.yaml and refuses what is none. */
final class PolicyReading {
    static final String FILE = "policies.yaml";
    static final String KEY = "valuation";
    private static final String APPRAISED = "appraised";

    private final ImportContext context;
    private final Set<String> alliances;

    PolicyReading(ImportContext context, Set<String> alliances) {
        this.context = context;
        this.alliances = alliances;
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
        Optional<Map<ContributionKind, Money>> values = values(list(map.get("rules"), "rules"));
        String source = text(map, "source");
        if (source.isEmpty()) {
            refuse("source", source, "source");
        }
        if (validFrom.isEmpty() || shareValue.isEmpty() || rounding.isEmpty() || values.isEmpty()
                || source.isEmpty()) {
            return Optional.empty();
        }
        UUID id = StableId.of(validFrom.get(), KEY, alliance);
        return Optional.of(new ValuationPolicy(
                id, alliance, validFrom.get(), source, shareValue.get(), rounding.get(), values.get()));
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
        Optional<Money> value = money(text).filter(yuan -> yuan.isPositive() && yuan.fen() % 100 == 0);
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

    private Optional<Map<ContributionKind, Money>> values(List<?> rules) {
        Map<ContributionKind, Money> values = new EnumMap<>(ContributionKind.class);
        boolean good = true;
        for (Object rule : rules) {
            good &= rule instanceof Map<?, ?> map && rule(map, values);
        }
        return good ? Optional.of(values) : Optional.empty();
    }

    private boolean rule(Map<?, ?> map, Map<ContributionKind, Money> values) {
        Optional<ContributionKind> kind = ContributionKind.of(text(map, "kind"));
        if (kind.isEmpty()) {
            refuse("kind", text(map, "kind"), "kind", String.join(", ", ContributionKind.codes()));
            return false;
        }
        if (!text(map, "unit").equals(kind.get().packageUnit())) {
            refuse("unit", text(map, "unit"), "unit", kind.get().code(), kind.get().packageUnit());
            return false;
        }
        String value = text(map, "value_yuan");
        return switch (kind.get()) {
            // Cash is worth itself, whatever a policy might say; equipment is worth what each piece is appraised at.
            case CASH -> value.isEmpty() || money(value).filter(Money.ofYuan("1")::equals).isPresent()
                    || refuse("value_yuan", value, "cash");
            case EQUIPMENT -> value.isEmpty() || value.equals(APPRAISED) || refuse("value_yuan", value, "appraised");
            default -> money(value).filter(Money::isPositive).map(yuan -> values.put(kind.get(), yuan) == null)
                    .orElseGet(() -> refuse("value_yuan", value, "value", kind.get().code()));
        };
    }

    private static Optional<Money> money(String text) {
        try {
            return Optional.of(Money.ofYuan(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
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

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private boolean refuse(String column, Object value, String rule, Object... values) {
        context.refuse(FILE, 0, KEY + (column.isEmpty() ? "" : "." + column), value.toString(),
                "shares.policy." + rule + ".rule", "shares.policy." + rule + ".mend", values);
        return false;
    }
}
