package org.liancun.payout.benefit.web;

import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to what a year brought. */
@Configuration(proxyBeanMethods = false)
class BenefitNavigation {
    private static final int ORDER = 55;

    @Bean
    NavItem wayToBenefit() {
        return NavItem.forAll(ORDER, "/benefit", "benefit.nav");
    }
}
