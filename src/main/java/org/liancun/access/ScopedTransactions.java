package org.liancun.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands the scope of the work to the database at the beginning of every transaction. The settings are local to the
 * transaction, so a connection that goes back to the pool carries nothing over.
 */
@Component
public class ScopedTransactions extends JdbcTransactionManager {
    static final String SET_SCOPE = """
            SELECT set_config('liancun.county', ?, true), set_config('liancun.place', ?, true),
                   set_config('liancun.organisations', ?, true), set_config('liancun.party', ?, true),
                   set_config('liancun.persons', ?, true), set_config('liancun.actor', ?, true),
                   set_config('plan_cache_mode', ?, true)""";

    /**
     * A statement that a connection has run often is planned once for all, with the sizes of whichever county asked
     * then; a county of a few rows so leaves plans behind that take minutes in one of a hundred thousand. What reads is
     * therefore planned anew each time. What writes keeps its plans: entries are posted thousands of times a second,
     * each by looking up a handful of rows by their keys, which is the same plan everywhere. (PostgreSQL keeps the plan of
     * a statement without parameters in any case.)
     */
    private static final String FOR_READING = "force_custom_plan";
    private static final String FOR_WRITING = "auto";

    public ScopedTransactions(DataSource dataSource) {
        super(dataSource);
        setEnforceReadOnly(true);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(getDataSource());
            apply(Scope.current(), definition.isReadOnly(), holder.getConnection());
        } catch (SQLException | RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the scope of the transaction could not be set", e);
        }
    }

    private static void apply(Scope scope, boolean reading, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET_SCOPE)) {
            statement.setString(1, scope.county());
            statement.setString(2, scope.place());
            statement.setString(3, String.join(",", scope.organisations()));
            statement.setString(4, scope.party() == null ? "" : scope.party().toString());
            statement.setString(5, scope.persons() ? "on" : "off");
            statement.setString(6, scope.actor());
            statement.setString(7, reading ? FOR_READING : FOR_WRITING);
            statement.execute();
        }
        if (scope.readOnly()) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION READ ONLY");
            }
        }
    }
}
