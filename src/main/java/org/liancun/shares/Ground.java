package org.liancun.shares;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Alliance;
import org.liancun.alliance.Membership;

/**
 * What contributions are judged against: who is where, which rules are in force, which books are open.
 *
 * @param alliances by code
 * @param memberships by village
 * @param parties collectives by village code, and the households asked for by their code
 * @param books ids by code
 * @param documents ids by number, of those asked for
 */
record Ground(
        Map<String, Alliance> alliances,
        Map<String, List<Membership>> memberships,
        Map<String, Party> parties,
        Map<String, UUID> books,
        Map<String, UUID> documents,
        List<ValuationPolicy> policies) {

    /**
     * Somebody who can bring something.
     *
     * @param leftOn from when on a household is no longer in its village
     */
    record Party(UUID id, String village, boolean household, @Nullable LocalDate leftOn) {}

    /** The alliance that the village is in on the day. */
    Optional<Alliance> allianceOf(String village, LocalDate day) {
        return memberships.getOrDefault(village, List.of()).stream()
                .filter(each -> each.holdsOn(day))
                .findFirst()
                .map(each -> alliances.get(each.alliance()));
    }

    /** Id of the village's collective. */
    UUID collective(String village) {
        return Objects.requireNonNull(parties.get(village), village).id();
    }

    Optional<UUID> statutoryBook(String organisation) {
        return Optional.ofNullable(books.get(organisation));
    }

    Optional<UUID> memorandumBook(String organisation) {
        return Optional.ofNullable(books.get(organisation + "-M"));
    }
}
