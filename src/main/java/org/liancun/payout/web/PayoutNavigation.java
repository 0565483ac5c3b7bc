package org.liancun.payout.web;

import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the payouts. */
@Configuration(proxyBeanMethods = false)
class PayoutNavigation {
    private static final int ORDER = 50;

    @Bean
    NavItem payoutsNavigation() {
        return NavItem.forAll(ORDER, "/payouts", "payout.nav");
    }
}
