package org.liancun.formation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether connected villages may be one alliance by lead and conditions, written without the search's code. */
final class RuleCheck {
    private final Rules rules;

    RuleCheck(FormationInput input) {
        rules = input.rules();
    }

    /** @param alliance ascending by code */
    boolean allows(List<Area> alliance) {
        long strong = alliance.stream().filter(area -> area.profile().strong()).count();
        boolean led = switch (rules.lead()) {
            case ANY -> strong > 0;
            case ONE -> strong == 1;
            case NONE -> true;
        };
        Conditions conditions = rules.conditions();
        if (!led || conditions.equals(Conditions.NONE)) {
            return led;
        }
        Set<String> codes = alliance.stream().map(Area::code).collect(Collectors.toSet());
        boolean whole = conditions.together().stream().allMatch(set -> allOrNone(set, codes));
        boolean apart = conditions.apart().stream().allMatch(set -> set.stream().filter(codes::contains).count() < 2);
        boolean floors = conditions.floors().stream().allMatch(limit -> sum(alliance, limit.column()) >= limit.value());
        boolean ceilings =
                conditions.ceilings().stream().allMatch(limit -> sum(alliance, limit.column()) <= limit.value());
        return whole && apart && floors && ceilings && pinsHold(codes);
    }

    private static boolean allOrNone(Set<String> set, Set<String> codes) {
        long inside = set.stream().filter(codes::contains).count();
        return inside == 0 || inside == set.size();
    }

    private static double sum(List<Area> alliance, String column) {
        double sum = 0;
        for (Area area : alliance) {
            sum += area.profile().column(column);
        }
        return sum;
    }

    private boolean pinsHold(Set<String> codes) {
        Map<String, String> pins = rules.conditions().pins();
        Set<String> labels = new HashSet<>();
        pins.forEach((village, label) -> {
            if (codes.contains(village)) {
                labels.add(label);
            }
        });
        return labels.isEmpty()
                || labels.size() == 1
                        && pins.entrySet().stream()
                                .filter(pin -> labels.contains(pin.getValue()))
                                .allMatch(pin -> codes.contains(pin.getKey()));
    }
}
