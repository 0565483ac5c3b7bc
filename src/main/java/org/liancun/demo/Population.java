package org.liancun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The households by village. */
record Population(Map<String, List<Household>> byVillage) {
    static Population of(List<Household> households) {
        Map<String, List<Household>> byVillage = new TreeMap<>();
        for (Household household : households) {
            byVillage.computeIfAbsent(household.village(), code -> new ArrayList<>()).add(household);
        }
        return new Population(byVillage);
    }

    List<Household> of(String village) {
        return byVillage.getOrDefault(village, List.of());
    }

    List<Household> all() {
        return byVillage.values().stream().flatMap(List::stream).toList();
    }

    static long peopleIn(List<Household> households, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return households.stream().mapToLong(household -> household.peopleOn(end)).sum();
    }

    static long workersIn(List<Household> households, int year) {
        return households.stream().mapToLong(household -> household.workersIn(year)).sum();
    }
}
