package org.liancun.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Edge;
import org.liancun.formation.FormationInput;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.FormationResult;
import org.liancun.formation.Objective;
import org.liancun.formation.PlannedAlliance;
import org.liancun.formation.Rules;
import org.liancun.formation.Terms;
import org.liancun.formation.Weights;
import org.liancun.shell.Words;
import tools.jackson.databind.json.JsonMapper;

/** The answer of {@code form} as JSON and as lines. */
record FormReport(FormationInput input, FormationResult result, FormFiles files, double seconds) {
    private static final double PERCENT = 100;
    private static final double THOUSAND = 1000;

    String json(Words words) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("areas", input.areas().size());
        all.put("rules", rules());
        Weights weights = input.weights();
        all.put("weights", principles(
                new Terms(weights.distance(), weights.likeness(), weights.complement(), weights.winwin())));
        all.put("links", input.adjacency().links().stream().map(FormReport::pair).toList());
        all.put("alliances", result.plan().map(FormationPlan::alliances).orElse(List.of()).stream()
                .map(this::alliance).toList());
        all.put("cost", result.plan().map(FormationPlan::costMillionths).orElse(null));
        all.put("unit", input.objective() instanceof Objective.Alliance ? "millionths" : "units");
        all.put("bound", result.boundMillionths().isPresent() ? result.boundMillionths().getAsLong() : null);
        all.put("gap", result.gap().isPresent() ? result.gap().getAsDouble() : null);
        all.put("proof", result.proof().word());
        all.put("reason", result.reasons().isEmpty() ? null : String.join(" ", reasons(words)));
        all.put("columns", result.columns());
        all.put("seconds", Math.round(seconds * THOUSAND) / THOUSAND);
        all.put("seed", input.seed());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private Map<String, Object> rules() {
        Rules rules = input.rules();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("alliances", rules.alliances());
        map.put("min", rules.min());
        map.put("max", rules.max());
        map.put("lead", rules.lead().name().toLowerCase(Locale.ROOT));
        map.put("within", switch (rules.borders()) {
            case WITHIN_TOWNSHIP -> "township";
            case OPEN -> "open";
        });
        map.put("together", rules.conditions().together());
        map.put("apart", rules.conditions().apart());
        map.put("pins", rules.conditions().pins());
        map.put("floors", rules.conditions().floors());
        map.put("ceilings", rules.conditions().ceilings());
        map.put("objective", input.objective().word());
        return map;
    }

    private static List<String> pair(Edge edge) {
        return List.of(edge.a(), edge.b());
    }

    private static Map<String, Object> principles(Terms terms) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("distance", terms.distance());
        map.put("likeness", terms.likeness());
        map.put("complement", terms.complement());
        map.put("winwin", terms.winwin());
        return map;
    }

    private Map<String, @Nullable Object> alliance(PlannedAlliance alliance) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", alliance.code());
        map.put("name", files.name(alliance.lead() == null ? alliance.hub() : alliance.lead()) + "联村");
        map.put("mode", alliance.mode().word());
        map.put("lead", alliance.lead());
        map.put("hub", alliance.hub());
        map.put("villages", alliance.villages());
        map.put("cost", alliance.costMillionths());
        map.put("terms", principles(alliance.terms()));
        map.put("pairs", alliance.pairs().stream().map(pair -> List.of(pair.strong(), pair.weak())).toList());
        return map;
    }

    private List<String> reasons(Words words) {
        List<String> texts = new ArrayList<>();
        result.reasons().forEach(reason ->
                texts.add(words.t(reason.refusal().key(), reason.values().toArray())));
        return texts;
    }

    /** Cost, bound, gap and seconds as people read them. */
    String text(Words words) {
        StringBuilder text = new StringBuilder();
        result.plan().ifPresent(plan -> {
            for (PlannedAlliance alliance : plan.alliances()) {
                text.append(String.format(Locale.ROOT, "%-16s %-8s %8d  %s%n", alliance.code(), alliance.mode().word(),
                        alliance.costMillionths(), String.join(" ", alliance.villages())));
            }
            text.append(String.format(Locale.ROOT, "cost    %,d%n", plan.costMillionths()));
        });
        result.boundMillionths().ifPresent(bound -> text.append(String.format(Locale.ROOT, "bound   %,d%n", bound)));
        result.gap().ifPresent(gap ->
                text.append(String.format(Locale.ROOT, "gap     %.4f %%%n", PERCENT * gap)));
        text.append(String.format(Locale.ROOT, "proof   %s, %,d possible alliances%nseconds %.1f%n",
                result.proof().word(), result.columns(), seconds));
        reasons(words).forEach(reason -> text.append(reason).append('\n'));
        return text.toString();
    }
}
