package org.liancun.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.liancun.kernel.Unit;

/** The figures that can be computed, in the order of the briefing. */
public enum FigureKey {
    /** Alliances in force on the last day of the year. */
    ALLIANCES(new Unit("ALLIANCE", 0)),
    /** Villages in them. */
    VILLAGES(new Unit("VILLAGE", 0)),
    /** Of these, the weaker sides of pairs. */
    PAIRED_VILLAGES(new Unit("VILLAGE", 0)),
    /** Operating income of all alliances' vehicles. */
    INCOME(Unit.CNY),
    /** The same of one alliance. */
    ALLIANCE_INCOME(Unit.CNY),
    /** Income against the year before, in hundredths of a percent. */
    INCOME_GROWTH(new Unit("PERCENT", 2)),
    /** Pasture that the vehicles use in common. */
    PASTURE_POOLED(Unit.MU),
    /** Heads of yaks and sheep brought in. */
    LIVESTOCK_POOLED(new Unit("HEAD", 0)),
    /** Workers brought in. */
    WORKERS_POOLED(Unit.WORKER);

    private final Unit unit;

    FigureKey(Unit unit) {
        this.unit = unit;
    }

    /** As it stands in addresses and answers: {@code alliance_income}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Unit unit() {
        return unit;
    }

    /** Whether there is also one for each alliance. */
    public boolean byAlliance() {
        return ordinal() >= INCOME.ordinal() && this != INCOME;
    }

    public static Optional<FigureKey> ofCode(String code) {
        return Arrays.stream(values()).filter(key -> key.code().equals(code)).findFirst();
    }

    /** The role of accounts in {@code insight.account_role} that a figure of pooled means reads. */
    String means() {
        return switch (this) {
            case PASTURE_POOLED -> "pasture";
            case LIVESTOCK_POOLED -> "livestock";
            case WORKERS_POOLED -> "workers";
            default -> throw new IllegalStateException(this + " is not about means");
        };
    }

    boolean pooled() {
        return this == PASTURE_POOLED || this == LIVESTOCK_POOLED || this == WORKERS_POOLED;
    }
}
