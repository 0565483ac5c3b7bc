package org.liancun.accounting.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits in each of the books in sight, as an agency that keeps many of them begins its morning. */
@Component
public class WorkList {
    private final WorkListTables tables;
    private final Clock clock;

    WorkList(WorkListTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * A book with what waits in it.
     *
     * @param townshipZh Chinese name of the township it belongs to; empty where it is the county's
     * @param mine drafts that wait for the reader: to finish, to check or to book
     * @param kept drafts that are being written
     * @param submitted drafts that wait to be checked
     * @param returned drafts that wait to be mended
     * @param checked drafts that wait to be booked
     * @param lastOn day of the last entry; null where there is none
     * @param behind months that are over and not closed
     * @param next the month to be closed next; null where all are
     */
    public record Row(String code, String nameZh, String nameEn, String townshipZh, String townshipEn, int mine, int kept,
            int submitted, int returned, int checked, @Nullable LocalDate lastOn, int behind, @Nullable YearMonth next) {
        /** Whether the next month is over and no draft waits in the book. */
        public boolean readyToClose() {
            return behind > 0 && waiting() == 0;
        }

        /** Drafts that somebody has to do something with. */
        public int waiting() {
            return kept + submitted + returned + checked;
        }
    }

    /**
     * Statutory books: those first in which most waits for the reader, then those that are most behind.
     *
     * @param place code of a county, township, village or alliance that they belong to
     * @param accountant whether the reader is somebody for whom drafts can wait
     */
    @Transactional(readOnly = true)
    public List<Row> of(String place, boolean accountant) {
        return tables.of(place, accountant, LocalDate.now(clock).withDayOfMonth(1));
    }
}
