package org.liancun.shares.members;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.access.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many members each household of a village had on the days on which they were counted. */
@Component
public class MemberLists {
    private final MemberTables tables;
    private final Audit audit;

    MemberLists(MemberTables tables, Audit audit) {
        this.tables = tables;
        this.audit = audit;
    }

    /** A list as a whole. */
    public record Counted(LocalDate day, int households, int members, UUID document) {}

    /** A household on a list. */
    public record Row(String village, LocalDate day, String household, int members, String document) {}

    /** The village's lists as far as they are in sight, by day. */
    @Transactional(readOnly = true)
    public List<Counted> of(String village) {
        return tables.lists(village);
    }

    /** The households on a list, by code; leaves a line in the trail. */
    @Transactional(readOnly = true)
    public List<Row> rows(String village, LocalDate day) {
        audit.read("members.list", village, "members by household on " + day);
        return tables.rows(village, day);
    }
}
