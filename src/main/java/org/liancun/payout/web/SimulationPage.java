package org.liancun.payout.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.DistributionRule;
import org.liancun.payout.RuleWords;
import org.liancun.payout.Simulation;
import org.liancun.shell.Frame;

/**
 * Variants of a policy beside each other.
 *
 * @param simulation null where there can be none
 * @param said what each variant was refused with; empty for none
 * @param refused why there can be no simulation; null where there is one
 */
public record SimulationPage(String organisation, int year, @Nullable Simulation simulation, List<String> said,
        @Nullable String refused) {
    static final List<String> LETTERS = List.of("a", "b", "c");
    private static final int WIDTH = 600;
    private static final int HEIGHT = 200;

    /**
     * A number that may be moved.
     *
     * @param key letter of the variant and place of the rule
     * @param value as it is written, without the sign of a rate
     * @param most end of the slider
     */
    public record Slider(String key, String value, String most, String step) {}

    /** A rule with a slider for each variant; none where it has no number. */
    public record Row(DistributionRule rule, String unit, List<Slider> sliders) {}

    public String path() {
        return "/payouts/" + organisation + "/" + year + "/simulation";
    }

    public List<String> letters() {
        return LETTERS;
    }

    public List<Simulation.Variant> variants() {
        return simulation == null ? List.of() : simulation.variants();
    }

    /** Rules that have a number, with the number of each variant. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<DistributionRule> base = simulation == null ? List.of() : simulation.base().rules();
        for (int i = 0; i < base.size(); i++) {
            String unit = RuleWords.number(base.get(i));
            if (unit.isEmpty()) {
                continue;
            }
            List<Slider> sliders = new ArrayList<>();
            for (int v = 0; v < variants().size(); v++) {
                sliders.add(slider(LETTERS.get(v) + (i + 1), unit, variants().get(v).rules().get(i), base.get(i)));
            }
            rows.add(new Row(base.get(i), unit, sliders));
        }
        return rows;
    }

    /** A rate runs to the whole; an amount to three times what the policy has. */
    private static Slider slider(String key, String unit, DistributionRule now, DistributionRule base) {
        String value = RuleWords.of(now).getOrDefault(unit, "0");
        if (unit.equals("rate")) {
            boolean percent = value.endsWith("%");
            return new Slider(key, percent ? value.substring(0, value.length() - 1) : value, "100", percent ? "0.5" : "any");
        }
        String whole = RuleWords.of(base).getOrDefault(unit, "0").replaceAll("\\..*", "");
        long most = Math.max(100, 3 * Long.parseLong(whole));
        return new Slider(key, value, Long.toString(most), unit.equals("each") ? "10" : "any");
    }

    /** What each rule takes in each variant, by the rule's place and name; empty where the variant is refused. */
    public Map<String, List<@Nullable Long>> parts() {
        Map<String, List<@Nullable Long>> parts = new LinkedHashMap<>();
        for (int v = 0; v < variants().size(); v++) {
            Simulation.Result result = variants().get(v).result();
            if (result != null) {
                for (var part : result.waterfall().parts()) {
                    List<@Nullable Long> cells = parts.computeIfAbsent(part.no() + " " + part.rule(), key -> empty());
                    cells.set(v, part.amount());
                }
            }
        }
        return parts;
    }

    private List<@Nullable Long> empty() {
        List<@Nullable Long> cells = new ArrayList<>();
        variants().forEach(variant -> cells.add(null));
        return cells;
    }

    /** Names of the villages that any variant gives something, by code. */
    public List<Simulation.Village> villages() {
        return variants().stream().map(Simulation.Variant::result).filter(result -> result != null)
                .findFirst().map(Simulation.Result::organisations).orElse(List.of());
    }

    /** What a village gets in a variant; null where that is refused. */
    public @Nullable Long village(Simulation.Variant variant, String code) {
        return variant.result() == null ? null : variant.result().organisations().stream()
                .filter(village -> village.code().equals(code)).map(Simulation.Village::fen).findFirst().orElse(0L);
    }

    public Simulation.@Nullable Spread spread(Simulation.Variant variant) {
        return variant.result() == null ? null : variant.result().spread();
    }

    public boolean spreads() {
        return variants().stream().anyMatch(variant -> spread(variant) != null);
    }

    /**
     * How many households get more or less, and how much that is together; counts below ten are not told.
     *
     * @param sign before the sum
     */
    public static String changed(Frame frame, int households, String sign, long fen) {
        return households == 0 ? frame.count(0)
                : households < 10 ? frame.t("payout.few")
                : frame.count(households) + " · " + sign + frame.money(fen);
    }

    /** The highest mean of any variant, in fen: the top of the curve. */
    public long top() {
        return variants().stream().map(this::spread).filter(spread -> spread != null)
                .mapToLong(spread -> spread.curve().getLast()).max().orElse(1);
    }

    /** The curve as points of a drawing. */
    public String curve(Simulation.Spread spread) {
        StringBuilder points = new StringBuilder();
        long top = Math.max(1, top());
        int last = Math.max(1, spread.curve().size() - 1);
        for (int i = 0; i < spread.curve().size(); i++) {
            long y = HEIGHT - Math.multiplyExact(spread.curve().get(i), (long) HEIGHT) / top;
            points.append(i * WIDTH / last).append(',').append(y).append(' ');
        }
        return points.toString().strip();
    }

    /** The address of the projector with the same numbers. */
    public String projector() {
        StringBuilder query = new StringBuilder(path()).append("/projector?");
        rows().forEach(row -> row.sliders().forEach(slider -> query.append(slider.key()).append('=')
                .append(java.net.URLEncoder.encode(slider.value(), java.nio.charset.StandardCharsets.UTF_8)).append('&')));
        return query.toString();
    }
}
