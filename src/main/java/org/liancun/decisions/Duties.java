package org.liancun.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What must be on the board, organisation by organisation, and whether it is there; for everybody to read. */
@Component
public class Duties {
    private final DutyTables tables;
    private final Clock clock;

    Duties(DutyTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * Of all organisations at a place and below it.
     *
     * @param place code of a place; empty for the county
     */
    @Transactional(readOnly = true)
    public List<Duty> at(String place) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<DutyRules.Told>> told = tables.told(place, DutyRules.yearBefore(today).from()).stream()
                .collect(Collectors.groupingBy(DutyTables.Row::organisation,
                        Collectors.mapping(DutyTables.Row::told, Collectors.toList())));
        return tables.bound(place).stream()
                .flatMap(each -> DutyRules.of(each.place(), each.kind(),
                        told.getOrDefault(each.place().organisation(), List.of()), today).stream())
                .toList();
    }
}
