package org.liancun.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.liancun.formation.FormationInput;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.PlannedAlliance;

/**
 * The whole demo county, before it is written down.
 *
 * @param places all villages and residents' committees
 * @param means by village
 * @param vehicles journals, ascending by alliance
 * @param villages journals of the collectives, ascending
 */
record County(
        OpenData open,
        List<CountyMap.Place> places,
        Population population,
        Map<String, VillageMeans> means,
        FormationInput formation,
        FormationPlan plan,
        List<Contribution> contributions,
        List<Journal> vehicles,
        List<Journal> villages,
        Rollout rollout) {

    static County invent(long seed) {
        OpenData open = OpenData.read();
        List<CountyMap.Place> places = new CountyMap(open, seed).places();
        List<CountyMap.Place> inAlliances =
                places.stream().filter(place -> !place.village().committee()).toList();
        List<String> codes = inAlliances.stream().map(place -> place.village().code()).toList();
        Population population = Population.of(new Census(seed).households(codes));
        Map<String, VillageMeans> means = means(open, inAlliances, seed);
        FormationInput input =
                AlliancePlan.input(inAlliances, List.copyOf(means.values()), population, seed);
        FormationPlan plan = AlliancePlan.form(input);
        Contributions inventing = new Contributions(means, seed);
        List<Contribution> contributions =
                plan.alliances().stream().flatMap(alliance -> inventing.of(alliance).stream()).toList();
        List<Journal> vehicles = vehicles(plan.alliances(), contributions, seed);
        HouseholdGains.add(vehicles, Takers.of(plan.alliances(), population, Dice.of(seed, "takers")),
                Dice.of(seed, "gains"));
        return new County(open, places, population, means, input, plan, contributions, vehicles, villages(means, contributions, seed),
                Rollout.of(open.townships().stream().map(OpenData.Township::code).toList(), plan, codes, seed));
    }

    private static Map<String, VillageMeans> means(OpenData open, List<CountyMap.Place> places, long seed) {
        Set<String> strong = AlliancePlan.strongVillages(places, seed);
        Set<String> towns = open.townships().stream()
                .filter(OpenData.Township::town)
                .map(OpenData.Township::code)
                .collect(Collectors.toSet());
        Dice dice = Dice.of(seed, "means");
        Map<String, VillageMeans> means = new TreeMap<>();
        for (CountyMap.Place place : places) {
            String code = place.village().code();
            boolean town = towns.contains(place.village().township());
            means.put(code, VillageMeans.invent(place, strong.contains(code), town, dice));
        }
        return means;
    }

    private static List<Journal> vehicles(
            List<PlannedAlliance> alliances, List<Contribution> contributions, long seed) {
        Map<String, VehicleBook.Capital> capitals = new TreeMap<>();
        Map<String, Long> herds = new TreeMap<>();
        for (PlannedAlliance alliance : alliances) {
            VehicleBook.Capital capital = capital(alliance.code(), contributions);
            capitals.put(alliance.code(), capital);
            herds.put(alliance.code(), capital.herdFen());
        }
        Map<String, SalesAims> aims = SalesAims.of(alliances, herds, Dice.of(seed, "sales"));
        List<Journal> journals = new ArrayList<>();
        capitals.forEach((code, capital) -> {
            Dice dice = Dice.of(seed, "vehicle " + code);
            SalesAims aim = aims.get(code);
            int cost2022 = aim.loses() ? dice.between(1_450, 1_470) : dice.between(920, 1_080);
            journals.add(new VehicleBook(code + "V", capital, dice).run(
                    new VehicleBook.Year(2022, aim.fen2022(), cost2022),
                    new VehicleBook.Year(2023, aim.fen2023(), dice.between(900, 1_050))));
        });
        return journals;
    }

    private static VehicleBook.Capital capital(String alliance, List<Contribution> contributions) {
        long cash = 0;
        long herd = 0;
        long equipment = 0;
        for (Contribution contribution : contributions) {
            if (contribution.alliance().equals(alliance)) {
                cash += contribution.kind() == Contribution.Kind.CASH ? contribution.capitalFen() : 0;
                herd += contribution.livestock() ? contribution.capitalFen() : 0;
                equipment += contribution.kind() == Contribution.Kind.EQUIPMENT ? contribution.capitalFen() : 0;
            }
        }
        return new VehicleBook.Capital(cash, herd, equipment);
    }

    private static List<Journal> villages(
            Map<String, VillageMeans> means, List<Contribution> contributions, long seed) {
        Map<String, List<Contribution>> byVillage =
                contributions.stream().collect(Collectors.groupingBy(Contribution::village));
        return means.values().stream()
                .map(village -> new VillageBook(village, Dice.of(seed, "village " + village.code()))
                        .run(byVillage.get(village.code())))
                .toList();
    }
}
