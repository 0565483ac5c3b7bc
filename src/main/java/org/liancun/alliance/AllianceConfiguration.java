package org.liancun.alliance;

import org.liancun.access.Role;
import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where alliances and their stages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AllianceConfiguration {
    @Bean
    NavItem alliancesInNavigation() {
        return NavItem.forAll(20, "/alliances", "alliance.nav");
    }

    @Bean
    NavItem formationInNavigation() {
        return NavItem.of(25, "/formation", "alliance.formation.nav", Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE,
                Role.AUDITOR);
    }

    @Bean
    NavItem stagesInNavigation() {
        return NavItem.forAll(26, "/stages", "stages.nav");
    }
}
