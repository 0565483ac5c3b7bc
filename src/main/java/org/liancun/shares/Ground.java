package org.liancun.shares;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * @param contracts by number, of those asked for
 */
record Ground(
        Map<String, Alliance> alliances,
        Map<String, List<Membership>> memberships,
        Map<String, Party> parties,
        Map<String, UUID> books,
        Map<String, UUID> documents,
        Map<String, PastureContract> contracts,
        List<ValuationPolicy> policies) {

    /** Codes of villages and households, numbers of documents and contracts that are cited. */
    record Cited(Set<String> parties, Set<String> documents, Set<String> contracts) {
        static Cited by(Collection<NewContribution> all) {
            Cited cited = new Cited(new HashSet<>(), new HashSet<>(), new HashSet<>());
            for (NewContribution each : all) {
                cited.parties.add(each.contributor());
                cited.documents.add(each.document());
                cited.documents.add(each.particulars().approval());
                cited.contracts.add(each.particulars().contract());
            }
            return cited;
        }
    }

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

    /** The rule of that id. */
    ValuationPolicy policy(UUID id) {
        return policies.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
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
