package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A staged row that a statement over all of them found wrong.
 *
 * @param value the cell that is wrong
 */
record Finding(int line, String value) {
    /** @param sql gives {@code line} and {@code value}, in the order of lines */
    static List<Finding> all(JdbcClient client, String sql) {
        return client.sql(sql).query(Finding::of).list();
    }

    private static Finding of(ResultSet row, int n) throws SQLException {
        return new Finding(row.getInt("line"), row.getString("value"));
    }

    /** Tells each, but not those that only follow from a refused row of the list they refer to. */
    static void refuse(List<Finding> findings, ImportContext context, Cell cell, CellFault fault) {
        for (Finding finding : findings) {
            if (context.refusedKey(cell.refersTo(), finding.value())) {
                context.leaveOut(cell.file(), finding.line());
            } else {
                context.refuse(cell.file(), finding.line(), cell.column(), finding.value(), fault.rule(), fault.mend(),
                        fault.values().toArray());
            }
        }
    }

    /**
     * Where the wrong cells stand.
     *
     * @param refersTo the list whose key the cells hold; empty for none
     */
    record Cell(String file, String column, String refersTo) {}
}
