package org.liancun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.liancun.registry.Household;
import org.liancun.registry.Households;
import org.liancun.shares.ShareClass;
import org.liancun.shares.register.Certificates;
import org.liancun.shares.register.ChangeKind;
import org.liancun.shares.register.Changes;
import org.liancun.shares.register.Freezes;
import org.liancun.shares.register.NewChange;
import org.springframework.stereotype.Component;

/**
 * A share register with something in it: a part of a household's shares inherited by two others, certificates, and a
 * few shares that were frozen and set free. All of it is made up, before the year is paid out.
 */
@Component
class DemoRegister {
    private static final LocalDate DIED = LocalDate.of(2023, 3, 15);
    private static final LocalDate FROZEN = LocalDate.of(2023, 4, 10);
    private static final long ONE_PERSON = PackageFiles.SHARES_PER_PERSON * 100L;
    private final Changes changes;
    private final Certificates certificates;
    private final Freezes freezes;
    private final Households households;
    private final DemoPaper papers;

    DemoRegister(Changes changes, Certificates certificates, Freezes freezes, Households households, DemoPaper papers) {
        this.changes = changes;
        this.certificates = certificates;
        this.freezes = freezes;
        this.households = households;
        this.papers = papers;
    }

    void add(String village) {
        List<Household> there = households.ofVillage(village).stream().filter(each -> each.leftOn() == null && each.people() >= 3).toList();
        String giver = there.get(0).code();
        certificates.issue(village, giver, DIED.minusDays(1), "");
        changes.book(new NewChange("JC-2023-0001", ChangeKind.INHERITANCE, village, DIED, giver,
                Map.of(ShareClass.MEMBER, ONE_PERSON),
                List.of(new NewChange.Receiver(there.get(1).code(), 1), new NewChange.Receiver(there.get(2).code(), 1)),
                null, null, papers.of("contract", "JC-2023-0001-" + village, "继承协议", DIED, village),
                "示例：户内一人去世，其份额由两户各继承一半"));
        certificates.issue(village, giver, DIED, "示例：继承后换发");
        certificates.issue(village, there.get(1).code(), DIED, "");
        String order = papers.of("resolution", "DJ-2023-0001-" + village, "协助冻结通知", FROZEN, village);
        freezes.freeze(new Freezes.Order(village, there.get(2).code(), ShareClass.MEMBER, ONE_PERSON / 2, FROZEN,
                FROZEN.plusMonths(3), "示例人民法院", order));
    }
}
