package org.liancun.payout.payslip.web;

import org.liancun.access.Role;
import org.liancun.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A member's way to the own slip. */
@Configuration(proxyBeanMethods = false)
class PayslipNavigation {
    private static final int ORDER = 51;

    @Bean
    NavItem wayToOwnSlip() {
        return NavItem.of(ORDER, "/payslip", "payslip.page.own", Role.MEMBER);
    }
}
