package org.liancun.shares;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.registry.Copy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of contributions. */
@Component
class ContributionTables {
    private static final String COLUMNS = """
            number, contributed_on, alliance_code, vehicle_id, vehicle_code, village_code, contributor_id, by_household,
            kind, unit, quantity, unit_value_fen, value_fen, policy_id, shares_hundredths, remainder_fen, deal_id,
            entry_id, document_id, synthetic, class_code, coefficient_thousandths, contract_number, term_from,
            term_until, basis, approval_id""";

    static final String INSERT = "INSERT INTO shares.contribution (county_code, " + COLUMNS + ") SELECT ?, " + COLUMNS
            + " FROM shares.staged_contribution WHERE batch_id = ?";
    static final String CLEAR = "DELETE FROM shares.staged_contribution WHERE batch_id = ?";

    private static final String SELECT =
            "SELECT " + COLUMNS + ", reversed_on FROM shares.v_contribution contribution WHERE county_code = access.county()";
    static final String BY_NUMBERS = SELECT + " AND number = ANY (?::text[])";
    static final String PAGE = SELECT + """
               AND (:alliance::text IS NULL OR alliance_code = :alliance)
               AND (:place::text IS NULL OR starts_with(village_code, :place))
               AND (:kind::text IS NULL OR kind = :kind)
               AND contributed_on <= :until
               AND (:find = '' OR strpos(number, :find) > 0 OR starts_with(village_code, :find)
                    OR EXISTS (SELECT 1 FROM registry.v_place v
                                WHERE v.county_code = contribution.county_code AND v.code = village_code
                                  AND strpos(v.name_zh, :find) > 0))
               AND (contributed_on, number) > (:afterDay, :afterNumber)
             ORDER BY contributed_on, number
             LIMIT :most""";

    /**
     * With what a data package calls its parties and papers; households that are out of sight have no code. What was
     * taken back is not written: a package holds what stands.
     */
    static final String EXPORT = """
            SELECT c.number, c.contributed_on, c.alliance_code, coalesce(h.code, c.village_code) AS contributor, c.kind,
                   c.quantity, c.unit_value_fen, d.number AS document, c.class_code, c.contract_number, c.term_from,
                   c.term_until, c.basis, a.number AS approval,
                   coalesce((SELECT string_agg(t.tag, ' ' ORDER BY t.tag) FROM shares.ear_tag t
                              WHERE t.county_code = c.county_code AND t.number = c.number), '') AS tags
              FROM shares.v_contribution c
              LEFT JOIN registry.v_household h ON h.county_code = c.county_code AND h.id = c.contributor_id
              LEFT JOIN registry.v_document d ON d.county_code = c.county_code AND d.id = c.document_id
              LEFT JOIN registry.v_document a ON a.county_code = c.county_code AND a.id = c.approval_id
             WHERE c.county_code = access.county() AND c.reversed_on IS NULL
               AND (:year::int IS NULL OR extract(year FROM c.contributed_on) = :year)
             ORDER BY c.contributed_on, c.number""";

    static final String ENTRIES = """
            SELECT entry_id FROM ledger.v_posting
             WHERE county_code = access.county() AND deal_id = ? GROUP BY entry_id ORDER BY entry_id <> ?, min(book_code)""";

    private static final Contributions.Cursor FIRST = new Contributions.Cursor(LocalDate.of(1, 1, 1), "");
    private final JdbcClient client;
    private final Copy copy;

    ContributionTables(JdbcClient client, Copy copy) {
        this.client = client;
        this.copy = copy;
    }

    /** Any number in one statement, after their entries. */
    void insert(Collection<Contribution> all) {
        UUID batch = Ids.next();
        copy.into("shares.staged_contribution (batch_id, " + COLUMNS + ")",
                sink -> all.forEach(each -> stage(sink, batch, each)));
        client.sql(INSERT).params(Scope.current().county(), batch).update();
        client.sql(CLEAR).param(batch).update();
    }

