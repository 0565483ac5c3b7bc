package org.liancun.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person of a household, under as many names as are used.
 *
 * @param zh a Chinese rendering; any name may be empty, but not all
 * @param bo the name in Tibetan script
 * @param idName the name on the identity card
 * @param sex f or m; empty where unknown
 */
public record Person(UUID id, String code, UUID household, String householdCode, String zh, String bo, String idName,
        List<String> others, @Nullable LocalDate bornOn, String sex, boolean synthetic) {

    /** The name to show: the Chinese rendering, or the first of the others. */
    public String name() {
        return Stream.concat(Stream.of(zh, bo, idName), others.stream()).filter(name -> !name.isEmpty()).findFirst()
                .orElse(code);
    }

    /** The household's four digits. */
    public String householdNumber() {
        return householdCode.substring(householdCode.indexOf('-') + 1);
    }

    /** The year of birth, if the day is known. */
    public Optional<Integer> birthYear() {
        return Optional.ofNullable(bornOn).map(LocalDate::getYear);
    }
}
