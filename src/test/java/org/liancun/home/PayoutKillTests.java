package org.liancun.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.Application;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Progress;
import org.liancun.ledger.Books;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.ledger.Verify;
import org.liancun.payout.PayoutYear;
import org.liancun.registry.DataPackages;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Program and database are killed while a county's year is paid out: it goes on where it stopped, and everybody is paid
 * once. How: a second program pays and says its steps; after a random number of them, and a random moment more, it and
 * its PostgreSQL are killed, again and again on the same home.
 */
class PayoutKillTests {
    private static final String COUNTY = "540623";
    private static final int KILLS = Boolean.getBoolean("liancun.long") ? 12 : 2;
    private static final int VILLAGES = 4;
    private static final int HOUSEHOLDS = 15;
    private static final int STEPS_OF_A_YEAR = 16;
    private static final int MOMENT_MILLIS = 60;

    /** Of each household: what a payout gives it, what the books owed it and what they paid it. */
    private static final String PAID = """
            SELECT count(*) FROM payout.v_holder h
              JOIN LATERAL (SELECT sum(greatest(p.amount, 0)) AS paid, sum(greatest(-p.amount, 0)) AS owed
                              FROM ledger.v_posting p
                             WHERE p.county_code = h.county_code AND p.party_id = h.holder_id AND p.account_code = '113') b ON true
             WHERE h.county_code = access.county() AND h.amount_fen > 0 AND b.paid = h.amount_fen AND b.owed = h.amount_fen""";

    @Test
    void everybodyIsPaidOnceWhateverMomentTheProgramIsKilled(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        make(home, folder.resolve("package"));
        SplittableRandom random = new SplittableRandom();
        for (int kill = 0; kill < KILLS; kill++) {
            payUntilKilled(home, random);
        }

        try (Home open = Home.hold(home, null); ConfigurableApplicationContext modules = Application.start(open)) {
            PayoutYear.Outcome outcome = KilledPayer.pay(modules, COUNTY, Progress.NONE);
            assertThat(outcome.problems()).isEmpty();
            assertThat(outcome.paid()).isEqualTo(VILLAGES);
            Scope scope = Scope.system("test", COUNTY);
            assertThat(count(modules, PAID)).isEqualTo(VILLAGES * HOUSEHOLDS);
            assertThat(count(modules, "SELECT count(*) FROM payout.staged_weight")).isZero();
            Verify.Verified verified = scope.call(() -> modules.getBean(Verify.class).run(Progress.NONE));
            assertThat(verified.problems()).as(verified.toString()).isZero();
        }
    }

    private static void payUntilKilled(Path home, SplittableRandom random) throws Exception {
        int enough = random.nextInt(STEPS_OF_A_YEAR);
        Process payer = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                KilledPayer.class.getName(), home.toString(), COUNTY)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int steps = 0;
        try (BufferedReader said = payer.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (steps++ == enough) {
                    payer.waitFor(random.nextInt(MOMENT_MILLIS), TimeUnit.MILLISECONDS);
                    payer.toHandle().destroyForcibly();
                    EmbeddedServerTests.kill(home.resolve("postgres/data/postmaster.pid"));
                }
            }
        }
        assertThat(steps).as("steps that the payer said").isPositive();
        payer.waitFor();
    }

    private static void make(Path home, Path data) throws IOException {
        Files.createDirectories(data);
        StringBuilder villages = new StringBuilder("code,name_zh,township_code,kind\n");
        StringBuilder households = new StringBuilder("code,village_code,people,workers\n");
        StringBuilder shares = new StringBuilder("organisation,household_code,class,shares,date\n");
        for (int v = 1; v <= VILLAGES; v++) {
            String village = "54062320120" + v;
            villages.append(village).append(",村").append(v).append(",540623201,village\n");
            for (int h = 1; h <= HOUSEHOLDS; h++) {
                String household = village + "-%04d".formatted(h);
                households.append(household).append(',').append(village).append(",4,2\n");
                shares.append(village).append(',').append(household).append(",member,").append(h).append(".00,2023-01-01\n");
            }
        }
        Files.writeString(data.resolve("package.yaml"), "county_code: " + COUNTY + "\nname: 测试县\nyear: 2023\n");
        Files.writeString(data.resolve("townships.csv"), "code,name_zh\n540623201,尼玛乡\n");
        Files.writeString(data.resolve("villages.csv"), villages);
        Files.writeString(data.resolve("households.csv"), households);
        Files.writeString(data.resolve("shareholdings.csv"), shares);
        Files.writeString(data.resolve("policies.yaml"), """
                distribution:
                - organisation: collective
                  year_from: 2023
                  source: charter
                  rules: [{name: cover_losses}, {name: reserve, rate: 10%}, {name: members}]
                  calendar:
                    2023: {open_on: "2024-01-08", meeting_on: "2024-01-20", result_on: "2024-01-27", pay_on: "2024-02-02"}
                """);
        try (Home open = Home.hold(home, null); ConfigurableApplicationContext modules = Application.start(open)) {
            var report = modules.getBean(DataPackages.class).load(data, false, Progress.NONE);
            assertThat(report.loaded()).as(report.toString()).isTrue();
            Scope.system("test", COUNTY).run(() -> earn(modules));
        }
    }

    private static void earn(ConfigurableApplicationContext modules) {
        modules.getBean(Documents.class).store(new Document(Ids.next(), "R1", "resolution", "test", LocalDate.of(2024, 1, 20),
                null, "", COUNTY, "", true), new byte[0]);
        for (int v = 1; v <= VILLAGES; v++) {
            Money income = new Money(1_000_007L * v);
            modules.getBean(Ledger.class).post(Entry.draft(Ids.next(), modules.getBean(Books.class).get("54062320120" + v).id(),
                            LocalDate.of(2023, 6, 30), "voucher")
                    .add(Posting.debit("102", income, 1)).add(Posting.credit("501", income, 1)).done());
        }
    }

    private static long count(ConfigurableApplicationContext modules, String sql) {
        return Scope.system("test", COUNTY).call(() -> modules.getBean(TransactionTemplate.class).execute(status ->
                modules.getBean(JdbcClient.class).sql(sql).query(Long.class).single()));
    }
}
