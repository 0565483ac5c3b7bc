package org.liancun.payout.benefit.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Ratio;
import org.liancun.payout.benefit.Count;
import org.liancun.payout.benefit.PlaceBenefit;
import org.liancun.shell.Words;

/**
 * What a year brought to the households of a place, as it is drawn.
 *
 * @param name of the place
 * @param households whether the reader may open single households
 * @param cases whether the reader has to do with cases
 */
public record BenefitPage(PlaceBenefit benefit, String name, List<Below> places, boolean households, boolean cases) {
    private static final long FULL = 1_000;
    private static final List<String> KINDS = List.of("payout", "wages", "pasture_rent", "goods", "points");
    private static final List<String> STANDING = List.of("more", "less", "same", "apart");

    /** A place in it. */
    public record Below(String code, String name, Optional<Count> gained, Optional<Count> more) {}

    /**
     * A kind of gain in both years.
     *
     * @param year empty where the year brought nobody any of it
     */
    public record Kind(String kind, Optional<Count> year, Optional<Count> before) {
        public Count.@Nullable Figures figures() {
            return year.map(Count::figures).orElse(null);
        }

        /** What the year before brought of it to whomever; null where too few are meant. */
        public @Nullable Long beforeFen() {
            return before.isEmpty() ? Long.valueOf(0) : before.map(Count::figures).map(Count.Figures::beforeFen).orElse(null);
        }
    }

    static BenefitPage of(PlaceBenefit benefit, Map<String, BenefitReading.Named> names, Words words, boolean households,
            boolean cases) {
        List<Below> below = benefit.places().stream()
                .map(code -> new Below(code, named(code, names, words), benefit.below(code, "gained", ""),
                        benefit.below(code, "standing", "more")))
                .toList();
        return new BenefitPage(benefit, named(benefit.place(), names, words), below, households, cases);
    }

    /** What a place is called for this reader; its code where nobody named it. */
    static String named(String code, Map<String, BenefitReading.Named> names, Words words) {
        BenefitReading.Named name = names.get(code);
        return name == null ? code : words.name(name.zh(), name.en());
    }

    public int year() {
        return benefit.year().value();
    }

    public Count.@Nullable Figures gained() {
        return benefit.figures("gained", "").orElse(null);
    }

    public Count.@Nullable Figures before() {
        return benefit.figures("before", "").orElse(null);
    }

    public Count.@Nullable Figures more() {
        return benefit.figures("standing", "more").orElse(null);
    }

    /** Whether nothing at all can be told. */
    public boolean empty() {
        return benefit.section("gained").isEmpty() && benefit.section("standing").isEmpty() && places.isEmpty();
    }

    /** The kinds that either year brought. */
    public List<Kind> kinds() {
        return KINDS.stream()
                .map(kind -> new Kind(kind, benefit.count("kind", kind), benefit.count("kind_before", kind)))
                .filter(kind -> kind.year().isPresent() || kind.before().isPresent())
                .toList();
    }

    public List<Count> standing() {
        return ordered("standing", STANDING);
    }

    public List<Count> beside() {
        return benefit.section("beside");
    }

    public List<Count> bands() {
        List<Count> bands = new ArrayList<>(benefit.section("band"));
        bands.sort(Comparator.comparingLong(band -> Long.parseLong(band.key())));
        return bands;
    }

    /** Width of a kind's bar for a year's sum, in thousandths of the largest. */
    public long width(long fen) {
        long most = kinds().stream().mapToLong(kind -> Math.max(kind.figures() == null ? 0 : kind.figures().fen(),
                Objects.requireNonNullElse(kind.beforeFen(), 0L))).max().orElse(0);
        return portion(fen, most);
    }

    /** Width of a band's bar, in thousandths of the widest. */
    public long bandWidth(long households) {
        return portion(households, bands().stream().filter(band -> band.figures() != null)
                .mapToLong(band -> band.figures().households()).max().orElse(0));
    }

    private static long portion(long part, long most) {
        return part <= 0 || most <= 0 ? 0 : Allocation.portion(part, new Ratio(FULL, most), Allocation.Rounding.HALF_UP);
    }

    private List<Count> ordered(String section, List<String> order) {
        List<Count> counts = new ArrayList<>(benefit.section(section));
        counts.sort(Comparator.comparingInt(count -> order.indexOf(count.key())));
        return counts;
    }
}
