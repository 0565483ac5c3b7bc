package org.liancun.accounting.web;

import java.time.YearMonth;
import java.util.List;
import org.liancun.accounting.Statement;

/** A statement from the beginning of the year to the end of a month. */
public record StatementPage(Statement statement, YearMonth until) {
    /** The lines of one half of the page that are printed. */
    public List<Statement.Line> part(String part) {
        return statement.lines().stream()
                .filter(line -> line.isShown() && line.layout().part().equals(part)).toList();
    }
}
