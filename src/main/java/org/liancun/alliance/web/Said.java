package org.liancun.alliance.web;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.ScenarioReason;
import org.liancun.alliance.Territory;
import org.liancun.formation.PlanProblem;
import org.liancun.shell.Words;

/** What the solver says, in words of the reader: villages by name and township instead of their codes. */
final class Said {
    private static final Pattern VILLAGE = Pattern.compile("\\b\\d{12}\\b");
    private static final int PERCENT_DECIMALS = 2;
    private static final double HUNDREDTHS_OF_PERCENT = 10_000;
    private final Territory territory;
    private final Words words;

    Said(Territory territory, Words words) {
        this.territory = territory;
        this.words = words;
    }

    /** A text with the names of the villages whose codes stand in it. */
    String named(String text) {
        Matcher codes = VILLAGE.matcher(text);
        return codes.replaceAll(code -> Matcher.quoteReplacement(territory.village(code.group())
                .map(village -> words.t("alliance.map.village", words.name(village.nameZh(), village.nameEn()),
                        words.name(village.townshipZh(), village.townshipEn())))
                .orElse(code.group())));
    }

    String reason(ScenarioReason reason) {
        return words.t(reason.refusal(), reason.values().stream().map(this::named).toArray());
    }

    /** @param alliance name of the alliance it is about; empty for the plan as a whole */
    String broken(PlanProblem problem, String alliance) {
        return words.t("alliance.broken." + problem.kind().name(), alliance, named(problem.detail()));
    }

    /** What is proven about a plan, in plain words. */
    static List<String> proof(Scenario.Result result, Words words) {
        String key = "alliance.proof." + result.proof().word();
        return result.boundMillionths() == null ? List.of(words.t(key))
                : List.of(words.t(key, result.boundMillionths(), gap(result.gap(), words)));
    }

    /** A gap as percents with two decimals; a dash where nothing is proven. */
    static String gap(OptionalDouble gap, Words words) {
        return gap.isEmpty() ? "–"
                : words.number((long) Math.ceil(gap.getAsDouble() * HUNDREDTHS_OF_PERCENT), PERCENT_DECIMALS) + " %";
    }

    static String cost(@Nullable Long millionths, Words words) {
        return millionths == null ? "–" : words.count(millionths);
    }
}
