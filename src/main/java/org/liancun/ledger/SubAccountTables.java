package org.liancun.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liancun.ledger.Charts.ChartAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a unit's own accounts. */
@Component
class SubAccountTables {
    /** Below the account of the chart or of the unit whose code is the longest beginning of the new one. */
    static final String ADD = """
            INSERT INTO ledger.book_account (county_code, book_id, code, parent_code, chart_id, chart_code, name_zh,
                                             name_en, opened_by)
            SELECT b.county_code, b.id, n.code, coalesce(s.code, c.code), b.chart_id, c.code, n.name_zh, n.name_en, :by
              FROM unnest(:books::uuid[], :codes::text[], :zh::text[], :en::text[]) AS n (book_id, code, name_zh, name_en)
              JOIN ledger.book b ON b.county_code = access.county() AND b.id = n.book_id
             CROSS JOIN LATERAL (
                   SELECT x.code FROM ledger.chart_account x
                    WHERE x.chart_id = b.chart_id AND starts_with(n.code, x.code) AND x.code <> n.code
                    ORDER BY length(x.code) DESC LIMIT 1) c
              LEFT JOIN LATERAL (
                   SELECT x.code FROM ledger.book_account x
                    WHERE x.county_code = b.county_code AND x.book_id = b.id AND starts_with(n.code, x.code)
                      AND x.code <> n.code
                    ORDER BY length(x.code) DESC LIMIT 1) s ON true
             WHERE NOT EXISTS (SELECT 1 FROM ledger.chart_account x
                                WHERE x.chart_id = b.chart_id AND x.code = n.code)
             ORDER BY length(n.code)
            ON CONFLICT DO NOTHING""";

    static final String MISSING = """
            SELECT n.code
              FROM unnest(:books::uuid[], :codes::text[]) AS n (book_id, code)
             WHERE NOT EXISTS (SELECT 1 FROM ledger.book_account s
                                WHERE s.county_code = access.county() AND s.book_id = n.book_id AND s.code = n.code)
             LIMIT 1""";

    static final String OF = """
            SELECT s.book_id, s.code, s.parent_code, s.name_zh, s.name_en, c.class, c.normal_side, c.contra, c.unit
              FROM ledger.book_account s
              JOIN ledger.chart_account c ON c.chart_id = s.chart_id AND c.code = s.chart_code
             WHERE s.county_code = access.county() AND s.book_id = ANY (?)
             ORDER BY s.book_id, s.code""";

    static final String ALL = """
            SELECT b.code AS book, s.code, s.name_zh, s.name_en
              FROM ledger.book_account s
              JOIN ledger.v_book b ON b.county_code = s.county_code AND b.id = s.book_id
             WHERE s.county_code = access.county()
             ORDER BY b.code, s.code""";

    private final JdbcClient client;

    SubAccountTables(JdbcClient client) {
        this.client = client;
    }

    void add(List<SubAccounts.NewSubAccount> accounts, String by) {
        client.sql(ADD)
                .param("books", accounts.stream().map(SubAccounts.NewSubAccount::book).toArray(UUID[]::new))
                .param("codes", accounts.stream().map(SubAccounts.NewSubAccount::code).toArray(String[]::new))
                .param("zh", accounts.stream().map(SubAccounts.NewSubAccount::nameZh).toArray(String[]::new))
                .param("en", accounts.stream().map(SubAccounts.NewSubAccount::nameEn).toArray(String[]::new))
                .param("by", by)
                .update();
    }

    /** A code among these that does not stand. */
    Optional<String> missing(List<SubAccounts.NewSubAccount> accounts) {
        return client.sql(MISSING)
                .param("books", accounts.stream().map(SubAccounts.NewSubAccount::book).toArray(UUID[]::new))
                .param("codes", accounts.stream().map(SubAccounts.NewSubAccount::code).toArray(String[]::new))
                .query(String.class).optional();
    }

    Map<UUID, List<ChartAccount>> of(List<UUID> books) {
        Map<UUID, List<ChartAccount>> accounts = new HashMap<>();
        client.sql(OF).param((Object) books.toArray(UUID[]::new)).query(rows -> {
            accounts.computeIfAbsent(rows.getObject("book_id", UUID.class), book -> new ArrayList<>())
                    .add(new ChartAccount(rows.getString("code"), rows.getString("parent_code"),
                            rows.getString("name_zh"), rows.getString("name_en"), rows.getString("class"),
                            rows.getString("normal_side"), rows.getBoolean("contra"), rows.getString("unit"), ""));
        });
        return accounts;
    }

    List<SubAccounts.Standing> all() {
        return client.sql(ALL)
                .query((rows, n) -> new SubAccounts.Standing(rows.getString("book"), rows.getString("code"),
                        rows.getString("name_zh"), rows.getString("name_en")))
                .list();
    }
}
