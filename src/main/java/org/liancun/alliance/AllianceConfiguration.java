package org.liancun.alliance;

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
    NavItem stagesInNavigation() {
        return NavItem.forAll(25, "/stages", "stages.nav");
    }
}
