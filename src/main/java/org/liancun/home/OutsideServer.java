package org.liancun.home;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL 15 or newer that {@code LIANCUN_DB} names: {@code jdbc:postgresql://host:port/db?user=…&password=…}. */
final class OutsideServer {
    private static final int OLDEST = 15;

    private OutsideServer() {}

    static DatabaseAddress address(String url) {
        URI uri = uri(url);
        String name = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (uri.getHost() == null || !name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw unreadable(null);
        }
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new DatabaseAddress("jdbc:postgresql://" + uri.getHost() + ":" + port + "/" + name, name);
    }

    static DataSource administrator(String url) {
        Map<String, String> parameters = new HashMap<>();
        String query = uri(url).getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return address(url).login(parameters.getOrDefault("user", "postgres"), parameters.getOrDefault("password", ""));
    }

    /** Views that show what their reader may see came with this version. */
    static void requireVersion(DataSource administrator) throws SQLException {
        try (Connection connection = administrator.getConnection()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new HomeProblem("LIANCUN_DB names a PostgreSQL " + major + ": it must be " + OLDEST + " or newer");
            }
        }
    }

    private static URI uri(String url) {
        try {
            return URI.create(url.replaceFirst("^jdbc:", ""));
        } catch (IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /** The address is not said again: it has a password in it. */
    private static HomeProblem unreadable(@Nullable Exception cause) {
        return new HomeProblem("LIANCUN_DB must name a server and a database in small letters, digits and _, such as"
                + " jdbc:postgresql://host:5432/liancun?user=admin&password=… (with other characters as %XX)", cause);
    }
}
