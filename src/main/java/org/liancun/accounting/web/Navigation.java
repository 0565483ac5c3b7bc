package org.liancun.accounting.web;

import org.liancun.access.Role;
import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the books. */
@Configuration(proxyBeanMethods = false)
class Navigation {
    private static final int ORDER = 40;

    @Bean
    NavItem booksNavigation() {
        return NavItem.of(ORDER, "/books", "accounting.nav",
                Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK,
                Role.HEAD, Role.SUPERVISOR, Role.AUDITOR);
    }
}
