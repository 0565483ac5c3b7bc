package org.liancun.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liancun.formation.Borders;
import org.liancun.formation.Conditions;
import org.liancun.formation.Lead;
import org.liancun.formation.Objective;
import org.liancun.formation.Rules;
import org.liancun.formation.Weights;
import picocli.CommandLine.Option;

/** The rules and the objective of {@code form} as they are typed. */
final class FormRules {
    private static final int PRINCIPLES = 4;

    @Option(names = "--alliances", paramLabel = "K", description = "how many alliances")
    int alliances;

    @Option(names = "--min", paramLabel = "N", defaultValue = "3", description = "fewest villages of one; default: 3")
    int min;

    @Option(names = "--max", paramLabel = "N", defaultValue = "7", description = "most villages of one; default: 7")
    int max;

    @Option(names = "--lead", paramLabel = "any|one|none", defaultValue = "any",
            description = "at least one strong village, just one, or none needed; default: any")
    String lead = "any";

    @Option(names = "--strong", paramLabel = "N", defaultValue = "-1",
            description = "the N villages of highest income per head are strong, whatever the profiles say")
    int strong;

    @Option(names = "--within", paramLabel = "township|open", defaultValue = "township",
            description = "whether an alliance may cross a township's border; default: township")
    String within = "township";

    @Option(names = "--weights", paramLabel = "d,l,c,w", defaultValue = "0.25,0.25,0.25,0.25",
            description = "of distance, likeness, complement and win-win; default: a quarter each")
    String weights = "";

    @Option(names = "--objective", paramLabel = "alliance|pairwise:COLUMN|moment", defaultValue = "alliance",
            description = "the four principles, or a neutral one for comparison; default: alliance")
    String objective = "";

    @Option(names = "--together", paramLabel = "A,B", description = "villages of one alliance; may be repeated")
    List<String> together = new ArrayList<>();

    @Option(names = "--apart", paramLabel = "A,B", description = "villages of different alliances; may be repeated")
    List<String> apart = new ArrayList<>();

    @Option(names = "--pin", paramLabel = "VILLAGE:LABEL",
            description = "the same label means the same alliance, another another; may be repeated")
    List<String> pins = new ArrayList<>();

    @Option(names = "--floor", paramLabel = "COLUMN:VALUE", description = "least sum over an alliance; may be repeated")
    List<String> floors = new ArrayList<>();

    @Option(names = "--ceiling", paramLabel = "COLUMN:VALUE", description = "most sum over an alliance; may be repeated")
    List<String> ceilings = new ArrayList<>();

    Rules rules() {
        TreeMap<String, String> labels = new TreeMap<>();
        for (String pin : pins) {
            String[] pair = pair("--pin", pin);
            labels.put(pair[0], pair[1]);
        }
        Conditions conditions = new Conditions(sets("--together", together), sets("--apart", apart), labels,
                limits("--floor", floors), limits("--ceiling", ceilings));
        return new Rules(alliances, min, max, lead(), borders(), conditions);
    }

    private Lead lead() {
        return switch (lead) {
            case "any" -> Lead.ANY;
            case "one" -> Lead.ONE;
            case "none" -> Lead.NONE;
            default -> throw new IllegalArgumentException("--lead is any, one or none, not " + lead);
        };
    }

    Borders borders() {
        return switch (within) {
            case "township" -> Borders.WITHIN_TOWNSHIP;
            case "open" -> Borders.OPEN;
            default -> throw new IllegalArgumentException("--within is township or open, not " + within);
        };
    }

    Objective objective() {
        return Objective.of(objective, weights());
    }

    Weights weights() {
        String[] parts = weights.split(",");
        double[] numbers = new double[PRINCIPLES];
        for (int k = 0; k < PRINCIPLES; k++) {
            OptionalDouble number = parts.length == PRINCIPLES ? FormTable.number(parts[k].strip()) : OptionalDouble.empty();
            numbers[k] = number.orElseThrow(() -> new IllegalArgumentException(
                    "--weights are four numbers such as 0.25,0.25,0.25,0.25, not " + weights));
        }
        return new Weights(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** The columns that some rule or the objective names. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        floors.forEach(limit -> columns.add(pair("--floor", limit)[0]));
        ceilings.forEach(limit -> columns.add(pair("--ceiling", limit)[0]));
        if (objective() instanceof Objective.Pairwise(String column)) {
            columns.add(column);
        }
        return columns;
    }

    private static List<Set<String>> sets(String option, List<String> typed) {
        List<Set<String>> sets = new ArrayList<>();
        for (String set : typed) {
            Set<String> codes = new TreeSet<>(List.of(set.strip().split("\\s*,\\s*")));
            if (codes.size() < 2) {
                throw new IllegalArgumentException(option + " names at least two villages, such as A,B, not " + set);
            }
            sets.add(codes);
        }
        return sets;
    }

    private static List<Conditions.Limit> limits(String option, List<String> typed) {
        List<Conditions.Limit> limits = new ArrayList<>();
        for (String limit : typed) {
            String[] pair = pair(option, limit);
            double value = FormTable.number(pair[1]).orElseThrow(
                    () -> new IllegalArgumentException(option + " is COLUMN:VALUE with a number, not " + limit));
            limits.add(new Conditions.Limit(pair[0], value));
        }
        return limits;
    }

    private static String[] pair(String option, String typed) {
        int colon = typed.lastIndexOf(':');
        if (colon < 1 || colon == typed.length() - 1) {
            throw new IllegalArgumentException(option + " has a colon in the middle, unlike " + typed);
        }
        return new String[] {typed.substring(0, colon).strip(), typed.substring(colon + 1).strip()};
    }
}
