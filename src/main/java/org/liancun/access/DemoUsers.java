package org.liancun.access;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Users whose passwords everybody may know, because all data of the home are made up. The login page shows them; one
 * that gets a password of its own is no longer shown.
 */
@Component
public class DemoUsers {
    private final CountyTables tables;

    DemoUsers(CountyTables tables) {
        this.tables = tables;
    }

    public record DemoUser(String name, String password, Role role, String place) {}

    /** Shows a user of the scope's county, who was added before, from now on. */
    @Transactional
    public void show(String name, String password) {
        tables.show(UserRules.plain(name), password);
    }

    /** Those shown; none in a home that is no demonstration. */
    @Transactional(readOnly = true)
    public List<DemoUser> all() {
        return tables.demoUsers();
    }
}
