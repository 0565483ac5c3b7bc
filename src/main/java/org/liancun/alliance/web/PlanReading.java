package org.liancun.alliance.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.AllianceNames;
import org.liancun.alliance.Territory;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.PlannedAlliance;
import org.liancun.formation.Principle;
import org.liancun.formation.Weights;
import org.liancun.shell.MapPicture;
import org.liancun.shell.MapSketch;
import org.liancun.shell.MapSketch.Position;
import org.liancun.shell.Outlines;
import org.liancun.shell.Words;
import org.springframework.stereotype.Component;

/** Makes a plan ready to be looked at. */
@Component
class PlanReading {
    private static final int COUNTY_CODE = 6;
    private static final int MILLION = 1_000_000;
    private static final int MEAN = 1000;
    private final Outlines outlines;

    PlanReading(Outlines outlines) {
        this.outlines = outlines;
    }

    /** How an alliance of a plan is called and coloured. */
    record Label(String number, String name, int hue, String href) {}

    /** Calls the alliances of a plan. */
    @FunctionalInterface
    interface Labels {
        Label of(PlannedAlliance alliance, int place);
    }

    /** Where a village leads to. */
    @FunctionalInterface
    interface Villages {
        String href(String village, @Nullable String alliance);
    }

    /** The plan by the numbers that it has itself. */
    static Labels own(Territory territory, Words words) {
        Map<String, Territory.Village> first = new HashMap<>();
        territory.villages().forEach(village -> first.putIfAbsent(village.township(), village));
        return (alliance, place) -> new Label(Integer.toString(alliance.number()),
                name(Objects.requireNonNull(first.get(alliance.township())), alliance.number(), words),
                place % MapPicture.HUES, "#alliance-" + alliance.code());
    }

    private static String name(Territory.Village of, int number, Words words) {
        return words.name(AllianceNames.inChinese(of.townshipZh(), number),
                of.townshipEn().isBlank() ? "" : of.townshipEn() + " Alliance " + number);
    }

    PlanView view(Territory territory, FormationPlan plan, Weights weights, Labels labels, Villages villages,
            Words words) {
        Map<String, Label> called = new LinkedHashMap<>();
        List<PlannedAlliance> alliances = plan.alliances();
        for (int i = 0; i < alliances.size(); i++) {
            called.put(alliances.get(i).code(), labels.of(alliances.get(i), i));
        }
        Map<Principle, Double> means = means(plan, territory.villages().size());
        Map<String, Territory.Village> known = territory.byCode();
        List<PlanView.Line> lines = alliances.stream()
                .map(each -> line(each, Objects.requireNonNull(called.get(each.code())), known, means, words)).toList();
        return new PlanView(lines, totals(plan, weights), picture(territory, plan, called, villages, words),
                territory.synthetic());
    }

    /** What a village costs on average, by principle. */
    private static Map<Principle, Double> means(FormationPlan plan, int villages) {
        Map<Principle, Double> means = new EnumMap<>(Principle.class);
        for (Principle principle : Principle.values()) {
            double sum = 0;
            for (PlannedAlliance each : plan.alliances()) {
                sum += principle.of(each.terms());
            }
            means.put(principle, sum / villages);
        }
        return means;
    }

    private static List<PlanView.Total> totals(FormationPlan plan, Weights weights) {
        return Stream.of(Principle.values()).map(principle -> new PlanView.Total(principle,
                Math.round(plan.alliances().stream().mapToDouble(each -> principle.of(each.terms())).sum()
                        * PrincipleWords.weight(principle, weights) * MILLION))).toList();
    }

    private static PlanView.Line line(PlannedAlliance alliance, Label label, Map<String, Territory.Village> known,
            Map<Principle, Double> means, Words words) {
        Map<String, String> with = new HashMap<>();
        alliance.pairs().forEach(pair -> with.put(pair.weak(), pair.strong()));
        List<PlanView.Member> members = alliance.villages().stream().map(code -> {
            Territory.Village village = Objects.requireNonNull(known.get(code));
            Territory.Village strong = with.containsKey(code) ? known.get(with.get(code)) : null;
            return new PlanView.Member(code, words.name(village.nameZh(), village.nameEn()),
                    words.name(village.townshipZh(), village.townshipEn()), village.strong(),
                    code.equals(alliance.lead()), strong == null ? "" : words.name(strong.nameZh(), strong.nameEn()));
        }).toList();
        List<PlanView.Score> scores = Stream.of(Principle.values())
                .map(each -> score(each, alliance, Objects.requireNonNull(means.get(each)))).toList();
        return new PlanView.Line(alliance, label.number(), label.name(), label.hue(), members, scores,
                alliance.costMillionths());
    }

    private static PlanView.Score score(Principle principle, PlannedAlliance alliance, double mean) {
        double own = principle.of(alliance.terms()) / alliance.villages().size();
        int permille = mean <= 0 ? MEAN : (int) Math.min(9 * MEAN, Math.round(own / mean * MEAN));
        return new PlanView.Score(principle, permille, grade(permille));
    }

    private static String grade(int permille) {
        if (permille <= 600) {
            return "best";
        }
        if (permille <= 930) {
            return "better";
        }
        return permille < 1075 ? "mean" : permille < 1500 ? "worse" : "worst";
    }

    private MapPicture picture(Territory territory, FormationPlan plan, Map<String, Label> called, Villages villages,
            Words words) {
        Map<String, String> allianceOf = new HashMap<>();
        List<MapSketch.Tie> ties = new ArrayList<>();
        for (PlannedAlliance each : plan.alliances()) {
            each.villages().forEach(village -> allianceOf.put(village, each.code()));
            each.pairs().forEach(pair -> ties.add(new MapSketch.Tie(pair.strong(), pair.weak())));
        }
        List<MapSketch.Site> sites = territory.villages().stream()
                .filter(village -> village.lonMicro() != null && village.latMicro() != null)
                .map(village -> site(village, allianceOf.get(village.code()), called, villages, words)).toList();
        List<MapSketch.Group> groups = plan.alliances().stream().map(each -> {
            Label label = Objects.requireNonNull(called.get(each.code()));
            return new MapSketch.Group(each.code(), label.hue(), label.number(), label.name(), label.href());
        }).toList();
        return MapPicture.of(new MapSketch(
                territory.place().length() == COUNTY_CODE ? outlines.of(territory.place()) : List.of(),
                sites, groups, ties, regions(territory, words)));
    }

    private static MapSketch.Site site(Territory.Village village, @Nullable String alliance, Map<String, Label> called,
            Villages villages, Words words) {
        Label label = alliance == null ? null : called.get(alliance);
        String title = words.t("alliance.map.village", words.name(village.nameZh(), village.nameEn()),
                words.name(village.townshipZh(), village.townshipEn()))
                + (village.strong() ? words.t("alliance.map.strong") : "")
                + (label == null ? "" : words.t("alliance.map.of", label.name()));
        return new MapSketch.Site(village.code(),
                new Position(Objects.requireNonNull(village.lonMicro()), Objects.requireNonNull(village.latMicro())),
                alliance, village.strong(), title, villages.href(village.code(), alliance));
    }

    private static List<MapSketch.Region> regions(Territory territory, Words words) {
        return territory.villages().stream()
                .collect(Collectors.groupingBy(Territory.Village::township, LinkedHashMap::new, Collectors.toList()))
                .values().stream()
                .map(below -> MapSketch.Region.township(
                        words.name(below.getFirst().townshipZh(), below.getFirst().townshipEn()),
                        below.stream().map(Territory.Village::code).toList()))
                .toList();
    }
}
