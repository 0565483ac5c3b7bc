package org.liancun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.access.DemoUsers;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.liancun.access.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A user of each role in the demo county, and two accountants: of a few organisations, and of a township's agency; their passwords are no secret, and the login page shows them. */
@Component
class DemoUsersOfNierong {
    private static final String TOWNSHIP = "540623201";
    static final String ALLIANCE = "540623201-02";
    private static final String VEHICLE = ALLIANCE + "V";

    static final String LEAD_VILLAGE = "SELECT lead_village FROM alliance.v_alliance WHERE code = ?";
    static final String HOUSEHOLD = "SELECT id FROM registry.v_household WHERE village_code = ? ORDER BY code LIMIT 1";

    private final Users users;
    private final DemoUsers shown;
    private final JdbcClient client;

    DemoUsersOfNierong(Users users, DemoUsers shown, JdbcClient client) {
        this.users = users;
        this.shown = shown;
        this.client = client;
    }

    /** @return code of the village that the people of a village belong to */
    @Transactional(readOnly = true)
    public String leadVillage() {
        return client.sql(LEAD_VILLAGE).param(ALLIANCE).query(String.class).single();
    }

    /** @return {@link #leadVillage()} */
    @Transactional
    public String add() {
        String village = leadVillage();
        UUID household = client.sql(HOUSEHOLD).param(village).query(UUID.class).single();
        add(NewUser.clerk("county", "yak-grassland-2023", Role.COUNTY, Demo.COUNTY));
        add(NewUser.clerk("township", "dri-grassland-2023", Role.TOWNSHIP, TOWNSHIP));
        add(NewUser.clerk("alliance", "sheep-grassland-2023", Role.ALLIANCE, ALLIANCE));
        add(NewUser.accountant("accountant", "milk-grassland-2023", TOWNSHIP, List.of(VEHICLE, village)));
        add(NewUser.accountant("agency", "hay-grassland-2023", TOWNSHIP, List.of(TOWNSHIP)));
        add(NewUser.clerk("cashier", "salt-grassland-2023", Role.CASHIER, village));
        add(NewUser.clerk("clerk", "tent-grassland-2023", Role.CLERK, village));
        add(NewUser.clerk("head", "horse-grassland-2023", Role.HEAD, village));
        add(NewUser.clerk("supervisor", "barley-grassland-2023", Role.SUPERVISOR, village));
        add(NewUser.member("member", "wool-grassland-2023", village, household));
        add(NewUser.auditor("auditor", "curd-grassland-2023", Demo.COUNTY, "", (LocalDate) null));
        return village;
    }

    private void add(NewUser user) {
        users.add(user);
        shown.show(user.name(), user.password());
    }
}
