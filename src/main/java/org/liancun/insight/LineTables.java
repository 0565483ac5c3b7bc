package org.liancun.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements behind the figures: each lists what a figure is made of. */
@Component
class LineTables {
    static final String VILLAGES = """
            SELECT v.code, v.name_zh, t.name_zh AS township_zh, t.name_en AS township_en, m.alliance_code, m.from_on
              FROM alliance.v_member m
              JOIN registry.v_place v ON v.county_code = m.county_code AND v.code = m.village_code
              JOIN registry.v_place t ON t.county_code = v.county_code AND t.code = v.parent_code
             WHERE m.county_code = access.county() AND m.alliance_code = ANY (:alliances)
               AND starts_with(m.village_code, :village) AND daterange(m.from_on, m.to_on) @> :last::date
             ORDER BY v.code""";

    static final String PAIRS = """
            SELECT v.code, v.name_zh, t.name_zh AS township_zh, t.name_en AS township_en,
                   min(p.alliance_code) AS alliance_code, string_agg(s.name_zh, '、' ORDER BY s.code) AS partners,
                   string_agg(DISTINCT p.kind, ' ' ORDER BY p.kind) AS kinds
              FROM alliance.v_pair p
              JOIN registry.v_place v ON v.county_code = p.county_code AND v.code = p.weak_village
              JOIN registry.v_place s ON s.county_code = p.county_code AND s.code = p.strong_village
              JOIN registry.v_place t ON t.county_code = v.county_code AND t.code = v.parent_code
             WHERE p.county_code = access.county() AND p.alliance_code = ANY (:alliances)
               AND starts_with(p.weak_village, :village) AND daterange(p.from_on, p.to_on) @> :last::date
             GROUP BY v.code, v.name_zh, t.name_zh, t.name_en
             ORDER BY v.code""";

    static final String INCOME = """
            SELECT i.entry_id, i.effective_on, i.alliance_code, i.book_code, i.number, i.kind, i.memo, d.id AS document_id,
                   d.number AS document, i.income_fen AS gross, i.eliminated_fen AS eliminated
              FROM insight.income(:alliances, :first, :last) i
              LEFT JOIN registry.v_document d ON d.county_code = access.county() AND d.id = i.document_id
             WHERE (i.effective_on, i.entry_id) > (:day, :entry)
             ORDER BY i.effective_on, i.entry_id
             LIMIT :most""";

    static final String INCOME_SUM = """
            SELECT count(*) AS lines, coalesce(sum(i.income_fen), 0) - coalesce(sum(i.eliminated_fen), 0) AS amount
              FROM insight.income(:alliances, :first, :last) i""";

    static final String POOLED = """
            SELECT p.entry_id, p.effective_on, p.alliance_code, p.book_code, p.number, p.kind, p.memo,
                   d.id AS document_id, d.number AS document, p.amount AS gross, 0 AS eliminated
              FROM insight.pooled(:alliances, :last) p
              LEFT JOIN registry.v_document d ON d.county_code = access.county() AND d.id = p.document_id
             WHERE p.means = :means AND (p.effective_on, p.entry_id) > (:day, :entry)
             ORDER BY p.effective_on, p.entry_id
             LIMIT :most""";

    static final String POOLED_SUM = """
            SELECT count(*) AS lines, coalesce(sum(p.amount), 0) AS amount
              FROM insight.pooled(:alliances, :last) p
             WHERE p.means = :means""";

    private final JdbcClient client;

    LineTables(JdbcClient client) {
        this.client = client;
    }

    /** Where a page of entries begins, and how long it is. */
    record Slice(LocalDate day, UUID entry, int most) {
        static final Slice ALL = new Slice(LocalDate.of(1, 1, 1), new UUID(0, 0), Integer.MAX_VALUE);
    }

    /** How many lines there are, and what they come to. */
    record Total(long lines, long amount) {}

    List<FigureLine> villages(Extent extent, FiscalYear year) {
        return client.sql(VILLAGES)
                .param("alliances", extent.codesAtTheEndOf(year))
                .param("village", extent.village()).param("last", year.last())
                .query((rows, n) -> (FigureLine) new FigureLine.OfVillage(
                        rows.getString("code"), rows.getString("name_zh"), rows.getString("township_zh"),
                        rows.getString("township_en"), rows.getString("alliance_code"),
                        rows.getObject("from_on", LocalDate.class)))
                .list();
    }

    List<FigureLine> pairs(Extent extent, FiscalYear year) {
        return client.sql(PAIRS)
                .param("alliances", extent.codesAtTheEndOf(year))
                .param("village", extent.village()).param("last", year.last())
                .query((rows, n) -> (FigureLine) new FigureLine.OfPair(
                        rows.getString("code"), rows.getString("name_zh"), rows.getString("township_zh"),
                        rows.getString("township_en"), rows.getString("alliance_code"), rows.getString("partners"),
                        rows.getString("kinds")))
                .list();
    }

    List<FigureLine> income(Extent extent, FiscalYear year, Slice slice) {
        return client.sql(INCOME)
                .param("alliances", extent.codes()).param("first", year.first()).param("last", year.last())
                .param("day", slice.day()).param("entry", slice.entry()).param("most", slice.most())
                .query((rows, n) -> entry(rows))
                .list();
    }

    Total incomeSum(Extent extent, FiscalYear year) {
        return client.sql(INCOME_SUM)
                .param("alliances", extent.codes()).param("first", year.first()).param("last", year.last())
                .query((rows, n) -> new Total(rows.getLong("lines"), rows.getLong("amount")))
                .single();
    }

    List<FigureLine> pooled(Extent extent, FiscalYear year, String means, Slice slice) {
        return client.sql(POOLED)
                .param("alliances", extent.codes()).param("means", means).param("last", year.last())
                .param("day", slice.day()).param("entry", slice.entry()).param("most", slice.most())
                .query((rows, n) -> entry(rows))
                .list();
    }

    Total pooledSum(Extent extent, FiscalYear year, String means) {
        return client.sql(POOLED_SUM)
                .param("alliances", extent.codes()).param("means", means).param("last", year.last())
                .query((rows, n) -> new Total(rows.getLong("lines"), rows.getLong("amount")))
                .single();
    }

    private static FigureLine entry(ResultSet rows) throws SQLException {
        return new FigureLine.OfEntry(
                rows.getObject("entry_id", UUID.class), rows.getObject("effective_on", LocalDate.class),
                rows.getString("alliance_code"), rows.getString("book_code"), rows.getString("number"),
                rows.getString("kind"), rows.getString("memo"), rows.getObject("document_id", UUID.class),
                rows.getString("document"), rows.getLong("gross"), rows.getLong("eliminated"));
    }
}
