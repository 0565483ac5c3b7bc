package org.liancun.shares.members;

import org.liancun.shares.ShareList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The list of members among those that are taken from a spreadsheet. */
@Configuration(proxyBeanMethods = false)
class MembersConfiguration {
    @Bean
    @Order(3)
    ShareList memberList(MemberListPart part) {
        return new ShareList(part);
    }
}
