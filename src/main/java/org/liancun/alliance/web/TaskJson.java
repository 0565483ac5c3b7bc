package org.liancun.alliance.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.AllianceRefusal;
import org.liancun.alliance.ScenarioTask;
import org.liancun.alliance.Territory;
import org.liancun.alliance.VillageNames;
import org.liancun.formation.Borders;
import org.liancun.formation.Conditions;
import org.liancun.formation.Lead;
import org.liancun.formation.Weights;
import org.liancun.kernel.Refused;

/**
 * A wish for a scenario from another program.
 *
 * @param place code of the county or township
 * @param year of the profiles; the latest where it is left out
 * @param alliances how many; left open where it is left out
 * @param lead any, one or none
 * @param borders within_township or open
 * @param pins label by village: the same label, the same alliance
 * @param movePrice in millionths, for each village that moves away from its alliance in {@code parent}
 */
record TaskJson(
        @Nullable String name,
        @Nullable String place,
        @Nullable Integer year,
        @Nullable Integer alliances,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable String lead,
        @Nullable String borders,
        @Nullable WeightsJson weights,
        @Nullable List<List<String>> together,
        @Nullable List<List<String>> apart,
        @Nullable Map<String, String> pins,
        @Nullable List<LimitJson> floors,
        @Nullable List<LimitJson> ceilings,
        @Nullable UUID parent,
        @Nullable Long movePrice,
        @Nullable Integer seconds,
        @Nullable Long seed) {
    private static final int USUAL_SECONDS = 30;

    /** How much each principle counts; a quarter where it is left out. */
    record WeightsJson(double distance, double likeness, double complement, double winwin) {}

    /** A floor or a ceiling for the sum of a column over an alliance. */
    record LimitJson(@Nullable String column, double value) {
        Conditions.Limit limit() {
            if (column == null || !ScenarioForm.COLUMNS.contains(column)) {
                throw new Refused(AllianceRefusal.BAD_NUMBER, String.valueOf(column), "column");
            }
            return new Conditions.Limit(column, value);
        }
    }

    String placeOrEmpty() {
        return Objects.requireNonNullElse(place, "");
    }

    int yearOr(List<Integer> years) {
        return year != null ? year : years.isEmpty() ? 0 : years.getFirst();
    }

    ScenarioTask task(Territory territory) {
        VillageNames names = new VillageNames(territory);
        TreeMap<String, String> pinned = new TreeMap<>();
        Objects.requireNonNullElse(pins, Map.<String, String>of())
                .forEach((village, label) -> pinned.put(names.code(village), label));
        Conditions conditions = new Conditions(groups(together, names), groups(apart, names), pinned, limits(floors),
                limits(ceilings));
        return new ScenarioTask(Objects.requireNonNullElse(name, ""), territory.place(), territory.year(), alliances,
                new ScenarioTask.Sizes(or(min, ScenarioTask.Sizes.USUAL.min()), or(max, ScenarioTask.Sizes.USUAL.max())),
                word(Lead.class, lead, Lead.ANY), word(Borders.class, borders, Borders.WITHIN_TOWNSHIP), conditions,
                weighing(), parent, movePrice == null ? 0 : Math.max(0, movePrice), or(seconds, USUAL_SECONDS),
                seed == null ? 1 : seed);
    }

    private Weights weighing() {
        try {
            return weights == null ? Weights.EQUAL
                    : new Weights(weights.distance, weights.likeness, weights.complement, weights.winwin);
        } catch (IllegalArgumentException e) {
            throw new Refused(AllianceRefusal.WEIGHTS, String.valueOf(weights), 10_000);
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, @Nullable String word, E usual) {
        if (word == null) {
            return usual;
        }
        for (E each : Objects.requireNonNull(type.getEnumConstants())) {
            if (each.name().equalsIgnoreCase(word)) {
                return each;
            }
        }
        throw new Refused(AllianceRefusal.BAD_NUMBER, word, type.getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }

    private static List<Set<String>> groups(@Nullable List<List<String>> groups, VillageNames names) {
        return Objects.requireNonNullElse(groups, List.<List<String>>of()).stream().map(group -> {
            Set<String> codes = new TreeSet<>();
            group.forEach(each -> codes.add(names.code(each)));
            return codes;
        }).map(codes -> (Set<String>) codes).toList();
    }

    private static List<Conditions.Limit> limits(@Nullable List<LimitJson> limits) {
        return Objects.requireNonNullElse(limits, List.<LimitJson>of()).stream().map(LimitJson::limit).toList();
    }

    private static int or(@Nullable Integer given, int usual) {
        return given == null ? usual : given;
    }
}
