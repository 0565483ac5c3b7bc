package org.liancun.testing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.liancun.access.Users;
import org.liancun.kernel.Ids;

/** One user of each role in a county of their own. */
public final class TestUsers {
    public static final String PASSWORD = "nine yaks graze";
    public final String county;
    public final UUID household = Ids.next();
    private final Map<Role, String> names = new EnumMap<>(Role.class);

    public TestUsers(String county) {
        this.county = county;
        String township = county + "201";
        String village = township + "201";
        add(NewUser.clerk(name(Role.COUNTY), PASSWORD, Role.COUNTY, county));
        add(NewUser.clerk(name(Role.TOWNSHIP), PASSWORD, Role.TOWNSHIP, township));
        add(NewUser.clerk(name(Role.ALLIANCE), PASSWORD, Role.ALLIANCE, township + "-01"));
        add(NewUser.accountant(name(Role.ACCOUNTANT), PASSWORD, village, List.of(village)));
        for (Role role : List.of(Role.CASHIER, Role.CLERK, Role.HEAD, Role.SUPERVISOR)) {
            add(NewUser.clerk(name(role), PASSWORD, role, village));
        }
        add(NewUser.member(name(Role.MEMBER), PASSWORD, village, household));
        add(NewUser.auditor(name(Role.AUDITOR), PASSWORD, county, "A-1", LocalDate.of(2999, 12, 31)));
    }

    /** The login name of the user of that role. */
    public String name(Role role) {
        return names.computeIfAbsent(role, each -> each.code() + county);
    }

    /** A browser in which that user has logged in. */
    public Visitor visitor(Role role) {
        return Visitor.as(name(role), PASSWORD);
    }

    private void add(NewUser user) {
        TestApp.system(county).run(() -> TestApp.get(Users.class).add(user));
    }
}
