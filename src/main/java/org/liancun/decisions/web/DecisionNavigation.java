package org.liancun.decisions.web;

import java.util.Set;
import org.liancun.access.Role;
import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to resolutions, and to the public board. */
@Configuration(proxyBeanMethods = false)
class DecisionNavigation {
    private static final int DECISIONS = 52;
    private static final int BOARD = 80;

    @Bean
    NavItem decisionsItem() {
        return NavItem.of(DECISIONS, "/decisions", "decisions.nav", Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE,
                Role.ACCOUNTANT, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.AUDITOR);
    }

    /** Everybody else finds it from the resolutions: their navigation is long enough. */
    @Bean
    NavItem boardItem() {
        return new NavItem(BOARD, "/board", "decisions.board.nav", Set.of(Role.MEMBER, Role.CASHIER), true);
    }
}
