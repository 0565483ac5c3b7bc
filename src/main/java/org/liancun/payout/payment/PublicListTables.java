package org.liancun.payout.payment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the list for the village's wall. What it may show, the function behind it decides. */
@Component
class PublicListTables {
    static final String LINES = "SELECT l.household, l.name, l.amount_fen FROM payout.public_list(?) l";
    private final JdbcClient client;

    PublicListTables(JdbcClient client) {
        this.client = client;
    }

    List<PublicList.Line> lines(PaidFrom from) {
        return client.sql(LINES)
                .param(from.payout())
                .query((row, n) -> new PublicList.Line(row.getString("household"), row.getString("name"),
                        row.getLong("amount_fen")))
                .list();
    }
}
