package org.liancun.accounting;

import org.liancun.ledger.Charts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Puts the charts into a home when the program starts, before anything is served; what stands stays as it is. */
@Component
class ChartsInForce implements SmartInitializingSingleton {
    private final Charts charts;

    ChartsInForce(Charts charts) {
        this.charts = charts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        charts.load(RuralChart.STATUTORY);
        charts.load(RuralChart.MEMORANDUM);
    }
}
