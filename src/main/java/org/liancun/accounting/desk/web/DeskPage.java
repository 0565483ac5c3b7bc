package org.liancun.accounting.desk.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.desk.WorkList;
import org.liancun.shell.Listed;
import org.liancun.shell.Listing;
import org.liancun.shell.TableFile;

/**
 * The work list.
 *
 * @param mine drafts that wait for the reader
 * @param submitted drafts that wait to be checked
 * @param ready books whose next month can be closed
 * @param behind months that are over and open, in all books
 */
public record DeskPage(Listed<WorkList.Row> rows, boolean any, int mine, int submitted, int ready, int behind) {
    private static final Comparator<WorkList.Row> LAST = Comparator.comparing(
            row -> row.lastOn() == null ? "" : row.lastOn().toString());
    private static final Listed.Columns<WorkList.Row> COLUMNS = new Listed.Columns<>(WorkList.Row::code,
            row -> List.of(row.code(), row.nameZh(), row.nameEn(), row.townshipZh(), row.townshipEn()),
            Map.of("mine", Comparator.comparing(WorkList.Row::mine), "waiting", Comparator.comparing(WorkList.Row::waiting),
                    "submitted", Comparator.comparing(WorkList.Row::submitted),
                    "returned", Comparator.comparing(WorkList.Row::returned), "last", LAST,
                    "behind", Comparator.comparing(WorkList.Row::behind)));

    static DeskPage of(List<WorkList.Row> rows, Listing asked) {
        return new DeskPage(Listed.of(rows, asked, COLUMNS), !rows.isEmpty(),
                rows.stream().mapToInt(WorkList.Row::mine).sum(), rows.stream().mapToInt(WorkList.Row::submitted).sum(),
                (int) rows.stream().filter(WorkList.Row::readyToClose).count(),
                rows.stream().mapToInt(WorkList.Row::behind).sum());
    }

    TableFile file() {
        return new TableFile("desk",
                List.of("book", "name_zh", "township", "waits_for_reader", "drafts", "to_check", "returned", "checked",
                        "last_entry_on", "months_behind", "next_month", "ready_to_close"),
                rows.found().stream().map(row -> List.of(row.code(), row.nameZh(), row.townshipZh(), row.mine(), row.kept(),
                        row.submitted(), row.returned(), row.checked(), text(row.lastOn()), row.behind(),
                        text(row.next()), Boolean.toString(row.readyToClose()))).toList());
    }

    private static Object text(@Nullable Object value) {
        return value == null ? "" : value instanceof LocalDate ? value : value.toString();
    }
}
