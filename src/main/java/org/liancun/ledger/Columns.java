package org.liancun.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists as array parameters, one array a column, so that one statement carries any number of rows. */
record Columns(Connection connection) {
    Array uuids(List<? extends @Nullable UUID> values) throws SQLException {
        return connection.createArrayOf("uuid", values.toArray());
    }

    Array texts(List<? extends @Nullable String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    Array dates(List<LocalDate> values) throws SQLException {
        return connection.createArrayOf("date", values.stream().map(LocalDate::toString).toArray());
    }

    Array ints(List<Integer> values) throws SQLException {
        return connection.createArrayOf("int4", values.toArray());
    }

    Array longs(List<? extends @Nullable Long> values) throws SQLException {
        return connection.createArrayOf("int8", values.toArray());
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
