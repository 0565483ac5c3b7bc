package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Ids;

/** What the database refuses besides: rights, constraints, units, deals; tried as {@link LedgerGuardTests} does. */
class LedgerRightsTests extends LedgerAttacks {

    @Test
    void refusesToSetTheGuardsAside() throws SQLException {
        for (String attack : new String[] {"SET ROLE liancun_owner", "SET session_replication_role = replica",
            "ALTER TABLE ledger.posting DISABLE TRIGGER ALL", "ALTER TABLE ledger.posting NO FORCE ROW LEVEL SECURITY",
            "DROP TRIGGER guard ON ledger.posting", "CREATE OR REPLACE FUNCTION ledger.refuse(name text, detail text)"
                + " RETURNS void LANGUAGE sql AS 'SELECT'", "CREATE SCHEMA mine", "CREATE TEMP TABLE mine (a int)"}) {
            reconnect();
            assertThatThrownBy(() -> sql.execute(attack)).as(attack).isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void refusesAnEntryThatSaysItselfWhenItCame() throws SQLException {
        for (String column : new String[] {"xact) VALUES ('1'", "recorded_at) VALUES ('2020-01-01'"}) {
            reconnect();
            refuses("permission denied for table entry", "INSERT INTO ledger.entry (" + column + ")");
        }
    }

    @Test
    void refusesPostingsThatAddUpOnlyOverTwoUnits() throws SQLException {
        Book memorandum = county.book(county.villageA + "-M");
        sql.execute("INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit) VALUES ('" + county.code
                + "', '" + memorandum.id() + "', 'memorandum', 'M101', 'MU'), ('" + county.code + "', '"
                + memorandum.id() + "', 'memorandum', 'M301', 'SHARE')");
        refuses("UNBALANCED", header(2).replace(book.id().toString(), memorandum.id().toString())
                + ", p AS (INSERT INTO ledger.posting SELECT e.county_code, e.id, n, a.id, e.effective_on, CASE n WHEN 1 THEN 5"
                + " ELSE -5 END, 1 FROM e, generate_series(1, 2) n JOIN ledger.account a ON a.book_id = '" + memorandum.id()
                + "' AND a.code = CASE n WHEN 1 THEN 'M101' ELSE 'M301' END) SELECT 1");
    }

    @Test
    void refusesAPostingWithoutAnAccount() {
        refuses("NO_ACCOUNT", header(2) + ", p AS (INSERT INTO ledger.posting SELECT county_code, id, n, -7, effective_on,"
                + " CASE n WHEN 1 THEN 5 ELSE -5 END, 1 FROM e, generate_series(1, 2) n) SELECT 1");
    }

    @Test
    void refusesAnAmountOfZeroAndTextThatIsNotNormal() throws SQLException {
        refuses("posting_amount_check", header(2) + ", p AS (" + twoPostings(0, 0) + ") SELECT 1");
        reconnect();
        refuses("entry_check", header(2).replace("'x'", "E'e\\u0301'") + " SELECT 1");
    }

    @Test
    void refusesAMonthThatWasNeverOpened() {
        refuses("NO_PERIOD", (header(2) + ", p AS (" + twoPostings(100, -100) + ") SELECT 1")
                .replace("2023-03-15", "2040-03-15"));
    }

    @Test
    void refusesADealWithOneSide() throws SQLException {
        Book other = county.book(county.villageB);
        sql.execute("INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit, counter_book_id) VALUES ('"
                + county.code + "', '" + book.id() + "', 'test-statutory', '113', 'CNY', '" + other.id() + "')");
        refuses("DEAL_MISMATCH", header(2).replace("posting_count)", "posting_count, deal_id)")
                .replace(", 2) RETURNING", ", 2, '" + Ids.next() + "') RETURNING")
                + ", p AS (INSERT INTO ledger.posting SELECT county_code, id, n, CASE n WHEN 1"
                + " THEN " + account("102") + " ELSE (SELECT id FROM ledger.account WHERE book_id = '" + book.id()
                + "' AND code = '113') END, effective_on, CASE n WHEN 1 THEN 5 ELSE -5 END, 1"
                + " FROM e, generate_series(1, 2) n) SELECT 1");
    }

    @Test
    void refusesANumberTakenAndASecondReversal() throws SQLException {
        UUID first = standing();
        String body = ", p AS (" + twoPostings(-100, 100) + ") SELECT 1";
        for (String column : new String[] {"number", "reverses"}) {
            String value = column.equals("number") ? "N-1" : first.toString();
            sql.execute(withColumn(column, value) + body);
            connection.commit();
            reconnect();
            refuses(column.equals("number") ? "entry_by_number" : "entry_reversed_once", withColumn(column, value) + body);
            reconnect();
        }
    }
}
