package org.liancun.decisions.web;

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

    @Bean
    NavItem boardItem() {
        return NavItem.open(BOARD, "/board", "decisions.board.nav");
    }
}
