package org.liancun.shares;

import org.liancun.access.Role;
import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where shares stand in the navigation, and which lists are taken from a spreadsheet. */
@Configuration(proxyBeanMethods = false)
class SharesConfiguration {
    @Bean
    NavItem sharesInNavigation() {
        return NavItem.of(30, "/shares", "shares.nav",
                Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR);
    }

    @Bean
    @Order(1)
    ShareList contributionList(ContributionPart part) {
        return new ShareList(part);
    }

    @Bean
    @Order(2)
    ShareList pastureList(PasturePart part) {
        return new ShareList(part);
    }
}
