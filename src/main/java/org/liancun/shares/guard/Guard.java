package org.liancun.shares.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the land of villages carries, what stands on it, and whether more may come. */
@Component
public class Guard {
    private final LandTables lands;
    private final GuardTables tables;

    Guard(LandTables lands, GuardTables tables) {
        this.lands = lands;
        this.tables = tables;
    }

    /** Heads of a class that would be new to the land; none where animals only change their owner. */
    public record Added(String animal, long heads) {}

    /**
     * What the guard says of a village's land on a day, with animals that would come. Changes nothing.
     *
     * @throws Refused for a village or a class that there is not
     */
    @Transactional(readOnly = true)
    public Verdict check(String village, LocalDate day, List<Added> added) {
        GuardValues values = GuardValues.on(tables.ownValues(), day);
        Land land = Optional.ofNullable(lands.read(List.of(village)).get(village))
                .orElseThrow(() -> new Refused(GuardRefusal.NO_VILLAGE, village));
        long more = 0;
        for (Added each : added) {
            values.find(each.animal()).filter(value -> value.group().equals("animal"))
                    .orElseThrow(() -> new Refused(GuardRefusal.UNKNOWN_ANIMAL, each.animal()));
            more += LoadRules.sheepUnits(each.animal(), each.heads(), values);
        }
        Load load = LoadRules.on(land, values, day);
        Capacity capacity = CapacityRules.on(land, values, day).orElse(null);
        return new Verdict(village, day, load, capacity, more,
                GuardRules.judge(load.total() + more, capacity, GuardRules.on(tables.settings(), day)));
    }

    /** The month ends of a year: load beside capacity. */
    public record Month(LocalDate day, Load load, long capacity, boolean approved) {}

    /** A village's land over a year. */
    public record Year(Land land, List<Month> months, Verdict last) {}

    /**
     * @param until the last day that is shown; months after it are left out
     */
    @Transactional(readOnly = true)
    public Year year(String village, FiscalYear year, LocalDate until) {
        List<GuardValues.Own> own = tables.ownValues();
        Land land = Optional.ofNullable(lands.read(List.of(village)).get(village))
                .orElseThrow(() -> new Refused(GuardRefusal.NO_VILLAGE, village));
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            LocalDate end = LocalDate.of(year.value(), month, 1).plusMonths(1).minusDays(1);
            GuardValues values = GuardValues.on(own, end);
            Optional<Capacity> capacity = CapacityRules.on(land, values, end);
            if (!end.withDayOfMonth(1).isAfter(until)) {
                months.add(new Month(end, LoadRules.on(land, values, end),
                        capacity.map(Capacity::hundredths).orElse(0L), capacity.map(Capacity::approved).orElse(false)));
            }
        }
        LocalDate day = until.isBefore(year.last()) ? until : year.last();
        return new Year(land, months, verdict(village, land, own, day));
    }

    /** The villages of the places on a day, by code. */
    @Transactional(readOnly = true)
    public List<Verdict> on(Collection<String> places, LocalDate day) {
        List<GuardValues.Own> own = tables.ownValues();
        Map<String, Land> all = lands.read(places);
        return all.entrySet().stream().map(each -> verdict(each.getKey(), each.getValue(), own, day)).toList();
    }

    /** The numbers that hold on the day. */
    @Transactional(readOnly = true)
    public GuardValues values(LocalDate day) {
        return GuardValues.on(tables.ownValues(), day);
    }

    /** What the county does about additions beyond an approved capacity; empty where it has set nothing by the day. */
    @Transactional(readOnly = true)
    public Optional<Rule> rule(LocalDate day) {
        return GuardRules.on(tables.settings(), day)
                .map(each -> new Rule(each.refuse(), each.from(), each.paper(), each.by()));
    }

    /** Whether nobody may let additions through, since when, by which paper and by whose hand. */
    public record Rule(boolean refuse, LocalDate from, String paper, String by) {}

    private Verdict verdict(String village, Land land, List<GuardValues.Own> own, LocalDate day) {
        GuardValues values = GuardValues.on(own, day);
        Load load = LoadRules.on(land, values, day);
        Capacity capacity = CapacityRules.on(land, values, day).orElse(null);
        return new Verdict(village, day, load, capacity, 0,
                GuardRules.judge(load.total(), capacity, Optional.empty()));
    }
}
