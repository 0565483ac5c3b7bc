package org.liancun.alliance.web;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
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
    private static final Pattern OPTION =
            Pattern.compile("--(within|lead|alliances|min|max|together|apart|pin|floor|ceiling)(?: ([^;\\s]+))?");
    private static final int PERCENT_DECIMALS = 2;
    private static final double HUNDREDTHS_OF_PERCENT = 10_000;
    private final Territory territory;
    private final Words words;

    Said(Territory territory, Words words) {
        this.territory = territory;
        this.words = words;
    }

    /** A text with rules in words instead of options, and the names of the villages whose codes stand in it. */
    String named(String text) {
        String plain = OPTION.matcher(text).replaceAll(option -> Matcher.quoteReplacement(option(option)));
        Matcher codes = VILLAGE.matcher(plain);
        return codes.replaceAll(code -> Matcher.quoteReplacement(territory.village(code.group())
                .map(village -> words.t("alliance.map.village", words.name(village.nameZh(), village.nameEn()),
                        words.name(village.townshipZh(), village.townshipEn())))
                .orElse(code.group())));
    }

    /** A rule as the solver names it, such as {@code --lead any} or {@code --min 3}, in words of the page. */
    private String option(MatchResult option) {
        String value = option.group(2) == null ? "" : option.group(2);
        return switch (option.group(1)) {
            case "within" -> words.t("alliance.borders.within_township");
            case "lead" -> words.t("alliance.lead." + value);
            case "floor", "ceiling" -> {
                int colon = value.indexOf(':');
                yield words.t("alliance.option." + option.group(1),
                        words.t("alliance.profile." + value.substring(0, Math.max(0, colon))), value.substring(colon + 1));
            }
            case "together", "apart" -> words.t("alliance.option." + option.group(1), value.replace(",", "、"));
            case "pin" -> words.t("alliance.option.pin", value.substring(0, Math.max(0, value.indexOf(':'))));
            default -> words.t("alliance.option." + option.group(1), value);
        };
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
