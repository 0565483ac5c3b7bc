package org.liancun.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of counties in this home and of users shown on the login page of a demonstration. */
@Component
class CountyTables {
    static final String OPEN = "INSERT INTO access.home_county (county_code) VALUES (?) ON CONFLICT DO NOTHING";
    static final String ALL = "SELECT county_code, synthetic FROM access.home_county ORDER BY opened_at, county_code";
    static final String MARK_SYNTHETIC = "UPDATE access.home_county SET synthetic = true WHERE county_code = ?";
    static final String SHOW = """
            INSERT INTO access.demo_user (county_code, name, password) VALUES (access.county(), ?, ?)
            ON CONFLICT DO NOTHING""";
    static final String DEMO_USERS = "SELECT name, password, role, place_code FROM access.demo_users()";
    static final String FORGET = "DELETE FROM access.demo_user WHERE county_code = access.county() AND name = ?";

    private final JdbcClient client;

    CountyTables(JdbcClient client) {
        this.client = client;
    }

    void open(String county) {
        client.sql(OPEN).param(county).update();
    }

    List<Counties.County> all() {
        return client.sql(ALL).query((row, number) -> new Counties.County(row.getString(1), row.getBoolean(2))).list();
    }

    void markSynthetic(String county) {
        client.sql(MARK_SYNTHETIC).param(county).update();
    }

    void show(String name, String password) {
        client.sql(SHOW).params(name, password).update();
    }

    void forgetDemo(String name) {
        client.sql(FORGET).param(name).update();
    }

    List<DemoUsers.DemoUser> demoUsers() {
        return client.sql(DEMO_USERS)
                .query((row, number) -> new DemoUsers.DemoUser(
                        row.getString(1), row.getString(2), Role.ofCode(row.getString(3)), row.getString(4)))
                .list();
    }
}
