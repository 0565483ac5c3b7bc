package org.liancun.shares;

import static org.liancun.shares.PolicyReading.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.kernel.Unit;

/** Reads what a rule of valuation says of single kinds and classes. */
final class RuleReading {
    private static final String APPRAISED = "appraised";
    private final PolicyReading reading;
    private final Map<ContributionKind, Money> values = new EnumMap<>(ContributionKind.class);
    private final List<ClassRate> classes = new ArrayList<>();
    private final Map<ContributionKind, Long> pasture = new EnumMap<>(ContributionKind.class);

    RuleReading(PolicyReading reading) {
        this.reading = reading;
    }

    /** @return whether all of them are rules */
    boolean read(List<?> rules) {
        boolean good = true;
        for (Object rule : rules) {
            good &= rule instanceof Map<?, ?> map && rule(map);
        }
        for (ClassRate each : classes) {
            good &= each.unitValue() != null || values.containsKey(each.kind())
                    || reading.refuse("class", each.code(), "class_value", each.kind().code());
        }
        return good;
    }

    Map<ContributionKind, Money> values() {
        return values;
    }

    List<ClassRate> classes() {
        return classes;
    }

    Map<ContributionKind, Long> pasture() {
        return pasture;
    }

    private boolean rule(Map<?, ?> map) {
        Optional<ContributionKind> kind = ContributionKind.of(text(map, "kind"));
        if (kind.isEmpty()) {
            return reading.refuse("kind", text(map, "kind"), "kind", String.join(", ", ContributionKind.codes()));
        }
        String unit = text(map, "unit");
        if (!unit.equals(kind.get().packageUnit()) && !(unit.isEmpty() && map.containsKey("class"))) {
            return reading.refuse("unit", unit, "unit", kind.get().code(), kind.get().packageUnit());
        }
        if (map.containsKey("class")) {
            return assetClass(map, kind.get());
        }
        String pastureMu = text(map, "pasture_mu");
        String yuan = text(map, "value_yuan");
        // A kind that is valued by class may still say how much pasture comes with each head of it.
        boolean onlyBalance = yuan.isEmpty() && !pastureMu.isEmpty();
        return (onlyBalance || value(yuan, kind.get())) && balance(pastureMu, kind.get());
    }

    private boolean value(String value, ContributionKind kind) {
        return switch (kind) {
            // Cash is worth itself, whatever a policy might say; equipment is worth what each piece is appraised at.
            case CASH -> value.isEmpty() || money(value).filter(Money.ofYuan("1")::equals).isPresent()
                    || reading.refuse("value_yuan", value, "cash");
            case EQUIPMENT -> value.isEmpty() || value.equals(APPRAISED)
                    || reading.refuse("value_yuan", value, "appraised");
            default -> money(value).filter(Money::isPositive).map(yuan -> values.put(kind, yuan) == null)
                    .orElse(false) || reading.refuse("value_yuan", value, "value", kind.code());
        };
    }

    private boolean balance(String mu, ContributionKind kind) {
        if (mu.isEmpty()) {
            return true;
        }
        Optional<Long> hundredths = number(mu, Unit.MU.scale());
        if (hundredths.isEmpty() || !kind.isLivestock()) {
            return reading.refuse("pasture_mu", mu, "balance", kind.code());
        }
        pasture.put(kind, hundredths.get());
        return true;
    }

    private boolean assetClass(Map<?, ?> map, ContributionKind kind) {
        String code = text(map, "class");
        String given = text(map, "coefficient");
        Optional<Long> coefficient = given.isEmpty() ? Optional.of(Rate.ONE)
                : number(given, Rate.SCALE).filter(number -> number <= ClassRate.MOST);
        String value = text(map, "value_yuan");
        Optional<Money> own = value.isEmpty() ? Optional.empty() : money(value).filter(Money::isPositive);
        boolean twice = classes.stream().anyMatch(each -> each.kind() == kind && each.code().equals(code));
        if (!kind.hasClasses() || code.isEmpty() || twice || coefficient.isEmpty()
                || !value.isEmpty() && own.isEmpty()) {
            return reading.refuse("class", code, "class", kind.code());
        }
        return classes.add(new ClassRate(kind, code, coefficient.get(), own.orElse(null)));
    }

    private static Optional<Long> number(String text, int scale) {
        try {
            return Optional.of(Decimals.parse(text, scale)).filter(number -> number > 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<Money> money(String text) {
        try {
            return Optional.of(Money.ofYuan(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
