package org.liancun.accounting.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liancun.kernel.Unit;

/** Decimals of the units that books hold. */
public final class Units {
    private static final Map<String, Integer> SCALES = Stream.of(Unit.CNY, Unit.SHARE, Unit.MU, Unit.KG, Unit.DAY,
                    Unit.POINT, Unit.YAK, Unit.SHEEP, Unit.WORKER, Unit.PIECE)
            .collect(Collectors.toMap(Unit::code, Unit::scale));

    private Units() {}

    /** How many decimals an amount of the unit has. */
    public static int scale(String unit) {
        return SCALES.getOrDefault(unit, 0);
    }

}
