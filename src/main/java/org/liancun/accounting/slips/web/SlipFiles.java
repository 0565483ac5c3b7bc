package org.liancun.accounting.slips.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.slips.SlipList;
import org.liancun.shell.TableFile;
import org.liancun.shell.Words;

/** Slips as tables to take along. */
final class SlipFiles {
    private SlipFiles() {}

    static TableFile of(List<SlipList.Row> rows, SlipList list, Words words) {
        return new TableFile("slips", List.of("number", "book", "name", "direction", "event_on", "purpose", "payee", "way",
                "total_yuan", "state", "state_days", "clerk", "papers", "entry"), rows.stream()
                .map(row -> cells(row, list.days(row.since()), words)).toList());
    }

    private static List<@Nullable Object> cells(SlipList.Row row, long days, Words words) {
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(cells, row.number(), row.book(), words.name(row.nameZh(), row.nameEn()),
                row.direction().code(), row.eventOn(), row.purpose(), row.payee(), row.way().code(), row.total(),
                row.state().code(), days, row.notedBy(), row.papers(), row.entry());
        return cells;
    }
}
