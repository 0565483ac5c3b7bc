package org.liancun.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * An invented household.
 *
 * @param people the head first
 */
record Household(String code, String village, List<Person> people) {
    private static final int WORKS_FROM = 18;
    private static final int WORKS_UNTIL = 60;

    record Person(Names.Name name, LocalDate bornOn, boolean woman) {}

    Person head() {
        return people.getFirst();
    }

    /** How many were born by a day. */
    long peopleOn(LocalDate day) {
        return people.stream().filter(person -> !person.bornOn().isAfter(day)).count();
    }

    /** How many are of working age at a year's end. */
    long workersIn(int year) {
        return people.stream()
                .mapToInt(person -> year - person.bornOn().getYear())
                .filter(age -> age >= WORKS_FROM && age < WORKS_UNTIL)
                .count();
    }
}
