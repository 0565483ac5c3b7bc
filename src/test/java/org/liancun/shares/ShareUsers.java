package org.liancun.shares;

import java.util.List;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.liancun.access.Users;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** People who work in a county of shares: an accountant of the township's agency, and clerks. */
final class ShareUsers {
    final String agency;
    final String county;
    final String township;

    ShareUsers(SharesCounty place) {
        agency = "agency" + place.code;
        county = "clerk" + place.code;
        township = "town" + place.code;
        place.scope.run(() -> {
            Users users = TestApp.get(Users.class);
            users.add(NewUser.accountant(agency, TestUsers.PASSWORD, place.township, List.of(place.township)));
            users.add(NewUser.clerk(county, TestUsers.PASSWORD, Role.COUNTY, place.code));
            users.add(NewUser.clerk(township, TestUsers.PASSWORD, Role.TOWNSHIP, place.township));
        });
    }

    static Visitor visitor(String name) {
        return Visitor.as(name, TestUsers.PASSWORD);
    }
}
