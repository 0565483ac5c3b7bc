package org.liancun.home;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL 15 or newer that {@code LIANCUN_DB} names: {@code jdbc:postgresql://host:port/db?user=…&password=…}. */
final class OutsideServer {
    private OutsideServer() {}

    static DatabaseAddress address(String url) {
        URI uri = uri(url);
        String name = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new HomeProblem("LIANCUN_DB must name a database in small letters, digits and _, such as"
                    + " jdbc:postgresql://host:5432/liancun?user=admin&password=…");
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

    private static URI uri(String url) {
        return URI.create(url.replaceFirst("^jdbc:", ""));
    }
}
