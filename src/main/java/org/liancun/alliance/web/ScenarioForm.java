package org.liancun.alliance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.AllianceRefusal;
import org.liancun.alliance.ScenarioTask;
import org.liancun.alliance.Territory;
import org.liancun.alliance.VillageNames;
import org.liancun.formation.Borders;
import org.liancun.formation.Conditions;
import org.liancun.formation.Lead;
import org.liancun.formation.Principle;
import org.liancun.formation.Weights;
import org.liancun.kernel.Refused;
import org.springframework.util.MultiValueMap;

/** A wish for a scenario as it is typed in; what was typed is kept until it is right. */
public final class ScenarioForm {
    /** The columns of a profile on which a floor or ceiling may be set. */
    public static final List<String> COLUMNS =
            List.of("people", "households", "workers", "pasture_mu", "sheep_units", "cash_yuan", "income_yuan");
    private static final double HUNDRED = 100;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> pins = new ArrayList<>();

    private ScenarioForm() {}

    static ScenarioForm of(MultiValueMap<String, String> sent) {
        ScenarioForm form = new ScenarioForm();
        sent.toSingleValueMap().forEach((key, value) -> form.fields.put(key, value == null ? "" : value.strip()));
        form.pins.addAll(sent.getOrDefault("pin", List.of()));
        return form;
    }

    /** The form as it stands where nobody has typed anything. */
    static ScenarioForm of(ScenarioTask task, @Nullable VillageNames names) {
        ScenarioForm form = new ScenarioForm();
        Map<String, String> fields = form.fields;
        fields.put("name", task.name());
        fields.put("place", task.place());
        fields.put("profiles", Integer.toString(task.year()));
        fields.put("alliances", task.alliances() == null ? "" : task.alliances().toString());
        fields.put("min", Integer.toString(task.sizes().min()));
        fields.put("max", Integer.toString(task.sizes().max()));
        fields.put("lead", task.lead().name().toLowerCase(java.util.Locale.ROOT));
        fields.put("borders", task.borders().name().toLowerCase(java.util.Locale.ROOT));
        for (Principle principle : Principle.values()) {
            fields.put("weight-" + PrincipleWords.code(principle), plain(PrincipleWords.weight(principle, task.weights()) * HUNDRED));
        }
        Conditions conditions = task.conditions();
        if (names != null) {
            fields.put("together", names.written(conditions.together()));
            fields.put("apart", names.written(conditions.apart()));
        }
        conditions.floors().forEach(limit -> fields.put("floor-" + limit.column(), plain(limit.value())));
        conditions.ceilings().forEach(limit -> fields.put("ceiling-" + limit.column(), plain(limit.value())));
        fields.put("from", task.parent() == null ? "" : task.parent().toString());
        fields.put("price", Long.toString(task.movePriceMillionths()));
        fields.put("seconds", Integer.toString(task.seconds()));
        fields.put("seed", Long.toString(task.seed()));
        form.pins.addAll(conditions.pins().keySet());
        return form;
    }

    /** What stands in a field. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return get(field).equals(value);
    }

    /** The villages that stay where they are in the scenario from which it is made. */
    public List<String> pins() {
        return pins;
    }

    public @Nullable UUID parent() {
        String from = get("from");
        return from.isEmpty() ? null : UUID.fromString(from);
    }

    /**
     * The wish, as far as it is written right.
     *
     * @param allianceOf the alliances of the scenario from which it is made, for its pins
     */
    ScenarioTask task(Territory territory, Map<String, String> allianceOf) {
        VillageNames names = new VillageNames(territory);
        TreeMap<String, String> pinned = new TreeMap<>();
        pins.stream().filter(allianceOf::containsKey).forEach(village -> pinned.put(village, allianceOf.get(village)));
        Conditions conditions = new Conditions(names.groups(get("together")), names.groups(get("apart")), pinned,
                limits("floor-"), limits("ceiling-"));
        Weights weights = new Weights(weight(Principle.DISTANCE), weight(Principle.LIKENESS),
                weight(Principle.COMPLEMENT), weight(Principle.WINWIN));
        return new ScenarioTask(get("name"), territory.place(), territory.year(),
                get("alliances").isEmpty() ? null : whole("alliances"),
                new ScenarioTask.Sizes(whole("min"), whole("max")),
                is("lead", "none") ? Lead.NONE : is("lead", "one") ? Lead.ONE : Lead.ANY,
                is("borders", "open") ? Borders.OPEN : Borders.WITHIN_TOWNSHIP, conditions, weights, parent(),
                get("price").isEmpty() ? 0 : whole("price"), whole("seconds"), get("seed").isEmpty() ? 1 : whole("seed"));
    }

    private List<Conditions.Limit> limits(String which) {
        return COLUMNS.stream().filter(column -> !get(which + column).isEmpty())
                .map(column -> new Conditions.Limit(column, number(which + column))).toList();
    }

    private double weight(Principle principle) {
        return number("weight-" + PrincipleWords.code(principle)) / HUNDRED;
    }

    private int whole(String field) {
        String text = get(field);
        if (!text.matches("\\d{1,9}")) {
            throw new Refused(AllianceRefusal.BAD_NUMBER, text.isEmpty() ? "–" : text, field);
        }
        return Integer.parseInt(text);
    }

    private double number(String field) {
        String text = get(field);
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw new Refused(AllianceRefusal.BAD_NUMBER, text.isEmpty() ? "–" : text, field);
        }
        return Double.parseDouble(text);
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
