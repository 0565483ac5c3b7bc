package org.liancun.alliance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.ReadinessGround.Profile;
import org.liancun.alliance.ReadinessGround.Village;
import org.liancun.alliance.TownshipReadiness.Industry;
import org.liancun.alliance.TownshipReadiness.Support;
import org.liancun.alliance.TownshipReadiness.Transport;
import org.liancun.alliance.TownshipReadiness.VillageLine;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Ratio;

/**
 * How readiness is computed: transport, industry base and support, each by itself and in whole thousandths. How many
 * alliances a township has is not among them.
 */
final class ReadinessRules {
    private static final int WHOLE = 1000;
    private static final int BEST_ROAD = 3;
    private final ReadinessGround ground;
    private final SeatDistances distances;
    private final TownshipLikeness likeness;
    private final @Nullable Long countyFenPerHead;

    ReadinessRules(ReadinessGround ground) {
        this.ground = ground;
        distances = new SeatDistances(ground);
        likeness = new TownshipLikeness(ground.villages());
        countyFenPerHead = fenPerHead(ground.villages());
    }

    TownshipReadiness of(String township) {
        List<Village> villages =
                ground.villages().stream().filter(each -> each.township().equals(township)).toList();
        Transport transport = transport(villages);
        Industry industry = industry(villages);
        Support support = ground.surveys().stream().filter(each -> each.township().equals(township)).findFirst()
                .map(ReadinessRules::support).orElseGet(() -> new Support(null, null));
        return new TownshipReadiness(township, transport, industry, support,
                overall(transport.permille(), industry.permille(), support.permille()),
                villages.stream().map(each -> new VillageLine(each, distances.of(each))).toList());
    }

    private Transport transport(List<Village> villages) {
        Long metres = mean(villages.stream().filter(each -> distances.of(each) != null).toList(),
                each -> Objects.requireNonNull(distances.of(each)), 1);
        Integer near = metres == null ? null : distances.near(metres);
        Long road = mean(villages.stream().filter(each -> !profile(each).roadAccess().isEmpty()).toList(),
                each -> WHOLE * worth(profile(each).roadAccess()), BEST_ROAD);
        return new Transport(half(near, whole(road)), metres, near, whole(road));
    }

    /** What a road is worth, in thirds of a paved one. */
    private static long worth(String road) {
        return switch (road) {
            case "paved" -> BEST_ROAD;
            case "gravel" -> 2;
            case "track" -> 1;
            default -> 0;
        };
    }

    private Industry industry(List<Village> villages) {
        Long perHead = fenPerHead(villages);
        Integer income = perHead == null || countyFenPerHead == null || countyFenPerHead <= 0 ? null
                : upToWhole(Allocation.portion(WHOLE / 2, new Ratio(perHead, countyFenPerHead), Rounding.HALF_UP));
        Integer unlike = likeness.unlike(villages);
        Integer alike = unlike == null ? null : upToWhole(WHOLE - (unlike + 1) / 2);
        return new Industry(half(income, alike), perHead, countyFenPerHead, income, unlike, alike);
    }

    private static @Nullable Long fenPerHead(List<Village> villages) {
        long people = people(villages);
        long fen = counted(villages).mapToLong(each -> profile(each).incomeFen()).sum();
        return people == 0 ? null : Allocation.portion(fen, new Ratio(1, people), Rounding.HALF_UP);
    }

    private static Support support(Survey survey) {
        return new Support(Math.toIntExact(Allocation.portion(WHOLE, new Ratio(survey.inFavour(), survey.answers()),
                Rounding.HALF_UP)), survey);
    }

    private @Nullable Integer overall(@Nullable Integer transport, @Nullable Integer industry,
            @Nullable Integer support) {
        ReadinessWeights weights = ground.weights();
        Long sum = plus(plus(plus(0L, weights.transport(), transport), weights.industry(), industry),
                weights.support(), support);
        return sum == null ? null
                : Math.toIntExact(Allocation.portion(sum, new Ratio(1, weights.sum()), Rounding.HALF_UP));
    }

    /** What is not known makes the whole unknown, unless it does not count. */
    private static @Nullable Long plus(@Nullable Long sum, int weight, @Nullable Integer part) {
        if (weight == 0) {
            return sum;
        }
        return sum == null || part == null ? null : sum + (long) weight * part;
    }

    /** What a village has, for the mean over people. */
    private interface Amount {
        long of(Village village);
    }

    /** The mean over the people of these villages, divided once more; null where nobody is counted. */
    private static @Nullable Long mean(List<Village> villages, Amount amount, long divisor) {
        long people = people(villages);
        long sum = counted(villages).mapToLong(each -> profile(each).people() * amount.of(each)).sum();
        return people == 0 ? null : Allocation.portion(sum, new Ratio(1, divisor * people), Rounding.HALF_UP);
    }

    private static @Nullable Integer half(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null ? null
                : Math.toIntExact(Allocation.portion(one + other, new Ratio(1, 2), Rounding.HALF_UP));
    }

    private static int upToWhole(long permille) {
        return Math.toIntExact(Math.clamp(permille, 0, WHOLE));
    }

    private static @Nullable Integer whole(@Nullable Long permille) {
        return permille == null ? null : upToWhole(permille);
    }

    private static long people(List<Village> villages) {
        return counted(villages).mapToLong(each -> profile(each).people()).sum();
    }

    /** Villages with a profile and people in it. */
    static Stream<Village> counted(List<Village> villages) {
        return villages.stream().filter(each -> profile(each).people() > 0);
    }

    static Profile profile(Village village) {
        return village.profile() == null ? new Profile(0, 0, 0, "", "", false) : village.profile();
    }
}
