package org.liancun.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How people of a list are told apart where several have the same name: by village, household number and year of birth.
 * Who is alone with a name stands with the name alone.
 */
public final class PersonLabels {
    private PersonLabels() {}

    /** @param villages names of villages by code, with the township beside them */
    public static Map<UUID, String> of(List<Person> people, Map<String, String> villages) {
        Map<String, Integer> times = new HashMap<>();
        people.forEach(person -> times.merge(Names.searchKey(person.name()), 1, Integer::sum));
        Map<UUID, String> labels = new HashMap<>();
        for (Person person : people) {
            boolean alone = times.get(Names.searchKey(person.name())) == 1;
            labels.put(person.id(), alone ? person.name() : person.name() + " (" + distinction(person, villages) + ")");
        }
        return labels;
    }

    private static String distinction(Person person, Map<String, String> villages) {
        String village = person.householdCode().substring(0, person.householdCode().indexOf('-'));
        String where = villages.getOrDefault(village, village) + " " + person.householdNumber();
        return person.birthYear().map(year -> where + ", " + year).orElse(where);
    }
}
