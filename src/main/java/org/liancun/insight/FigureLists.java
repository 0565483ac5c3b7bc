package org.liancun.insight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.insight.LineTables.Entries;
import org.liancun.insight.LineTables.Slice;
import org.springframework.stereotype.Component;

/** Puts together the list behind a figure. */
@Component
class FigureLists {
    private static final int PAGE = 100;

    private final FigureTables tables;
    private final LineTables lines;

    FigureLists(FigureTables tables, LineTables lines) {
        this.tables = tables;
        this.lines = lines;
    }

    /** One page of it, with the sum of all pages. */
    FigureList page(Figure figure, Extent extent, @Nullable String after) {
        return madeOfEntries(figure.question())
                ? entries(figure, extent, after)
                : others(figure, all(figure.question(), extent), after);
    }

    /** All of it. */
    List<FigureLine> all(FigureQuestion question, Extent extent) {
        return switch (question.key()) {
            case ALLIANCES -> alliances(question, extent);
            case VILLAGES -> lines.villages(extent, question.year());
            case PAIRED_VILLAGES -> lines.pairs(extent, question.year());
            case INCOME_GROWTH -> incomes(question, extent);
            case INCOME, ALLIANCE_INCOME, PASTURE_POOLED, LIVESTOCK_POOLED, WORKERS_POOLED ->
                madeOfEntries(question) ? entries(question, extent, Slice.ALL).lines() : incomes(question, extent);
        };
    }

    /** The income of all alliances side by side is a list of alliances, each of which opens to its entries. */
    private static boolean madeOfEntries(FigureQuestion question) {
        return question.key().pooled()
                || question.key() == FigureKey.INCOME
                || question.key() == FigureKey.ALLIANCE_INCOME && question.alliance() != null;
    }

    private FigureList entries(Figure figure, Extent extent, @Nullable String after) {
        Entries found = entries(figure.question(), extent, slice(after));
        boolean more = found.lines().size() > PAGE;
        List<FigureLine> page = more ? found.lines().subList(0, PAGE) : found.lines();
        return new FigureList(figure, page, found.sum(), null, found.count(), more ? page.getLast().cursor() : null);
    }

    private Entries entries(FigureQuestion question, Extent extent, Slice slice) {
        return question.key().pooled()
                ? lines.pooled(extent, question.year(), question.key().means(), slice)
                : lines.income(extent, question.year(), slice);
    }

    private static FigureList others(Figure figure, List<FigureLine> all, @Nullable String after) {
        List<FigureLine> rest = all.stream()
                .filter(line -> after == null || line.cursor().compareTo(after) > 0)
                .toList();
        boolean more = rest.size() > PAGE;
        List<FigureLine> page = more ? rest.subList(0, PAGE) : rest;
        return new FigureList(figure, page, all.stream().mapToLong(FigureLine::amount).sum(), previous(figure, all),
                all.size(), more ? page.getLast().cursor() : null);
    }

    private static @Nullable Long previous(Figure figure, List<FigureLine> all) {
        if (figure.key() != FigureKey.INCOME_GROWTH) {
            return null;
        }
        return all.stream()
                .mapToLong(line -> line instanceof FigureLine.OfAlliance of && of.previous() != null ? of.previous() : 0)
                .sum();
    }

    private static List<FigureLine> alliances(FigureQuestion question, Extent extent) {
        return extent.alliances().stream()
                .filter(alliance -> alliance.standsAtTheEndOf(question.year()))
                .map(alliance -> (FigureLine)
                        new FigureLine.OfAlliance(alliance, 1, null, "/alliances/" + alliance.code()))
                .toList();
    }

    private List<FigureLine> incomes(FigureQuestion question, Extent extent) {
        Map<String, FigureTables.Sum> sums = new HashMap<>();
        for (FigureTables.Sum sum : tables.income(extent, question.year())) {
            if (sum.alliance() != null) {
                sums.put(sum.alliance(), sum);
            }
        }
        return extent.alliances().stream()
                .filter(alliance -> sums.containsKey(alliance.code()))
                .map(alliance -> income(question, alliance, sums.get(alliance.code())))
                .toList();
    }

    private static FigureLine income(FigureQuestion question, Alliance alliance, FigureTables.Sum sum) {
        FigureQuestion opened = new FigureQuestion(
                FigureKey.ALLIANCE_INCOME, question.year(), question.place(), alliance.code());
        return new FigureLine.OfAlliance(
                alliance, sum.value() == null ? 0 : sum.value(), sum.previous(), opened.href());
    }

    /** A cursor that nobody gave out begins at the beginning. */
    private static Slice slice(@Nullable String after) {
        String[] parts = after == null ? new String[0] : after.split("_", 2);
        try {
            return parts.length == 2
                    ? new Slice(LocalDate.parse(parts[0]), UUID.fromString(parts[1]), PAGE + 1)
                    : new Slice(Slice.ALL.day(), Slice.ALL.entry(), PAGE + 1);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return new Slice(Slice.ALL.day(), Slice.ALL.entry(), PAGE + 1);
        }
    }
}
