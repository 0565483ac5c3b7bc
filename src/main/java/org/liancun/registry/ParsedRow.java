package org.liancun.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;

/** A row whose cells have been found good, turned into values as they are asked for. */
final class ParsedRow implements Row {
    private final CheckedList list;
    private final int line;
    private final String[] cells;

    ParsedRow(CheckedList list, int line, String[] cells) {
        this.list = list;
        this.line = line;
        this.cells = cells;
    }

    @Override
    public String file() {
        return list.file().name();
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    @Override
    public String text(String column) {
        return list.cell(cells, list.index(column));
    }

    @Override
    public Money money(String column) {
        return new Money(longValue(column));
    }

    @Override
    public long longValue(String column) {
        String text = text(column);
        return text.isEmpty() ? 0 : Decimals.parse(text, list.column(column).scale());
    }

    @Override
    public @Nullable LocalDate date(String column) {
        String text = text(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    @Override
    public boolean yes(String column) {
        return text(column).equalsIgnoreCase("true");
    }

    /** The text of the cells that together name the row. */
    List<String> key() {
        return list.file().key().stream().map(column -> text(column.name())).toList();
    }
}
