package org.liancun.insight.web;

import org.liancun.access.Role;
import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where insight stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class InsightNavigation {
    @Bean
    NavItem overviewItem() {
        return NavItem.open(10, "/", "insight.nav.overview");
    }

    @Bean
    NavItem briefingItem() {
        return NavItem.of(60, "/briefing", "insight.nav.briefing",
                Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR);
    }
}
