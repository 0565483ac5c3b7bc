package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of payees. */
@Component
class PayeeTables {
    static final String STAGING = """
            registry.staged_payee (line, household_code, account_holder_sealed, bank, account_sealed, valid_from)""";
    static final String TAKE_WITHOUT_HOUSEHOLD = """
            WITH stray AS (
                DELETE FROM registry.staged_payee s
                 WHERE NOT EXISTS (SELECT 1 FROM registry.household h
                                    WHERE h.county_code = access.county() AND h.code = s.household_code)
                RETURNING s.line, s.household_code AS value)
            SELECT line, value FROM stray ORDER BY line""";
    static final String CHANGED = """
            SELECT s.line, s.household_code, s.valid_from, p.bank, p.account_holder_sealed, p.account_sealed,
                   s.bank AS new_bank, s.account_holder_sealed AS new_account_holder, s.account_sealed AS new_account
              FROM registry.staged_payee s
              JOIN registry.household h ON h.county_code = access.county() AND h.code = s.household_code
              JOIN registry.payee p
                ON p.county_code = h.county_code AND p.household_id = h.id AND p.valid_from = s.valid_from
             WHERE (p.bank, p.account_holder_sealed, p.account_sealed)
                   IS DISTINCT FROM (s.bank, s.account_holder_sealed, s.account_sealed)
             ORDER BY s.line""";
    static final String SAVE = """
            INSERT INTO registry.payee (county_code, household_id, valid_from, account_holder_sealed, bank, account_sealed)
            SELECT h.county_code, h.id, s.valid_from, s.account_holder_sealed, s.bank, s.account_sealed
              FROM registry.staged_payee s
              JOIN registry.household h ON h.county_code = access.county() AND h.code = s.household_code
            ON CONFLICT DO NOTHING""";
    static final String CLEAR = "DELETE FROM registry.staged_payee";

    private static final String SELECT = """
            SELECT h.id, h.code, p.valid_from, p.bank, p.account_holder_sealed, p.account_sealed
              FROM registry.payee p
              JOIN registry.household h ON h.county_code = p.county_code AND h.id = p.household_id
            """;
    static final String ALL = SELECT + " ORDER BY h.code, p.valid_from";
    /** The payee in force on a day is the one with the latest day before. */
    static final String IN_FORCE = """
            SELECT DISTINCT ON (h.code) h.id, h.code, p.valid_from, p.bank, p.account_holder_sealed, p.account_sealed
              FROM registry.payee p
              JOIN registry.household h ON h.county_code = p.county_code AND h.id = p.household_id
             WHERE h.village_code = ? AND p.valid_from <= ?
             ORDER BY h.code, p.valid_from DESC""";
    static final String OF_HOUSEHOLD = SELECT + " WHERE h.id = ? ORDER BY p.valid_from DESC";
    static final String ADD = """
            INSERT INTO registry.payee (county_code, household_id, valid_from, account_holder_sealed, bank, account_sealed)
            VALUES (access.county(), ?, ?, ?, ?, ?)""";

    private static final int ROWS_AT_ONCE = 5_000;
    private final JdbcClient client;
    private final Copy copy;

    PayeeTables(JdbcClient client, Copy copy) {
        this.client = client;
        this.copy = copy;
    }

    void stage(Consumer<Copy.Sink> rows) {
        copy.into(STAGING, rows);
    }

    List<Finding> takeWithoutHousehold() {
        return Finding.all(client, TAKE_WITHOUT_HOUSEHOLD);
    }

    /** A staged payee beside the standing one of the same household and day. */
    record Changed(int line, String household, LocalDate validFrom, String bank, byte[] holder, byte[] account,
            String newBank, byte[] newHolder, byte[] newAccount) {}

    /** Refuses payees that stand with another account: what was paid by them must stay readable. */
    void takeChanged(Predicate<Changed> changes, ImportContext context) {
        CellFault fault = new CellFault("payee_changed");
        client.sql(CHANGED).query((row, n) -> changed(row)).list().stream().filter(changes)
                .forEach(row -> context.refuse(PayeePart.PAYEES.name(), row.line(), "valid_from",
                        row.validFrom().toString(), fault.rule(), fault.mend()));
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(row.getInt("line"), row.getString("household_code"),
                row.getObject("valid_from", LocalDate.class), row.getString("bank"),
                row.getBytes("account_holder_sealed"), row.getBytes("account_sealed"), row.getString("new_bank"),
                row.getBytes("new_account_holder"), row.getBytes("new_account"));
    }

    void save() {
        client.sql(SAVE).update();
        client.sql(CLEAR).update();
    }

    /** A payee with what is sealed still sealed. */
    record Line(UUID householdId, String household, LocalDate validFrom, String bank, byte[] holder, byte[] account) {}

    void forEach(Consumer<Line> line) {
        client.sql(ALL).withFetchSize(ROWS_AT_ONCE).query(row -> {
            line.accept(line(row, 0));
        });
    }

    List<Line> inForce(String village, LocalDate day) {
        return client.sql(IN_FORCE).param(village).param(day).query(PayeeTables::line).list();
    }

    /** Newest first. */
    List<Line> ofHousehold(UUID household) {
        return client.sql(OF_HOUSEHOLD).param(household).query(PayeeTables::line).list();
    }

    void add(Line line) {
        client.sql(ADD).params(line.householdId(), line.validFrom(), line.holder(), line.bank(), line.account()).update();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("code"),
                row.getObject("valid_from", LocalDate.class), row.getString("bank"),
                row.getBytes("account_holder_sealed"), row.getBytes("account_sealed"));
    }
}
