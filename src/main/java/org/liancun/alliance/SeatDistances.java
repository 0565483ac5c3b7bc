package org.liancun.alliance;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.ReadinessGround.Position;
import org.liancun.alliance.ReadinessGround.Village;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Ratio;

/**
 * Straight lines from villages to the county's seat in whole metres, on a plane at the villages' mean latitude, as
 * alliances are measured too.
 */
final class SeatDistances {
    private static final double EARTH_RADIUS_M = 6_371_008.8;
    private static final double MICRO = 1e-6;
    private static final int WHOLE = 1000;
    private final Map<String, Long> metres = new HashMap<>();
    private final long farthest;

    SeatDistances(ReadinessGround ground) {
        Position seat = ground.seat();
        double sum = 0;
        int known = 0;
        for (Village village : ground.villages()) {
            if (village.position() != null) {
                sum += village.position().latMicro() * MICRO;
                known++;
            }
        }
        if (seat != null && known > 0) {
            double parallel = StrictMath.cos(Math.toRadians(sum / known));
            for (Village village : ground.villages()) {
                if (village.position() != null) {
                    metres.put(village.code(), metres(village.position(), seat, parallel));
                }
            }
        }
        farthest = ReadinessRules.counted(ground.villages()).map(this::of).filter(each -> each != null)
                .mapToLong(Long::longValue).max().orElse(0);
    }

    /** Metres to the seat; null where either position is not known. */
    @Nullable Long of(Village village) {
        return metres.get(village.code());
    }

    /** How near so many metres are, in thousandths: none of it for the farthest village that people live in. */
    int near(long mean) {
        return farthest == 0 ? WHOLE : Math.toIntExact(
                WHOLE - Allocation.portion(WHOLE, new Ratio(mean, farthest), Allocation.Rounding.HALF_UP));
    }

    private static long metres(Position village, Position seat, double parallel) {
        double east = EARTH_RADIUS_M * Math.toRadians((village.lonMicro() - seat.lonMicro()) * MICRO) * parallel;
        double north = EARTH_RADIUS_M * Math.toRadians((village.latMicro() - seat.latMicro()) * MICRO);
        return (long) Math.rint(Math.sqrt(east * east + north * north));
    }
}
