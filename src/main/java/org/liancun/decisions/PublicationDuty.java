package org.liancun.decisions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation of some kind must put on the board, how often, and for how long.
 *
 * @param every quarter, year, assembly (before each) or resolution (after each)
 * @param withinDays days after the period or the decision; before an assembly, days before it
 * @param boardDays for how many days it is on the board at least
 * @param from the first day in force
 * @param until the last day in force; null while it is
 */
public record PublicationDuty(Topic topic, Set<LegalKind> kinds, String every, int withinDays, int boardDays,
        LocalDate from, @Nullable LocalDate until, Demand.Source source) {
    private static final List<PublicationDuty> ALL =
            AssemblyRule.rows("/decisions/publication-duties.csv", PublicationDuty::of);

    /** All duties, in force and past. */
    public static List<PublicationDuty> all() {
        return ALL;
    }

    /** The duty about a topic that binds an organisation of that kind on a day. */
    public static Optional<PublicationDuty> inForce(LegalKind kind, Topic topic, LocalDate day) {
        return ALL.stream().filter(duty -> duty.topic() == topic && duty.kinds().contains(kind)
                && !day.isBefore(duty.from()) && (duty.until() == null || !day.isAfter(duty.until()))).findFirst();
    }

    private static PublicationDuty of(CSVRecord row) {
        return new PublicationDuty(Topic.find(row.get("topic")).orElseThrow(),
                Arrays.stream(row.get("organisations").split("\\s+")).map(LegalKind::ofCode)
                        .collect(Collectors.toUnmodifiableSet()),
                row.get("every"), Integer.parseInt(row.get("within_days")), Integer.parseInt(row.get("board_days")),
                LocalDate.parse(row.get("from")),
                row.get("until").isEmpty() ? null : LocalDate.parse(row.get("until")),
                new Demand.Source(row.get("law_zh"), row.get("law_en"), row.get("article"), row.get("mark"),
                        row.get("text_zh"), row.get("text_en")));
    }
}
