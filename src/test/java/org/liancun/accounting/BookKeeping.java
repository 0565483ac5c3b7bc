package org.liancun.accounting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.accounting.NewVoucher.Line;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small county whose first village keeps a book, with vouchers written as lines of text. */
public final class BookKeeping {
    public final TestCounty county = new TestCounty();
    public final String code = county.villageA + "S";
    public final UUID householdA = Ids.next();
    public final UUID householdB = Ids.next();
    public final Map<String, UUID> parties =
            Map.of("A", householdA, "B", householdB, "V", county.organisationB);
    public final Book book;
    public final Vouchers vouchers = TestApp.get(Vouchers.class);
    public final Statements statements = TestApp.get(Statements.class);
    public final Closing closing = TestApp.get(Closing.class);

    /** Under the rural chart of 2023. */
    public BookKeeping() {
        this(RuralChart.ID);
    }

    public BookKeeping(String chart) {
        county.inScope(() -> {
            TestApp.get(Books.class).open(
                    List.of(new Books.OpenBook(Ids.next(), code, chart, county.organisationA,
                            LocalDate.of(2022, 1, 1))),
                    List.of(new FiscalYear(2022), new FiscalYear(2023), new FiscalYear(2024)));
            TestApp.get(JdbcClient.class).sql("""
                    INSERT INTO registry.household (county_code, id, code, village_code, people, workers) VALUES
                    (:c, :a, :v || '-0001', :v, 4, 2), (:c, :b, :v || '-0002', :v, 5, 2)""")
                    .param("c", county.code).param("a", householdA).param("b", householdB)
                    .param("v", county.villageA)
                    .update();
        });
        book = county.book(code);
    }

    /** Books {@code 2023-03-10 sale of milk | D 102 36400.50 | C 501 36400.50}; a party stands after the amount. */
    public Vouchers.Booked enter(String text) {
        return county.scope.call(() -> vouchers.enter(voucher(text)));
    }

    public NewVoucher voucher(String text) {
        String[] parts = text.strip().split("\\s*\\|\\s*");
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] cells = parts[i].split(" ");
            Money amount = Money.ofYuan(cells[2]);
            lines.add(new Line(i, i == 1 ? parts[0].substring(11) : "", cells[1],
                    cells[0].equals("D") ? amount : Money.ZERO, cells[0].equals("C") ? amount : Money.ZERO,
                    cells.length > 3 ? parties.get(cells[3]) : null));
        }
        return new NewVoucher(Ids.next(), code, LocalDate.parse(parts[0].substring(0, 10)), "记", null, null, lines);
    }

    public void enterAll(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(this::enter);
    }

    /** Sets back when the entries came that were typed in this run; nobody but a superuser can. */
    public void recordedAt(LocalDateTime minute) {
        try (Connection connection = TestApp.superuser().getConnection(); var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("UPDATE ledger.entry SET recorded_at = '" + minute + "+08' WHERE county_code = '"
                    + county.code + "' AND recorded_at > '2025-01-01'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
