package org.liancun.shares.web;

import java.util.List;
import org.liancun.access.Audit;
import org.liancun.registry.Household;
import org.liancun.registry.Households;
import org.liancun.shares.PastureContract;
import org.liancun.shares.PastureContracts;
import org.springframework.stereotype.Component;

/** The households of a village and their pasture contracts, for forms; each look leaves a line in the trail. */
@Component
class VillageHolders {
    private final Households households;
    private final PastureContracts contracts;
    private final Audit audit;

    VillageHolders(Households households, PastureContracts contracts, Audit audit) {
        this.households = households;
        this.contracts = contracts;
        this.audit = audit;
    }

    /** Those who are there, by code. */
    List<Household> households(String village) {
        audit.read("shares.form", village, "households to choose from");
        return households.ofVillage(village).stream().filter(each -> each.leftOn() == null).toList();
    }

    List<PastureContract> contracts(String village) {
        return contracts.ofVillage(village);
    }
}