    private static void stage(Copy.Sink sink, UUID batch, Contribution each) {
        sink.uuid(batch).text(each.number()).date(each.day()).text(each.alliance()).uuid(each.vehicle())
                .text(each.vehicleCode()).text(each.village()).uuid(each.contributor()).yes(each.byHousehold())
                .text(each.kind().code()).text(each.kind().unit().code()).number(each.quantity())
                .number(each.valuation().unitValue().fen()).number(each.valuation().value().fen())
                .uuid(each.policy()).number(each.valuation().shares())
                .number(each.valuation().remainder().fen()).uuid(each.deal()).uuid(each.entry())
                .uuid(each.document()).yes(each.synthetic()).text(each.details().assetClass())
                .number(each.valuation().coefficient()).text(each.details().contract())
                .date(each.details().termFrom()).date(each.details().termUntil()).text(each.details().basis())
                .uuid(each.details().approval())
                .end();
    }

    /** Those that stand, by number. */
    Map<String, Contribution> standing(Collection<String> numbers) {
        Map<String, Contribution> found = new HashMap<>();
        client.sql(BY_NUMBERS).param(numbers.toArray(String[]::new))
                .query(ContributionTables::contribution).list()
                .forEach(each -> found.put(each.number(), each));
        return found;
    }

    Optional<Contribution> byNumber(String number) {
        return Optional.ofNullable(standing(List.of(number)).get(number));
    }

    /** The entries of the contribution's deal that are in sight, the vehicle's memorandum book first. */
    List<UUID> entriesOf(Contribution contribution) {
        return client.sql(ENTRIES).params(contribution.deal(), contribution.entry()).query(UUID.class).list();
    }

    List<Contribution> page(Contributions.Question question) {
        Contributions.Cursor after = question.after() == null ? FIRST : question.after();
        return client.sql(PAGE)
                .param("alliance", question.alliance(), java.sql.Types.VARCHAR)
                .param("place", question.place(), java.sql.Types.VARCHAR)
                .param("kind", question.kind() == null ? null : question.kind().code(), java.sql.Types.VARCHAR)
                .param("find", question.find()).param("until", question.until())
                .param("afterDay", after.day()).param("afterNumber", after.number())
                .param("most", question.most())
                .query(ContributionTables::contribution)
                .list();
    }

    /** A row of contributions.csv. */
    record Exported(String number, LocalDate day, String alliance, String contributor, ContributionKind kind,
            long quantity, Money unitValue, @Nullable String document, Particulars particulars) {}

    List<Exported> export(@Nullable Integer year) {
        return client.sql(EXPORT)
                .param("year", year, java.sql.Types.INTEGER)
                .query((row, n) -> new Exported(row.getString("number"),
                        row.getObject("contributed_on", LocalDate.class), row.getString("alliance_code"),
                        row.getString("contributor"), ContributionKind.of(row.getString("kind")).orElseThrow(),
                        row.getLong("quantity"), new Money(row.getLong("unit_value_fen")), row.getString("document"),
                        particulars(row)))
                .list();
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        String tags = row.getString("tags");
        return new Particulars(row.getString("class_code"), text(row, "contract_number"),
                row.getObject("term_from", LocalDate.class), row.getObject("term_until", LocalDate.class),
                row.getString("basis"), text(row, "approval"), tags.isEmpty() ? List.of() : List.of(tags.split(" ")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Contribution contribution(ResultSet row, int n) throws SQLException {
        Valuation valuation = new Valuation(new Money(row.getLong("unit_value_fen")),
                row.getLong("coefficient_thousandths"), new Money(row.getLong("value_fen")), row.getLong("shares_hundredths"),
                new Money(row.getLong("remainder_fen")));
        return new Contribution(row.getString("number"), row.getObject("contributed_on", LocalDate.class),
                row.getString("alliance_code"), row.getObject("vehicle_id", UUID.class), row.getString("vehicle_code"),
                row.getString("village_code"), row.getObject("contributor_id", UUID.class),
                row.getBoolean("by_household"), ContributionKind.of(row.getString("kind")).orElseThrow(),
                row.getLong("quantity"), valuation, row.getObject("policy_id", UUID.class),
                row.getObject("deal_id", UUID.class), row.getObject("entry_id", UUID.class),
                row.getObject("document_id", UUID.class), details(row), row.getBoolean("synthetic"),
                row.getObject("reversed_on", LocalDate.class));
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(row.getString("class_code"), row.getString("contract_number"),
                row.getObject("term_from", LocalDate.class), row.getObject("term_until", LocalDate.class),
                row.getString("basis"), row.getObject("approval_id", UUID.class));
    }
}
