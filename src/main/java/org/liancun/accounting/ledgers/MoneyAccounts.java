package org.liancun.accounting.ledgers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** Which accounts of a chart are cash and which are bank, from {@code accounting/money-accounts.csv}. */
@Component
public class MoneyAccounts {
    private static final String FILE = "/accounting/money-accounts.csv";
    private final List<Row> rows = read();

    private record Row(String chart, String role, String account) {}

    /** What money lies in; each has its journal. */
    public enum Role { CASH, BANK }

    /** Codes of the accounts with that role in the book's chart, with what lies under them; empty where it has none. */
    public List<String> of(Book book, Role role) {
        return rows.stream()
                .filter(row -> row.chart().equals(book.chart()) && row.role().equalsIgnoreCase(role.name()))
                .map(Row::account).toList();
    }

    /** Codes of all accounts that hold money in the book's chart. */
    public List<String> of(Book book) {
        return rows.stream().filter(row -> row.chart().equals(book.chart())).map(Row::account).toList();
    }

    private static List<Row> read() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (InputStream stream = MoneyAccounts.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + FILE);
            }
            List<Row> rows = new ArrayList<>();
            for (CSVRecord row : format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                rows.add(new Row(row.get("chart"), row.get("role"), row.get("account")));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
