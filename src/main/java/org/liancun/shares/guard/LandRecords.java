package org.liancun.shares.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.access.Audit;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record what the county approves and sets, what was counted, and animals that come and leave. */
@Component
public class LandRecords {
    private final Guard guard;
    private final GuardTables tables;
    private final Audit audit;

    LandRecords(Guard guard, GuardTables tables, Audit audit) {
        this.guard = guard;
        this.tables = tables;
        this.audit = audit;
    }

    /** Capacities that the county approved, any number in one statement. */
    @Transactional
    public void approve(List<NewLand.Approved> all) {
        Map<String, UUID> papers = tables.documents(all.stream().map(NewLand.Approved::document).toList());
        for (NewLand.Approved each : all) {
            if (each.until() != null && !each.from().isBefore(each.until())) {
                throw new Refused(GuardRefusal.ENDS_BEFORE, each.until(), each.from());
            }
        }
        tables.addCapacities(all.stream()
                .map(each -> new GuardTables.Capacities(each, paper(papers, each.document()))).toList());
        audit.changed("guard.capacity", villages(all.stream().map(NewLand.Approved::village).toList()), all.size() + "");
    }

    /** Grassland for the estimate. */
    @Transactional
    public void measure(NewLand.Area given) {
        if (!GuardValues.names("yield").contains(given.kind())) {
            throw new Refused(GuardRefusal.UNKNOWN_GRASSLAND, given.kind());
        }
        if (given.source().isBlank()) {
            throw new Refused(GuardRefusal.NO_VALUE_SOURCE, given.source());
        }
        tables.addGrassland(given);
        audit.changed("guard.grassland", given.village(), given.kind() + " " + given.season().code());
    }

    /** Counts of what households keep, any number in one statement. */
    @Transactional
    public void count(List<NewLand.Heads> all) {
        Map<String, UUID> papers = tables.documents(all.stream().map(NewLand.Heads::document).toList());
        for (NewLand.Heads each : all) {
            requireAnimal(each.animal());
        }
        tables.addCounts(all.stream()
                .map(each -> new GuardTables.Counted(each, paper(papers, each.document()))).toList());
        audit.changed("guard.count", villages(all.stream().map(NewLand.Heads::village).toList()), all.size() + "");
    }

    /**
     * Animals that come onto the land or leave it. What comes beyond an approved capacity is refused, or needs a name.
     *
     * @return what the guard said
     * @throws Refused with a {@link GuardRefusal}
     */
    @Transactional
    public Verdict move(NewLand.Move given) {
        if (given.heads() <= 0) {
            throw new Refused(GuardRefusal.NO_HEADS, given.heads());
        }
        requireAnimal(given.animal());
        UUID document = given.document().isEmpty() ? null
                : paper(tables.documents(List.of(given.document())), given.document());
        tables.lock(given.village());
        Verdict verdict = guard.check(given.village(), given.on(),
                given.reason().adds() ? List.of(new Guard.Added(given.animal(), given.heads())) : List.of());
        boolean asks = given.reason().adds() && allowed(verdict, given);
        tables.addChange(given, document, asks ? given.approvedBy().strip() : "");
        audit.changed("guard.animals", given.village(),
                given.reason().code() + " " + given.heads() + " " + given.animal() + " " + given.on());
        return verdict;
    }

    /** What the county does about additions beyond an approved capacity. */
    @Transactional
    public void set(boolean refuse, LocalDate from, String document) {
        tables.addSetting(refuse, from, paper(tables.documents(List.of(document)), document));
        audit.changed("guard.setting", document, (refuse ? "refuse " : "approve ") + from);
    }

    /** A number of the county's own, in place of the common one. */
    @Transactional
    public void value(GuardValues.Own own) {
        if (!GuardValues.knows(own.name())) {
            throw new Refused(GuardRefusal.UNKNOWN_VALUE, own.name());
        }
        if (own.source().isBlank()) {
            throw new Refused(GuardRefusal.NO_VALUE_SOURCE, own.source());
        }
        tables.addValue(own.name(), own.thousandths(), own.from(), own.source());
        audit.changed("guard.value", own.name(), Decimals.format(own.thousandths(), 3) + " " + own.from());
    }

    /** @return whether a named person was needed, and is named */
    private static boolean allowed(Verdict verdict, NewLand.Move given) {
        String after = Decimals.format(verdict.after(), 2);
        String carries = verdict.capacity() == null ? "" : Decimals.format(verdict.capacity().hundredths(), 2);
        if (verdict.answer() == Verdict.Answer.REFUSED) {
            throw new Refused(GuardRefusal.LAND_IS_FULL, given.heads(), after, carries, paper(verdict));
        }
        if (verdict.answer() == Verdict.Answer.NEEDS_APPROVAL && given.approvedBy().isBlank()) {
            throw new Refused(GuardRefusal.NEEDS_APPROVAL, given.heads(), after, carries, paper(verdict));
        }
        return verdict.answer() == Verdict.Answer.NEEDS_APPROVAL;
    }

    private static String paper(Verdict verdict) {
        return Optional.ofNullable(verdict.capacity()).stream().flatMap(each -> each.parts().stream())
                .map(Capacity.Part::source).distinct().collect(Collectors.joining(", "));
    }

    private static void requireAnimal(String name) {
        if (!GuardValues.names("animal").contains(name)) {
            throw new Refused(GuardRefusal.UNKNOWN_ANIMAL, name);
        }
    }

    private static UUID paper(Map<String, UUID> papers, String number) {
        return Optional.ofNullable(papers.get(number))
                .orElseThrow(() -> new Refused(GuardRefusal.NO_GUARD_PAPER, number));
    }

    private static String villages(List<String> all) {
        return all.stream().distinct().limit(3).collect(Collectors.joining(", "));
    }
}
