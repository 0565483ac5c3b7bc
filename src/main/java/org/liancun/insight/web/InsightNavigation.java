package org.liancun.insight.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.liancun.access.Role;
import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where insight stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class InsightNavigation {
    @Bean
    NavItem overviewItem() {
        Set<Role> roles = Arrays.stream(Role.values()).filter(role -> !role.worksOnSlips()).collect(Collectors.toSet());
        return new NavItem(10, "/", "insight.nav.overview", roles, true);
    }

    @Bean
    NavItem briefingItem() {
        return NavItem.of(60, "/briefing", "insight.nav.briefing",
                Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR);
    }
}
