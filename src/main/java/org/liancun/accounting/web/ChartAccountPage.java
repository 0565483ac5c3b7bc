package org.liancun.accounting.web;

import java.util.List;
import org.liancun.accounting.ChartGuide;

/**
 * An account of a chart.
 *
 * @param places the lines of statements that it goes to
 * @param below its sub-accounts
 * @param elsewhere what the same number means in other charts
 */
public record ChartAccountPage(ChartGuide chart, ChartGuide.Account account, List<ChartPage.Place> places,
        List<ChartGuide.Account> below, List<Elsewhere> elsewhere) {

    /** The same number in another chart. */
    public record Elsewhere(ChartGuide chart, ChartGuide.Account account) {}

    static ChartAccountPage of(ChartGuide chart, ChartGuide.Account account, List<ChartGuide> all) {
        return new ChartAccountPage(chart, account, ChartPage.places(chart, account.code()),
                chart.accounts().stream().filter(other -> account.code().equals(other.parent())).toList(),
                all.stream().filter(other -> !other.id().equals(chart.id()))
                        .filter(other -> other.byCode().containsKey(account.code()))
                        .map(other -> new Elsewhere(other, other.byCode().get(account.code()))).toList());
    }
}
