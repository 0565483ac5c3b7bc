package org.liancun.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.Application;
import org.liancun.accounting.desk.Drafts;
import org.liancun.accounting.desk.Typed;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Progress;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.ledger.Sealer;
import org.liancun.ledger.Verify;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy made while people post, and a home made of it that is the same to the last checkpoint. */
class BackupTests {
    private static final String LATEST =
            "SELECT root FROM ledger.checkpoint WHERE county_code = access.county() ORDER BY tree_size DESC LIMIT 1";

    @Test
    void aRestoredHomeHasTheSameBooksAndSignsOnlyUnderANewName(@TempDir Path folder) throws IOException {
        TestCounty county = new TestCounty();
        book(county, TestApp.get(Ledger.class), 50);
        county.scope.run(TestApp.get(Sealer.class)::sealAll);
        UUID draft = Ids.next();
        Typed typed = new Typed("2023-04-03", "记", "", "", "", List.of(new Typed.Line("half", "102", "five", "", "")));
        county.scope.run(() -> TestApp.get(Drafts.class).keep(draft, county.book(county.villageA), 0, typed));
        String root = hex(county, TestApp.get(TransactionTemplate.class), TestApp.get(JdbcClient.class));
        Path file = folder.resolve("copy.liancun");

        Backup.Copied copied = new Backup(TestApp.home()).write(file, Progress.NONE);
        assertThat(copied.bytes()).isEqualTo(Files.size(file)).isPositive();

        try (Home home = Home.hold(folder.resolve("home"), null, false)) {
            assertThat(new Backup(home).read(file, Progress.NONE).rows()).isEqualTo(copied.rows());
            try (ConfigurableApplicationContext restored = Application.start(home)) {
                Verify.Verified verified = county.scope.call(() -> restored.getBean(Verify.class).run(Progress.NONE));
                assertThat(verified.problems()).as(verified.toString()).isZero();
                assertThat(verified.treeSize()).isEqualTo(50);
                assertThat(hex(county, restored.getBean(TransactionTemplate.class), restored.getBean(JdbcClient.class)))
                        .isEqualTo(root);

                assertThat(county.scope.call(() -> restored.getBean(Drafts.class).find(draft)))
                        .hasValueSatisfying(sheet -> assertThat(sheet.typed()).isEqualTo(typed));

                book(county, restored.getBean(Ledger.class), 3);
                county.scope.run(restored.getBean(Sealer.class)::sealAll);
                assertThat(origins(county, restored)).hasSize(2).doesNotHaveDuplicates();
                assertThat(county.scope.call(() -> restored.getBean(Verify.class).run(Progress.NONE)).problems()).isZero();
            }
            assertThatThrownBy(() -> new Backup(home).read(file, Progress.NONE))
                    .isInstanceOf(HomeProblem.class)
                    .hasMessageContaining("fresh");
        }
    }

    @Test
    void neverOverwritesAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("there"), "mine");

        assertThatThrownBy(() -> new Backup(TestApp.home()).write(file, Progress.NONE)).isInstanceOf(HomeProblem.class);
        assertThat(file).hasContent("mine");
    }

    private static void book(TestCounty county, Ledger ledger, int entries) {
        List<Entry> together = new ArrayList<>();
        for (int i = 1; i <= entries; i++) {
            together.add(Entry.draft(Ids.next(), county.book(county.villageA).id(), LocalDate.of(2023, 4, 2), "voucher")
                    .document(county.document)
                    .add(Posting.debit("102", new Money(i), 1))
                    .add(Posting.credit("501", new Money(i), 1))
                    .done());
        }
        county.scope.call(() -> ledger.post(together));
    }

    private static String hex(TestCounty county, TransactionTemplate transactions, JdbcClient client) {
        return county.scope.call(() -> transactions.execute(status ->
                java.util.HexFormat.of().formatHex(client.sql(LATEST).query((rows, n) -> rows.getBytes(1)).single())));
    }

    private static List<String> origins(TestCounty county, ConfigurableApplicationContext context) {
        return county.scope.call(() -> context.getBean(TransactionTemplate.class).execute(status -> context
                .getBean(JdbcClient.class)
                .sql("SELECT origin FROM ledger.log WHERE county_code = access.county()")
                .query(String.class)
                .list()));
    }
}
