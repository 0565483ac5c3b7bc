package org.liancun.accounting.desk.web;

import org.liancun.access.Role;
import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the desk. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {
    private static final int ORDER = 38;

    @Bean
    NavItem deskItem() {
        return NavItem.of(ORDER, "/desk", "desk.nav",
                Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR);
    }
}
