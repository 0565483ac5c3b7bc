package org.liancun.payout.benefit;

import java.util.List;
import java.util.Optional;
import org.liancun.kernel.FiscalYear;

/**
 * What a year brought to the households of a place and of the places in it, in counts of ten or more.
 *
 * @param place code of a county, township or village
 * @param compares whether the county's books reach back to the beginning of the year before
 */
public record PlaceBenefit(String place, FiscalYear year, boolean compares, List<Count> counts) {
    /** One count of the place itself; nothing where there is no such household. */
    public Optional<Count> count(String section, String key) {
        return section(section).stream().filter(count -> count.key().equals(key)).findFirst();
    }

    /** What can be told of it; nothing where there is no such household, or too few. */
    public Optional<Count.Figures> figures(String section, String key) {
        return count(section, key).flatMap(count -> Optional.ofNullable(count.figures()));
    }

    /** The counts of a section of the place itself. */
    public List<Count> section(String section) {
        return counts.stream()
                .filter(count -> count.place().equals(place) && count.section().equals(section))
                .toList();
    }

    /** Codes of the places in it of which there is something to tell, or too little. */
    public List<String> places() {
        return counts.stream().map(Count::place).filter(code -> !code.equals(place)).distinct().sorted().toList();
    }

    /** One count of a place in it. */
    public Optional<Count> below(String code, String section, String key) {
        return counts.stream()
                .filter(count -> count.place().equals(code) && count.section().equals(section) && count.key().equals(key))
                .findFirst();
    }
}
