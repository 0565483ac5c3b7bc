package org.liancun.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is played in the demo beside the year itself: before it is paid out, and afterwards. */
@Component
class DemoScenes {
    private static final String ALLIANCE = "540623201-02";
    private final DemoRegister register;
    private final DemoPasture pasture;
    private final DemoVillage village;
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    DemoScenes(DemoRegister register, DemoPasture pasture, DemoVillage village, JdbcClient client,
            TransactionTemplate transactions) {
        this.register = register;
        this.pasture = pasture;
        this.village = village;
        this.client = client;
        this.transactions = transactions;
    }

    /** Whatever holdings and land had to go through before payouts. */
    void before() {
        String lead = java.util.Objects.requireNonNull(transactions.execute(status ->
                client.sql(DemoUsersOfNierong.LEAD_VILLAGE).param(ALLIANCE).query(String.class).single()));
        register.add(lead);
        pasture.add(ALLIANCE);
    }

    void after() {
        village.add();
    }
}
