package org.liancun.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Posting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of vouchers. */
@Component
class VoucherTables {
    /** One voucher after the other in a book: numbers have no holes and the same form books once. As in ClosingTables. */
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('liancun.voucher'), hashtext(?) & 1023)";

    static final String HIGHEST = """
            SELECT coalesce(max(CASE WHEN substr(number, length(:prefix) + 1) ~ '^[0-9]{1,6}$'
                                     THEN substr(number, length(:prefix) + 1)::int END), 0)
              FROM ledger.v_entry
             WHERE county_code = access.county() AND book_id = :book AND effective_on BETWEEN :from AND :to
               AND starts_with(number, :prefix)""";

    static final String NUMBER_OF = """
            SELECT number FROM ledger.v_entry WHERE county_code = access.county() AND id = ? AND number IS NOT NULL""";

    static final String ADD_SUMMARIES = """
            INSERT INTO accounting.line_summary (county_code, entry_id, line, summary)
            SELECT access.county(), s.entry_id, s.line, s.summary
              FROM unnest(?::uuid[], ?::int[], ?::text[]) AS s (entry_id, line, summary)
            ON CONFLICT DO NOTHING""";

    static final String HEADER = """
            SELECT e.id, b.book_code, b.chart_id, e.effective_on, e.kind, e.number, e.memo, e.author, e.recorded_at,
                   d.id AS document_id, d.number AS document_number, d.title AS document_title,
                   coalesce(f.media_type, '') AS media_type, e.deal_id,
                   o.id AS reverses_id, o.number AS reverses_number, r.id AS reversed_id, r.number AS reversed_number,
                   coalesce(a.papers, (d.id IS NOT NULL)::int) AS attachments
              FROM ledger.v_entry e
              JOIN ledger.v_posting b ON b.county_code = e.county_code AND b.entry_id = e.id AND b.no = 1
              LEFT JOIN registry.v_document d ON d.county_code = e.county_code AND d.id = e.document_id
              LEFT JOIN registry.v_file f ON f.county_code = d.county_code AND f.sha256 = d.sha256
              LEFT JOIN ledger.v_entry o ON o.county_code = e.county_code AND o.id = e.reverses
              LEFT JOIN ledger.v_entry r ON r.county_code = e.county_code AND r.reverses = e.id
              LEFT JOIN accounting.attachments a ON a.county_code = e.county_code AND a.entry_id = e.id
             WHERE e.county_code = access.county() AND e.id = ?""";

    /** Households out of sight become one line for each account, unit and side. */
    static final String LINES = """
            SELECT min(p.line) AS line, coalesce(min(s.summary), p.memo) AS summary, p.account_code, p.unit,
                   sum(p.amount)::bigint AS amount, v.hidden, CASE WHEN v.hidden THEN NULL ELSE p.party_id END AS party_id,
                   min(coalesce(o.code, h.code)) AS party_code, min(coalesce(o.name_zh, '')) AS party_zh,
                   min(coalesce(o.name_en, '')) AS party_en, count(*)::int AS postings,
                   CASE WHEN NOT v.hidden THEN min(g.quantity_thousandths) END AS quantity,
                   CASE WHEN NOT v.hidden THEN min(g.unit) END AS goods_unit,
                   CASE WHEN NOT v.hidden THEN min(g.price_yuan_ten_thousandths) END AS price
              FROM ledger.v_posting p
              LEFT JOIN registry.v_organisation o ON o.county_code = p.county_code AND o.id = p.party_id
              LEFT JOIN registry.v_household h ON h.county_code = p.county_code AND h.id = p.party_id
              LEFT JOIN accounting.line_summary s
                ON s.county_code = p.county_code AND s.entry_id = p.entry_id AND s.line = p.line
              LEFT JOIN accounting.line_goods g
                ON g.county_code = p.county_code AND g.entry_id = p.entry_id AND g.line = p.line
             CROSS JOIN LATERAL (SELECT p.party_id IS NOT NULL AND o.id IS NULL AND h.id IS NULL AS hidden) v
             WHERE p.county_code = access.county() AND p.entry_id = ?
             GROUP BY p.account_code, p.unit, p.memo, v.hidden, CASE WHEN v.hidden THEN NULL ELSE p.party_id END,
                      CASE WHEN v.hidden THEN sign(p.amount)::int ELSE p.no END
             ORDER BY min(p.line), min(p.no)""";

    static final String DEAL = """
            SELECT DISTINCT e.id, e.number, p.book_code
              FROM ledger.v_entry e
              JOIN ledger.v_posting p ON p.county_code = e.county_code AND p.entry_id = e.id AND p.no = 1
             WHERE e.county_code = access.county() AND e.deal_id = ? AND e.id <> ?
             ORDER BY p.book_code, e.id LIMIT 50""";

    static final String POSTINGS = """
            SELECT account_code, unit, party_id, counter_book_id, amount, line
              FROM ledger.v_posting WHERE county_code = access.county() AND entry_id = ? ORDER BY no""";

    static final String BOOK_OF = """
            SELECT DISTINCT book_id FROM ledger.v_posting WHERE county_code = access.county() AND entry_id = ?""";

    static final String ASKS_FOR_TWO = """
            SELECT coalesce((SELECT t.asked FROM accounting.two_persons t
                              WHERE t.county_code = access.county() AND t.book_id = ?
                              ORDER BY t.id DESC LIMIT 1), false)""";

    static final String ATTACH = """
            INSERT INTO accounting.attachments (county_code, entry_id, papers) VALUES (access.county(), ?, ?)""";

    private final JdbcClient client;
    private final GoodsTables goods;

    VoucherTables(JdbcClient client, GoodsTables goods) {
        this.client = client;
        this.goods = goods;
    }

    void lock(UUID book) {
        client.sql(LOCK).param(book.toString()).query((rows, n) -> true).list();
    }

    boolean asksForTwo(UUID book) {
        return client.sql(ASKS_FOR_TWO).param(book).query(Boolean.class).single();
    }

    /** The highest number with that beginning in the days given; 0 where there is none. */
    int highest(UUID book, String prefix, LocalDate from, LocalDate to) {
        return client.sql(HIGHEST)
                .param("book", book).param("prefix", prefix).param("from", from).param("to", to)
                .query(Integer.class)
                .single();
    }

    /** The number under which the entry stands already. */
    Optional<String> numberOf(UUID entry) {
        return client.sql(NUMBER_OF).param(entry).query(String.class).optional();
    }

    void addSummaries(UUID entry, Map<Integer, String> summaries) {
        UUID[] entries = summaries.keySet().stream().map(line -> entry).toArray(UUID[]::new);
        addSummaries(entries, summaries.keySet().toArray(Integer[]::new), summaries.values().toArray(String[]::new));
    }

    void addSummaries(UUID[] entries, Integer[] lines, String[] summaries) {
        if (entries.length > 0) {
            client.sql(ADD_SUMMARIES).param(entries).param(lines).param(summaries).update();
        }
    }

    void attach(UUID entry, int papers) {
        client.sql(ATTACH).param(entry).param(papers).update();
    }

    void addGoods(UUID entry, Map<Integer, Goods> lines) {
        goods.add(entry, lines);
    }

    void addGoods(List<GoodsTables.OfLine> lines) {
        goods.add(lines);
    }

    /** The same goods the other way, beside the entry that reverses. */
    void takeBackGoods(UUID original, UUID reversal) {
        goods.takeBack(original, reversal);
    }

    Optional<UUID> bookOf(UUID entry) {
        return client.sql(BOOK_OF).param(entry).query(UUID.class).optional();
    }

    Optional<Voucher> find(UUID entry) {
        return client.sql(HEADER).param(entry).query((rows, n) -> voucher(rows)).optional();
    }

    List<Posting> postings(UUID entry) {
        return client.sql(POSTINGS)
                .param(entry)
                .query((rows, n) -> new Posting(rows.getString("account_code"), rows.getString("unit"),
                        rows.getObject("party_id", UUID.class), rows.getObject("counter_book_id", UUID.class),
                        rows.getLong("amount"), rows.getInt("line")))
                .list();
    }

    private Voucher voucher(ResultSet rows) throws SQLException {
        UUID id = rows.getObject("id", UUID.class);
        String book = rows.getString("book_code");
        UUID deal = rows.getObject("deal_id", UUID.class);
        UUID document = rows.getObject("document_id", UUID.class);
        return new Voucher(id, book, rows.getString("chart_id"), rows.getObject("effective_on", LocalDate.class),
                rows.getString("kind"), rows.getString("number"), rows.getString("memo"), rows.getString("author"),
                rows.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                document == null ? null : new Voucher.Paper(document, rows.getString("document_number"),
                        rows.getString("document_title"), rows.getString("media_type")),
                deal, link(rows, "reverses", book), link(rows, "reversed", book),
                rows.getInt("attachments"),
                deal == null ? List.of() : deal(deal, id), lines(id));
    }

    private static Voucher.@Nullable Link link(ResultSet rows, String name, String book) throws SQLException {
        UUID id = rows.getObject(name + "_id", UUID.class);
        return id == null ? null : new Voucher.Link(id, rows.getString(name + "_number"), book);
    }

    private List<Voucher.Link> deal(UUID deal, UUID but) {
        return client.sql(DEAL)
                .param(1, deal, Types.OTHER).param(2, but, Types.OTHER)
                .query((rows, n) -> new Voucher.Link(rows.getObject("id", UUID.class), rows.getString("number"),
                        rows.getString("book_code")))
                .list();
    }

    private List<Voucher.Line> lines(UUID entry) {
        return client.sql(LINES)
                .param(entry)
                .query((rows, n) -> new Voucher.Line(rows.getInt("line"), rows.getString("summary"),
                        rows.getString("account_code"), rows.getString("unit"), rows.getLong("amount"),
                        Party.read(rows), rows.getInt("postings"), GoodsTables.read(rows)))
                .list();
    }
}
