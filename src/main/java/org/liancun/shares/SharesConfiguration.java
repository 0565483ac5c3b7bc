package org.liancun.shares;

import org.liancun.access.Role;
import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where shares stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class SharesConfiguration {
    @Bean
    NavItem sharesInNavigation() {
        return NavItem.of(30, "/shares", "shares.nav",
                Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR);
    }
}
