package org.liancun.shares;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;

/**
 * What stands and what comes with it, counted together: the pasture under a contract, the pasture and the animals of a
 * contributor, the ear tags. A list of hundreds of rows is judged row by row as if each had been booked before the next.
 */
final class Tally {
    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Map<UUID, Map<ContributionKind, Long>> brought = new HashMap<>();
    private final Set<String> tags = new HashSet<>();

    /** Pasture in use under a contract for a term. */
    record Use(String contract, long mu, LocalDate from, LocalDate until) {
        boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
            return !from.isAfter(otherUntil) && !until.isBefore(otherFrom);
        }
    }

    /** So much of a kind that a contributor has brought and not taken back. */
    record Brought(UUID contributor, ContributionKind kind, long quantity) {}

    Tally(List<Use> standing, List<Brought> before) {
        standing.forEach(this::add);
        before.forEach(this::add);
    }

    /**
     * Counts one more.
     *
     * @throws Refused where it is more than the contract has, more animals than the pasture carries by the rule, or an
     *     animal that stands on another row
     */
    void admit(Contribution it, NewContribution given, Ground ground) {
        for (String tag : given.particulars().earTags()) {
            if (!tags.add(tag)) {
                throw new Refused(SharesRefusal.TAG_TAKEN, given.particulars().tagsInWords(), tag);
            }
        }
        if (it.details().contract() != null && it.details().termFrom() != null) {
            Use use = new Use(it.details().contract(), it.quantity(), it.details().termFrom(), it.details().termUntil());
            requireArea(use, ground.contracts().get(use.contract()));
            add(use);
        }
        add(new Brought(it.contributor(), it.kind(), it.quantity()));
        if (it.kind().isLivestock()) {
            requireBalance(it.contributor(), given, ground.policy(it.policy()));
        }
    }

    private void requireArea(Use more, @Nullable PastureContract contract) {
        if (contract == null) {
            return;
        }
        long inUse = uses.getOrDefault(more.contract(), List.of()).stream()
                .filter(each -> each.overlaps(more.from(), more.until())).mapToLong(Use::mu).sum();
        if (inUse + more.mu() > contract.areaMu()) {
            throw new Refused(SharesRefusal.MORE_THAN_CONTRACT, mu(more.mu()), contract.number(), mu(contract.areaMu()),
                    mu(inUse));
        }
    }

    private void requireBalance(UUID contributor, NewContribution given, ValuationPolicy policy) {
        Map<ContributionKind, Long> all = brought.getOrDefault(contributor, Map.of());
        long needed = policy.terms().pasturePerHead().entrySet().stream()
                .mapToLong(each -> Math.multiplyExact(each.getValue(), all.getOrDefault(each.getKey(), 0L))).sum();
        long pasture = all.getOrDefault(ContributionKind.PASTURE, 0L);
        if (needed > pasture) {
            throw new Refused(SharesRefusal.BEYOND_BALANCE, given.quantity(), given.kind().code(), mu(needed),
                    mu(pasture), policy.source());
        }
    }

    private void add(Use use) {
        uses.computeIfAbsent(use.contract(), number -> new ArrayList<>()).add(use);
    }

    private void add(Brought one) {
        brought.computeIfAbsent(one.contributor(), id -> new HashMap<>())
                .merge(one.kind(), one.quantity(), Math::addExact);
    }

    private static String mu(long hundredths) {
        return new Quantity(hundredths, Unit.MU).number();
    }
}
