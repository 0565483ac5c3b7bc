package org.liancun.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of a year and what each is made of, as far as the reader sees. A figure that cannot be computed is
 * absent.
 */
@Component
public class Briefing {
    private final FigureTables tables;
    private final FigureLists lists;

    Briefing(FigureTables tables, FigureLists lists) {
        this.tables = tables;
        this.lists = lists;
    }

    /** The figures of the whole place that the reader works for. */
    @Transactional(readOnly = true)
    public List<Figure> figures(FiscalYear year) {
        return figures(year, Scope.current().place());
    }

    /**
     * The figures of a place, then those of its alliances, in the order of {@link FigureKey} and of their codes.
     *
     * @param place code of a county, township, alliance or village
     */
    @Transactional(readOnly = true)
    public List<Figure> figures(FiscalYear year, String place) {
        Extent extent = tables.extent(place, year);
        List<Figure> figures = new ArrayList<>(counts(extent, year));
        figures.addAll(incomes(extent, year));
        figures.addAll(pooled(extent, year));
        figures.sort(Comparator.comparing((Figure figure) -> figure.alliance() != null)
                .thenComparing(Figure::key)
                .thenComparing(figure -> String.valueOf(figure.question().alliance())));
        return figures;
    }

    /** One of the figures; the income by alliance without an alliance is that of all, opened alliance by alliance. */
    @Transactional(readOnly = true)
    public Optional<Figure> figure(FigureQuestion question) {
        if (question.key() == FigureKey.ALLIANCE_INCOME && question.alliance() == null) {
            return figure(question.about(FigureKey.INCOME))
                    .map(all -> new Figure(question, null, all.value(), all.previous()));
        }
        return figures(question.year(), question.place()).stream()
                .filter(figure -> figure.question().equals(question))
                .findFirst();
    }

    /**
     * A figure with a page of what it is made of; nothing where the figure is absent.
     *
     * @param after cursor that the page before ended with; null for the first page
     */
    @Transactional(readOnly = true)
    public Optional<FigureList> open(FigureQuestion question, @Nullable String after) {
        return figure(question).map(figure -> lists.page(figure, extent(question), after));
    }

    /** All that a figure is made of. */
    @Transactional(readOnly = true)
    public List<FigureLine> lines(FigureQuestion question) {
        return lists.all(question, extent(question));
    }

    /** The alliances of a place in that year, by code. */
    @Transactional(readOnly = true)
    public List<Alliance> alliances(FiscalYear year, String place) {
        return tables.extent(place, year).alliances();
    }

    /** The county, township, alliance or village of that code. */
    @Transactional(readOnly = true)
    public Optional<Place> place(String code) {
        return tables.place(code);
    }

    private Extent extent(FigureQuestion question) {
        Extent extent = tables.extent(question.place(), question.year());
        return question.alliance() == null ? extent : extent.only(question.alliance());
    }

    private List<Figure> counts(Extent extent, FiscalYear year) {
        List<Figure> figures = new ArrayList<>();
        long standing = extent.codesAtTheEndOf(year).length;
        long before = extent.codesAtTheEndOf(year.previous()).length;
        if (standing > 0) {
            figures.add(figure(FigureKey.ALLIANCES, extent, year, standing, before == 0 ? null : before));
            figures.add(count(FigureKey.VILLAGES, extent, year, tables::villages));
            figures.add(count(FigureKey.PAIRED_VILLAGES, extent, year, tables::pairedVillages));
        }
        return figures;
    }

    private static Figure count(
            FigureKey key, Extent extent, FiscalYear year, BiFunction<Extent, FiscalYear, Long> counted) {
        boolean known = extent.codesAtTheEndOf(year.previous()).length > 0;
        return figure(key, extent, year, counted.apply(extent, year),
                known ? counted.apply(extent, year.previous()) : null);
    }

    private List<Figure> incomes(Extent extent, FiscalYear year) {
        List<Figure> figures = new ArrayList<>();
        for (FigureTables.Sum sum : tables.income(extent, year)) {
            Extent of = sum.alliance() == null ? extent : extent.only(sum.alliance());
            if (sum.value() != null && of.inSight()) {
                FigureKey key = sum.alliance() == null ? FigureKey.INCOME : FigureKey.ALLIANCE_INCOME;
                figures.add(figure(key, extent, year, sum));
                Long growth = FigureRules.growth(sum.value(), sum.previous());
                if (growth != null) {
                    figures.add(figure(FigureKey.INCOME_GROWTH, extent, year,
                            new FigureTables.Sum("", sum.alliance(), growth, null)));
                }
            }
        }
        return figures;
    }

    private List<Figure> pooled(Extent extent, FiscalYear year) {
        List<Figure> figures = new ArrayList<>();
        List<FigureTables.Sum> sums = tables.pooled(extent, year);
        for (FigureKey key : FigureKey.values()) {
            sums.stream()
                    .filter(sum -> key.pooled() && key.means().equals(sum.means()))
                    .filter(sum -> (sum.alliance() == null ? extent : extent.only(sum.alliance())).inSight())
                    .forEach(sum -> figures.add(figure(key, extent, year, sum)));
        }
        return figures;
    }

    private static Figure figure(FigureKey key, Extent extent, FiscalYear year, FigureTables.Sum sum) {
        Alliance alliance = sum.alliance() == null ? null : extent.alliance(sum.alliance()).orElseThrow();
        return new Figure(new FigureQuestion(key, year, extent.place(), sum.alliance()), alliance,
                Objects.requireNonNull(sum.value()), sum.previous());
    }

    private static Figure figure(FigureKey key, Extent extent, FiscalYear year, long value, @Nullable Long previous) {
        return new Figure(new FigureQuestion(key, year, extent.place(), null), null, value, previous);
    }
}
