package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.registry.ImportReport;
import org.liancun.registry.ListUploads;
import org.liancun.registry.PackagePart;
import org.liancun.testing.Damage;
import org.liancun.testing.Samples;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Damaged lists of vouchers, opening balances and accounts: row errors, never an exception and never half of a list. */
class UploadFuzzTests {
    private final BookKeeping books = new BookKeeping();
    private final ListUploads uploads = TestApp.get(ListUploads.class);

    /** A list as it is handed in, damaged once to three times. */
    record Damaged(String name, List<Damage> damages, byte[] whole) {
        byte[] content() {
            byte[] content = whole;
            for (Damage damage : damages) {
                content = damage.on(content);
            }
            return content;
        }

        static Damaged of(SplittableRandom random, String name, byte[] whole) {
            return new Damaged(name, Stream.generate(() -> Damage.of(random, whole.length))
                    .limit(random.nextInt(1, 4)).toList(), whole);
        }

        @Override
        public String toString() {
            return name + " " + damages;
        }
    }

    @Test
    void damagedVouchersAreBookedWholeOrNotAtAll() {
        obey(TestApp.get(VoucherFile.class), 1_000, "vouchers.csv", text(vouchers()));
    }

    @Test
    void damagedOpeningBalancesAreBookedWholeOrNotAtAll() {
        obey(TestApp.get(OpeningFile.class), 1_000, "openings.csv", text(openings()));
    }

    @Test
    void damagedAccountsAreSetUpAllOrNone() {
        obey(TestApp.get(OwnAccountFile.class), 500, "accounts.csv", text(List.of(
                List.of("book", "code", "name_zh", "name_en"), List.of(books.code, "10201", "农行", "Bank"),
                List.of(books.code, "1020101", "活期", ""))));
    }

    @Test
    void damagedWorkbooksAreBookedWholeOrNotAtAll() throws IOException {
        obey(TestApp.get(VoucherFile.class), 500, "vouchers.xlsx", workbook(vouchers()));
    }

    @Test
    void damagedFilesHandedInOnAPageAreAnsweredWithAPage() {
        Visitor accountant = new TestUsers(books.county.code).visitor(Role.ACCOUNTANT);
        accountant.get("/books/import");
        Samples.of(random -> Damaged.of(random, "openings.csv", text(openings()))).times(100).obey(damaged -> {
            HttpResponse<String> list = accountant.upload("/books/import", damaged.name(), damaged.content(),
                    "list", "openings", "check", "yes");
            HttpResponse<String> page = accountant.upload("/books/" + books.code + "/opening", damaged.name(),
                    damaged.content(), "id", "x", "date", "2021-12-31", "chart", RuralChart.ID);
            assertThat(list.statusCode()).isIn(200, 422);
            assertThat(page.statusCode()).isIn(200, 422);
        });
    }

    private void obey(PackagePart part, int times, String name, byte[] whole) {
        assertThat(load(part, new Damaged(name, List.of(), whole), true).refused()).as("the whole list").isZero();
        Samples.of(random -> Damaged.of(random, name, whole)).times(times).obey(damaged -> {
            long before = rows();
            ImportReport report = load(part, damaged, false);
            assertThat(report.problems()).noneMatch(problem -> problem.rule().endsWith(".database"));
            assertThat(report.loaded()).isEqualTo(report.refused() == 0);
            if (!report.loaded()) {
                assertThat(rows()).isEqualTo(before);
            }
        });
    }

    private ImportReport load(PackagePart part, Damaged damaged, boolean dryRun) {
        return books.county.scope.call(
                () -> uploads.load(part, new ListUploads.Upload(damaged.name(), damaged.content()), dryRun));
    }

    private List<List<String>> vouchers() {
        return List.of(
                List.of("book", "date", "number", "line", "account", "summary", "debit_yuan", "credit_yuan", "party"),
                List.of(books.code, "2023-02-01", "记-1", "1", "102", "卖奶 sale of milk", "1234.50", "", ""),
                List.of(books.code, "2023-02-01", "记-1", "2", "501", "", "", "1234.50", ""),
                List.of(books.code, "2023-02-03", "记-2", "1", "121", "收毛 wool", "90.00", "", ""),
                List.of(books.code, "2023-02-03", "记-2", "2", "113", "", "", "90.00", books.county.villageA + "-0001"));
    }

    private List<List<String>> openings() {
        return List.of(List.of("book", "date", "account", "name", "party", "debit_yuan", "credit_yuan", "chart"),
                List.of(books.code, "2021-12-31", "10201", "农行存款", "", "1000.00", "", RuralChart.ID),
                List.of(books.code, "2021-12-31", "113", "内部往来", books.county.villageA + "-0001", "", "200.00",
                        RuralChart.ID),
                List.of(books.code, "2021-12-31", "301", "资本", "", "", "800.00", RuralChart.ID));
    }

    private static byte[] text(List<List<String>> rows) {
        return String.join("\r\n", rows.stream().map(row -> String.join(",", row)).toList())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("list");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
        }
        return out.toByteArray();
    }

    private long rows() {
        return books.county.scope.call(() -> TestApp.get(TransactionTemplate.class).execute(status -> TestApp
                .get(JdbcClient.class).sql("""
                        SELECT (SELECT count(*) FROM ledger.entry) + (SELECT count(*) FROM ledger.posting)
                             + (SELECT count(*) FROM ledger.account) + (SELECT count(*) FROM ledger.book_account)
                             + (SELECT count(*) FROM ledger.period)""").query(Long.class).single()));
    }
}
