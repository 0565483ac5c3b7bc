package org.liancun.demo;

import org.liancun.kernel.FiscalYear;
import org.springframework.stereotype.Component;

/** What is played in the demo beside the year itself: before it is paid out, and afterwards. */
@Component
class DemoScenes {
    private final DemoUsersOfNierong users;
    private final DemoRegister register;
    private final DemoPasture pasture;
    private final DemoPeople people;
    private final DemoPublic board;

    DemoScenes(DemoUsersOfNierong users, DemoRegister register, DemoPasture pasture, DemoPeople people, DemoPublic board) {
        this.users = users;
        this.register = register;
        this.pasture = pasture;
        this.people = people;
        this.board = board;
    }

    /** Whatever holdings and land had to go through before payouts. */
    void before() {
        register.add(users.leadVillage());
        pasture.add(DemoUsersOfNierong.ALLIANCE);
    }

    /** The demo's people with their work, and what of that year everybody may read. */
    void after(FiscalYear year) {
        board.publish(year, people.add());
    }
}
