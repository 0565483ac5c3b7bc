package org.liancun.accounting;

import org.liancun.ledger.Charts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Puts the charts and the roles of their accounts into a home when the program starts, before anything is served; what
 * stands stays as it is.
 */
@Component
class ChartsInForce implements SmartInitializingSingleton {
    private final Charts charts;
    private final ChartIndex index;
    private final RoleTables roles;

    ChartsInForce(Charts charts, ChartIndex index, RoleTables roles) {
        this.charts = charts;
        this.index = index;
        this.roles = roles;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (ChartGuide guide : index.guides()) {
            charts.load(guide.head());
            roles.add(guide);
        }
    }
}
