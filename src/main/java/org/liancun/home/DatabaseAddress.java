package org.liancun.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database on a server, and how to reach it.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, without a user
 * @param name the database's name, which is also the first part of its roles' names
 */
public record DatabaseAddress(String url, String name) {
    String role(String suffix) {
        return name + "_" + suffix;
    }

    DatabaseAddress withName(String other) {
        return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + other, other);
    }

    DataSource login(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Connections for the program, which can neither change a schema nor a book's history. */
    HikariDataSource pool(String user, String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("liancun");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setAutoCommit(true);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "liancun");
        return new HikariDataSource(config);
    }
}
