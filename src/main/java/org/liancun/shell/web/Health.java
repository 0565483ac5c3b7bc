package org.liancun.shell.web;

import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this server can be used: the database answers. Its tables are migrated before the server starts at all. */
@RestController
class Health {
    static final String ASK = "SELECT 1";
    private final JdbcClient client;

    Health(JdbcClient client) {
        this.client = client;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            client.sql(ASK).query(Integer.class).single();
            return ResponseEntity.ok(Map.of("status", "ready"));
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "no database"));
        }
    }
}
