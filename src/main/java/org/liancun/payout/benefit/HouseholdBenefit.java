package org.liancun.payout.benefit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.liancun.kernel.FiscalYear;

/**
 * What a year brought to one household, as far as the reader may see, with the year before beside it.
 *
 * @param whole whether all of it is in the reader's sight, and not only what the reader's organisations owed
 * @param lines of the year, in the order of their days
 * @param before those of the year before
 */
public record HouseholdBenefit(
        String code, String village, FiscalYear year, boolean whole, List<GainLine> lines, List<GainLine> before) {
    private static final List<String> ORDER = List.of("payout", "wages", "pasture_rent", "goods", "points", "unclear");

    /** A kind of gain with what it came to in both years. */
    public record Kind(String kind, boolean counted, long fen, long beforeFen, long costFen) {}

    /** The kinds that either year brought, counted ones first. */
    public List<Kind> kinds() {
        return Stream.concat(lines.stream(), before.stream())
                .map(line -> new Kind(line.kind(), line.counted(), 0, 0, 0)).distinct()
                .map(kind -> new Kind(kind.kind(), kind.counted(), sum(lines, kind), sum(before, kind),
                        of(lines, kind).mapToLong(GainLine::costFen).sum()))
                .sorted(Comparator.comparing(Kind::counted).reversed().thenComparing(kind -> ORDER.indexOf(kind.kind())))
                .toList();
    }

    /** What the year brought, of what counts. */
    public long fen() {
        return lines.stream().filter(GainLine::counted).mapToLong(GainLine::fen).sum();
    }

    /** The same of the year before. */
    public long beforeFen() {
        return before.stream().filter(GainLine::counted).mapToLong(GainLine::fen).sum();
    }

    private static long sum(List<GainLine> lines, Kind kind) {
        return of(lines, kind).mapToLong(GainLine::fen).sum();
    }

    private static Stream<GainLine> of(List<GainLine> lines, Kind kind) {
        return lines.stream().filter(line -> line.kind().equals(kind.kind()) && line.counted() == kind.counted());
    }
}
