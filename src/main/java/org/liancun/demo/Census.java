package org.liancun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Claim;

/** Invents the households and people of the villages so that both add up to the county's numbers. */
final class Census {
    static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final int LARGEST_HOUSEHOLD = 9;

    private final Dice dice;
    private final Names names;

    Census(long seed) {
        dice = Dice.of(seed, "census");
        names = new Names(seed);
    }

    /** @param villages codes, ascending */
    List<Household> households(List<String> villages) {
        List<Claim<String>> sizes = villages.stream()
                .map(code -> new Claim<>(code, dice.between(40, 100) + (dice.chance(15) ? 60L : 0L)))
                .toList();
        List<Claim<String>> people = new ArrayList<>();
        var households = Allocation.byLargestRemainder(Aims.HOUSEHOLDS, sizes);
        households.forEach(part -> people.add(new Claim<>(part.key(), part.amount() * dice.between(90, 110))));
        var residents = Allocation.byLargestRemainder(Aims.PEOPLE, people);
        List<Household> all = new ArrayList<>();
        for (int v = 0; v < villages.size(); v++) {
            int[] numbers = numbers((int) households.get(v).amount(), (int) residents.get(v).amount());
            for (int h = 0; h < numbers.length; h++) {
                String code = String.format(Locale.ROOT, "%s-%04d", villages.get(v), h + 1);
                all.add(new Household(code, villages.get(v), family(numbers[h])));
            }
        }
        return all;
    }

    private int[] numbers(int households, int people) {
        int[] numbers = new int[households];
        Arrays.fill(numbers, 1);
        for (int left = people - households; left > 0; ) {
            int h = dice.between(0, households - 1);
            if (numbers[h] < LARGEST_HOUSEHOLD) {
                numbers[h]++;
                left--;
            }
        }
        return numbers;
    }

    private List<Household.Person> family(int number) {
        List<Household.Person> family = new ArrayList<>();
        int headBorn = dice.between(1953, 1994);
        boolean headIsWoman = dice.chance(30);
        family.add(person(headBorn, headIsWoman));
        if (number > 1) {
            family.add(person(headBorn + dice.between(-5, 5), !headIsWoman));
        }
        while (family.size() < number) {
            boolean elder = headBorn >= 1968 && family.size() < 4 && dice.chance(35);
            int born = elder ? headBorn - dice.between(20, 32) : headBorn + dice.between(19, 38);
            family.add(person(born > DAY.getYear() ? dice.between(2006, DAY.getYear()) : born, dice.chance(49)));
        }
        return family;
    }

    private Household.Person person(int year, boolean woman) {
        LocalDate bornOn = LocalDate.of(year, 1, 1).plusDays(dice.between(0, 364));
        return new Household.Person(names.next(woman), bornOn, woman);
    }
}
