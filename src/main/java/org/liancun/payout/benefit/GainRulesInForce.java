package org.liancun.payout.benefit;

import java.util.List;
import org.liancun.accounting.DataFiles;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the program's rules about gains into a home when the program starts, before anything is served. */
@Component
class GainRulesInForce implements SmartInitializingSingleton {
    private final GainRuleTables tables;
    private final TransactionTemplate transactions;

    GainRulesInForce(GainRuleTables tables, TransactionTemplate transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> tables.keep(read()));
    }

    static List<GainRule> read() {
        return DataFiles.rows("/payout/gain-kinds.csv", row -> new GainRule(row.get("chart"), row.get("account"),
                row.get("counter"), 0, row.get("kind"), null, row.get("source"), row.get("mark"), false));
    }
}
