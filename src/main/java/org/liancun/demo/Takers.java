package org.liancun.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liancun.formation.PlannedAlliance;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Claim;

/**
 * Which invented households take part in the alliances' work of 2023, and which did so in 2022 only: so many and with so
 * many people as {@link Aims} has it, spread over the alliances by their households.
 *
 * @param taking by alliance, ascending by code
 * @param others the rest, likewise
 */
record Takers(Map<String, List<Household>> taking, Map<String, List<Household>> others) {
    static Takers of(List<PlannedAlliance> alliances, Population population, Dice dice) {
        Map<String, List<Household>> all = new TreeMap<>();
        for (PlannedAlliance alliance : alliances) {
            all.put(alliance.code(), alliance.villages().stream().sorted()
                    .flatMap(village -> population.of(village).stream()).toList());
        }
        Takers takers = new Takers(new TreeMap<>(), new TreeMap<>());
        List<Claim<String>> claims = all.entrySet().stream()
                .map(entry -> new Claim<>(entry.getKey(), (long) entry.getValue().size())).toList();
        for (var part : Allocation.byLargestRemainder(Aims.TAKING_HOUSEHOLDS, claims)) {
            takers.draw(part.key(), all.get(part.key()), (int) part.amount(), dice);
        }
        takers.meetPeople(new ArrayList<>(all.keySet()), dice);
        takers.taking.values().forEach(list -> list.sort(Comparator.comparing(Household::code)));
        takers.others.values().forEach(list -> list.sort(Comparator.comparing(Household::code)));
        return takers;
    }

    private void draw(String alliance, List<Household> all, int number, Dice dice) {
        List<Household> drawn = new ArrayList<>(all.stream().filter(Takers::first).toList());
        List<Household> rest = new ArrayList<>(all);
        rest.removeAll(drawn);
        while (drawn.size() < number) {
            drawn.add(rest.remove(dice.between(0, rest.size() - 1)));
        }
        taking.put(alliance, drawn);
        others.put(alliance, rest);
    }

    /** Swaps a household that takes part for one of its alliance that does not, as long as that comes nearer to the people. */
    private void meetPeople(List<String> alliances, Dice dice) {
        long people = taking.values().stream().flatMap(List::stream).mapToLong(Takers::people).sum();
        while (people != Aims.TAKING_PEOPLE) {
            String alliance = dice.pick(alliances);
            List<Household> in = taking.get(alliance);
            List<Household> out = others.get(alliance);
            int i = dice.between(0, in.size() - 1);
            int o = dice.between(0, out.size() - 1);
            long after = people + people(out.get(o)) - people(in.get(i));
            if (!first(in.get(i)) && Math.abs(after - Aims.TAKING_PEOPLE) < Math.abs(people - Aims.TAKING_PEOPLE)) {
                Household left = in.set(i, out.get(o));
                out.set(o, left);
                people = after;
            }
        }
    }

    /** The first household of a village takes part, so that whoever tries the demo as its member finds each kind. */
    private static boolean first(Household household) {
        return household.code().endsWith("-0001");
    }

    static long people(Household household) {
        return household.peopleOn(Census.DAY);
    }
}
