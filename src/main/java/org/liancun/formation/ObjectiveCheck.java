package org.liancun.formation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Neutral objectives and the price on moves, written a second time without the search's code. */
final class ObjectiveCheck {
    private ObjectiveCheck() {}

    static long pairwise(List<Area> alliance, String column) {
        double sum = 0;
        for (Area first : alliance) {
            boolean after = false;
            for (Area second : alliance) {
                if (after) {
                    sum += Math.abs(first.profile().column(column) - second.profile().column(column));
                }
                after |= second.equals(first);
            }
        }
        return (long) Math.rint(sum);
    }

    static long moment(List<Area> alliance) {
        return alliance.stream()
                .mapToLong(centre -> alliance.stream().mapToLong(area -> square(area, centre)).sum())
                .min()
                .orElse(0);
    }

    private static long square(Area area, Area centre) {
        double east = area.point().lon() - centre.point().lon();
        double north = area.point().lat() - centre.point().lat();
        int hundredths = (int) (Math.sqrt(east * east + north * north) * 100);
        return (long) hundredths * hundredths;
    }

    static long moves(List<Area> alliance, MovePrice price) {
        List<String> adopted = alliance.stream()
                .map(area -> price.adopted().get(area.code()))
                .filter(Objects::nonNull)
                .toList();
        long stay = adopted.stream()
                .collect(Collectors.groupingBy(label -> label, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return (adopted.size() - stay) * price.millionths();
    }
}
