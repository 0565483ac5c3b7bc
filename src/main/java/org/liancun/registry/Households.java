package org.liancun.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Households in their villages over time: they split and they move, on a day, and what was before stays readable. */
@Component
public class Households {
    private final HouseholdTables tables;
    private final Payees payees;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final Clock clock;

    Households(HouseholdTables tables, Payees payees, TransactionTemplate transactions, Audit audit, Clock clock) {
        this.tables = tables;
        this.payees = payees;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Part of a household becomes one of its own in the same village.
     *
     * @param on the first day of the new household
     * @param people how many go
     * @param workers how many workers are among them
     * @param persons those of them who are registered; may be empty
     */
    public record Split(UUID household, LocalDate on, String headName, int people, int workers, List<UUID> persons) {}

    /**
     * A whole household goes to another village of the county.
     *
     * @param on the first day there
     */
    public record Move(UUID household, String village, LocalDate on) {}

    /**
     * What became of a household.
     *
     * @param kind split or move
     * @param people how many went
     */
    public record Change(String kind, String household, String newHousehold, LocalDate on, int people, int workers) {}

    @Transactional(readOnly = true)
    public Optional<Household> byCode(String code) {
        return tables.byCode(code);
    }

    @Transactional(readOnly = true)
    public Optional<Household> find(UUID id) {
        return tables.find(id);
    }

    /** Those of a village, by code, also those that left. */
    @Transactional(readOnly = true)
    public List<Household> ofVillage(String village) {
        return tables.ofVillage(village);
    }

    /** What became of a household and what it came from, by day. */
    @Transactional(readOnly = true)
    public List<Change> history(UUID household) {
        return tables.history(household);
    }

    /**
     * How many households and people a village has now, for those who may not see the rows: counted by the program
     * itself, and kept back where there are fewer than ten.
     *
     * @return by village code; a village with fewer than ten households is left out
     */
    public Map<String, Count> counts() {
        Scope whole = Scope.system("count", Scope.current().county());
        return whole.call(() -> transactions.execute(status -> tables.counts(LocalDate.now(clock))));
    }

    /** How many there are; never fewer than ten households. */
    public record Count(int households, int people) {}

    /** @throws Refused with a {@link RegistryRefusal} */
    @Transactional
    public Household split(Split split) {
        Household origin = present(split.household(), split.on());
        HouseholdRules.split(origin, split);
        List<UUID> persons = split.persons().stream().distinct().toList();
        tables.strangers(origin.id(), persons).ifPresent(stranger -> {
            throw new Refused(RegistryRefusal.NOT_OF_HOUSEHOLD, stranger, origin.code());
        });
        Household fresh = new Household(Ids.next(), tables.nextCode(origin.village()), origin.village(), split.headName(),
                split.people(), split.workers(), split.on(), null, origin.id(), null, origin.synthetic());
        tables.insert(fresh);
        tables.resize(origin.id(), origin.people() - split.people(), origin.workers() - split.workers());
        tables.movePersons(origin.id(), fresh.id(), persons, split.on());
        told("split", origin, fresh);
        return fresh;
    }

    /**
     * Moves a household, its people and its payee. The household must be in the caller's sight; the village it goes to
     * need not be, so the rows there are made by the program, with the caller as author.
     *
     * @throws Refused with a {@link RegistryRefusal}
     */
    public Household move(Move move) {
        Scope caller = Scope.current();
        transactions.executeWithoutResult(status -> present(move.household(), move.on()));
        Scope whole = new Scope(caller.actor(), caller.county(), caller.county(), List.of(), null, true, caller.readOnly());
        return whole.call(() -> Objects.requireNonNull(transactions.execute(status -> moved(move))));
    }

    private Household moved(Move move) {
        Household origin = present(move.household(), move.on());
        if (origin.village().equals(move.village())) {
            throw new Refused(RegistryRefusal.SAME_VILLAGE, origin.code());
        }
        if (!tables.isVillage(move.village())) {
            throw new Refused(RegistryRefusal.UNKNOWN_PLACE, move.village());
        }
        Household fresh = new Household(Ids.next(), tables.nextCode(move.village()), move.village(), origin.headName(),
                origin.people(), origin.workers(), move.on(), null, null, null, origin.synthetic());
        tables.insert(fresh);
        tables.leave(origin.id(), move.on(), fresh.id());
        tables.movePersons(origin.id(), fresh.id(), tables.persons(origin.id()), move.on());
        payees.follow(origin, fresh, move.on());
        told("move", origin, fresh);
        return fresh;
    }

    private void told(String kind, Household origin, Household fresh) {
        LocalDate on = Objects.requireNonNull(fresh.joinedOn());
        tables.record(kind, origin, fresh, on);
        audit.changed("household." + kind, origin.code(), fresh.code() + " " + on);
    }

    /** The household, locked until the transaction ends, if it is there on that day and the day has come. */
    private Household present(UUID id, LocalDate on) {
        Household household = tables.lock(id)
                .orElseThrow(() -> new Refused(RegistryRefusal.UNKNOWN_HOUSEHOLD, id));
        HouseholdRules.present(household, on, LocalDate.now(clock));
        return household;
    }
}
