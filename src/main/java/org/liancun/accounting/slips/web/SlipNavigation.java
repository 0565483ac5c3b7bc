package org.liancun.accounting.slips.web;

import org.liancun.access.Role;
import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the slips. */
@Configuration(proxyBeanMethods = false)
class SlipNavigation {
    private static final int ORDER = 38;

    @Bean
    NavItem slipsItem() {
        return NavItem.of(ORDER, "/slips", "slips.nav", Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT,
                Role.CASHIER, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.AUDITOR);
    }
}
