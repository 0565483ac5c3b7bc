package org.liancun.demo;

import java.time.LocalDate;
import java.util.List;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.payout.benefit.BenefitCases;
import org.springframework.stereotype.Component;

/** The people of the demo: its village with users and slips, and a case under which its auditor sees one township. */
@Component
class DemoPeople {
    private static final String TOWNSHIP = "540623201";
    private static final LocalDate UNTIL = LocalDate.of(2049, 12, 31);
    private final DemoVillage village;
    private final BenefitCases cases;

    DemoPeople(DemoVillage village, BenefitCases cases) {
        this.village = village;
        this.cases = cases;
    }

    /** @return code of the village */
    String add() {
        String code = village.add();
        new Scope("county", Demo.COUNTY, Demo.COUNTY, List.of(), null, false, false)
                .run(() -> cases.grant(new BenefitCases.NewCase(
                        Ids.next(), "auditor", "审-2024-01（演示）", TOWNSHIP, "", UNTIL)));
        return code;
    }
}
