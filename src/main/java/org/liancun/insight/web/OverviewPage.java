package org.liancun.insight.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.insight.Alliance;
import org.liancun.insight.AllianceMap;
import org.liancun.insight.Figure;
import org.liancun.insight.FigureKey;
import org.liancun.insight.FigureWords;
import org.liancun.insight.MapVillage;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Ratio;
import org.liancun.shell.Waiting;
import org.liancun.shell.Words;

/**
 * How the place is doing in a year.
 *
 * @param waiting what waits for the reader
 * @param cards figures of the whole place
 * @param ranks its alliances, by income
 * @param unplaced villages that are not on the map
 */
public record OverviewPage(
        int year, String place, List<Waiting.Item> waiting, List<Card> cards, AllianceMap.Drawn map, List<Rank> ranks,
        long unplaced) {
    private static final int FULL = 1000;

    /**
     * A figure as a card.
     *
     * @param value short enough for it
     * @param exact the same to the last digit, with its unit
     */
    public record Card(String label, String value, String unit, String exact, String before, String href,
            String definition) {
        /** What a reader who stays on the number is told. */
        public String title() {
            return exact + " · " + definition;
        }
    }

    /**
     * An alliance in the table beside the map.
     *
     * @param income null where it cannot be told
     * @param width of its bar, in thousandths of the longest
     */
    public record Rank(Alliance alliance, String name, long villages, String strong, @Nullable Figure income,
            String yuan, int width, String growth) {}

    static OverviewPage of(int year, String place, List<Figure> figures, AllianceMap.Drawn map, Words words) {
        long unplaced = map.villages().stream().filter(village -> village.lonMicro() == null).count();
        return new OverviewPage(year, place, List.of(), cards(figures, words), map, ranks(figures, map, words), unplaced);
    }

    OverviewPage with(List<Waiting.Item> work) {
        return new OverviewPage(year, place, work, cards, map, ranks, unplaced);
    }

    static List<Card> cards(List<Figure> figures, Words words) {
        FigureWords said = new FigureWords(words);
        return figures.stream()
                .filter(figure -> figure.alliance() == null)
                .map(figure -> new Card(said.name(figure), said.brief(figure).number(), said.brief(figure).bareUnit(),
                        said.value(figure), figure.previous() == null ? ""
                                : words.t("insight.overview.previous", said.briefPrevious(figure)),
                        figure.href(), said.definition(figure)))
                .toList();
    }

    private static List<Rank> ranks(List<Figure> figures, AllianceMap.Drawn map, Words words) {
        Map<String, Figure> incomes = figures.stream()
                .filter(figure -> figure.key() == FigureKey.ALLIANCE_INCOME && figure.alliance() != null)
                .collect(Collectors.toMap(figure -> figure.alliance().code(), Function.identity()));
        Map<String, List<MapVillage>> members = map.villages().stream()
                .filter(village -> village.alliance() != null)
                .collect(Collectors.groupingBy(MapVillage::alliance));
        long most = Math.max(1, incomes.values().stream().mapToLong(Figure::value).max().orElse(1));
        FigureWords said = new FigureWords(words);
        Comparator<Alliance> byIncome = Comparator.comparingLong(
                alliance -> incomes.containsKey(alliance.code()) ? -incomes.get(alliance.code()).value() : 1);
        return map.alliances().stream()
                .sorted(byIncome.thenComparing(Alliance::code))
                .map(alliance -> {
                    @Nullable Figure income = incomes.get(alliance.code());
                    List<MapVillage> villages = members.getOrDefault(alliance.code(), List.of());
                    return new Rank(alliance, alliance.name(words), villages.size(), strong(villages), income,
                            income == null ? "" : said.yuan(income.value()), width(income, most),
                            income == null ? "" : said.growth(income.value(), income.previous()));
                })
                .toList();
    }

    private static int width(@Nullable Figure income, long most) {
        return income == null || income.value() <= 0 ? 0
                : (int) Allocation.portion(income.value(), new Ratio(FULL, most), Allocation.Rounding.HALF_UP);
    }

    private static String strong(List<MapVillage> villages) {
        return villages.stream().filter(MapVillage::strong).map(MapVillage::nameZh).collect(Collectors.joining("、"));
    }
}
