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

    /** Each line also tells how many there are in all and what they come to. */
    static final String INCOME = """
            SELECT i.*, d.number AS document
              FROM (SELECT e.entry_id, e.effective_on, e.alliance_code, e.book_code, e.number, e.kind, e.memo,
                           e.document_id, e.income_fen AS gross, e.eliminated_fen AS eliminated,
                           count(*) OVER () AS lines, (sum(e.income_fen - e.eliminated_fen) OVER ())::bigint AS amount
                      FROM insight.income(:alliances, :first, :last) e) i
              LEFT JOIN registry.v_document d ON d.county_code = access.county() AND d.id = i.document_id
             WHERE (i.effective_on, i.entry_id) > (:day, :entry)
             ORDER BY i.effective_on, i.entry_id
             LIMIT :most""";

    static final String POOLED = """
            SELECT p.*, d.number AS document
              FROM (SELECT e.entry_id, e.effective_on, e.alliance_code, e.book_code, e.number, e.kind, e.memo,
                           e.document_id, e.amount AS gross, 0 AS eliminated,
                           count(*) OVER () AS lines, (sum(e.amount) OVER ())::bigint AS amount
                      FROM insight.pooled(:alliances, :last) e WHERE e.means = :means) p
              LEFT JOIN registry.v_document d ON d.county_code = access.county() AND d.id = p.document_id
             WHERE (p.effective_on, p.entry_id) > (:day, :entry)
             ORDER BY p.effective_on, p.entry_id
             LIMIT :most""";

    private final JdbcClient client;

    LineTables(JdbcClient client) {
        this.client = client;
    }

    /** Where a page of entries begins, and how long it is. */
    record Slice(LocalDate day, UUID entry, int most) {
        static final Slice ALL = new Slice(LocalDate.of(1, 1, 1), new UUID(0, 0), Integer.MAX_VALUE);
    }

    /**
     * Some entries of a list.
     *
     * @param count of the whole list
     * @param sum of the whole list
     */
    record Entries(List<FigureLine> lines, long count, long sum) {}

    private record Counted(FigureLine line, long count, long sum) {}

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

    Entries income(Extent extent, FiscalYear year, Slice slice) {
        return entries(client.sql(INCOME).param("alliances", extent.codes())
                .param("first", year.first()).param("last", year.last()), slice);
    }

    Entries pooled(Extent extent, FiscalYear year, String means, Slice slice) {
        return entries(client.sql(POOLED).param("alliances", extent.codes())
                .param("means", means).param("last", year.last()), slice);
    }

    private static Entries entries(JdbcClient.StatementSpec statement, Slice slice) {
        List<Counted> found = statement
                .param("day", slice.day()).param("entry", slice.entry()).param("most", slice.most())
                .query((rows, n) -> new Counted(entry(rows), rows.getLong("lines"), rows.getLong("amount")))
                .list();
        return new Entries(found.stream().map(Counted::line).toList(),
                found.isEmpty() ? 0 : found.getFirst().count(), found.isEmpty() ? 0 : found.getFirst().sum());
    }

    private static FigureLine entry(ResultSet rows) throws SQLException {
        return new FigureLine.OfEntry(
                rows.getObject("entry_id", UUID.class), rows.getObject("effective_on", LocalDate.class),
                rows.getString("alliance_code"), rows.getString("book_code"), rows.getString("number"),
                rows.getString("kind"), rows.getString("memo"), rows.getObject("document_id", UUID.class),
                rows.getString("document"), rows.getLong("gross"), rows.getLong("eliminated"));
    }
}
