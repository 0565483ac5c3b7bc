package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;

/**
 * The journal as other programs read it. hledger and beancount judge it where they are installed; CI installs both, and
 * there their absence is a failure.
 */
class JournalTests {
    private final TestCounty county = new TestCounty();

    @Test
    void theCsvHasEveryPostingAndAddsUpToTheBalances() throws IOException {
        bookAYear();
        StringWriter csv = new StringWriter();
        Journal.Written written = county.scope.call(() -> TestApp.get(Journal.class).export("csv", csv));

        Map<String, Long> sums = new TreeMap<>();
        int postings = 0;
        for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new java.io.StringReader(csv.toString()))) {
            postings++;
            if (row.get("book").equals(county.villageA)) {
                sums.merge(row.get("account"), Decimals.parse(row.get("amount"), 2), Long::sum);
            }
        }

        assertThat(written.postings()).isEqualTo(postings);
        assertThat(sums).isEqualTo(balances());
    }

    @TestFactory
    Stream<DynamicTest> judgesAcceptItAndAgreeToTheFen(@TempDir Path folder) throws IOException {
        bookAYear();
        Path hledger = write(folder, "hledger", "liancun.journal");
        Path beancount = write(folder, "beancount", "liancun.beancount");
        return Stream.of(
                        new Judge("hledger", List.of("hledger", "-f", hledger.toString(), "check", "--strict"), List.of(
                                "hledger", "-f", hledger.toString(), "bal", "--flat", "-N", "--output-format", "csv",
                                "--layout", "bare", county.villageA + ":")),
                        new Judge("bean-check", List.of("bean-check", beancount.toString()), List.of("bean-query", "-f",
                                "csv", beancount.toString(), "SELECT account, currency, sum(number) AS total WHERE account ~ 'B"
                                        + county.villageA + ":' GROUP BY account, currency")))
                .filter(Judge::isHere)
                .map(judge -> DynamicTest.dynamicTest(judge.name(), () -> {
                    Answer check = run(judge.check());
                    assertThat(check.exit()).as(check.text()).isZero();
                    Answer answer = run(judge.balances());
                    assertThat(answer.exit()).as(answer.text()).isZero();
                    assertThat(sums(answer.text())).isEqualTo(balances());
                }));
    }

    @Test
    void bothJudgesAreThereWhereCiRuns() {
        boolean ci = "true".equals(System.getenv("CI"));
        assertThat(!ci || (onPath("hledger") && onPath("bean-check"))).as("CI has installed both judges").isTrue();
    }

    private record Judge(String name, List<String> check, List<String> balances) {
        boolean isHere() {
            return onPath(name);
        }
    }

    private record Answer(int exit, String text) {}

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private Path write(Path folder, String format, String name) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            county.scope.call(() -> TestApp.get(Journal.class).export(format, out));
        }
        return file;
    }

    private static Answer run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    /** Balances by account out of either judge's CSV: account, commodity, number; zero ones may be left out. */
    private static Map<String, Long> sums(String csv) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (CSVRecord row : CSVFormat.DEFAULT.builder().setTrim(true).get().parse(new java.io.StringReader(csv))) {
            java.util.regex.Matcher account = java.util.regex.Pattern.compile(":(\\d{3})").matcher(row.get(0));
            if (account.find() && row.get(1).equals("CNY")) {
                sums.merge(account.group(1), Decimals.parse(row.get(2), 2), Long::sum);
            }
        }
        return sums;
    }

    private Map<String, Long> balances() {
        Map<String, Long> sums = new TreeMap<>();
        LocalDate end = LocalDate.of(2023, 12, 31);
        county.scope.call(() -> TestApp.get(Balances.class).movements(county.book(county.villageA).id(), end, end))
                .forEach(movement -> sums.merge(movement.account(), movement.closing(), Long::sum));
        return sums;
    }

    private void bookAYear() {
        Book book = county.book(county.villageA);
        Book memorandum = county.book(county.villageA + "-M");
        UUID household = Ids.next();
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            LocalDate day = LocalDate.of(2023, 1 + i % 12, 1 + i % 28);
            entries.add(Entry.draft(Ids.next(), book.id(), day, "voucher").number("记-" + i)
                    .memo("卖奶; \"鲜\" | (第 " + i + " 次)\\")
                    .document(county.document)
                    .add(Posting.debit("102", new Money(1_000L + 7 * i), 1))
                    .add(Posting.debit("101", new Money(33), 1))
                    .add(Posting.credit("501", new Money(1_033L + 7 * i), 2))
                    .done());
        }
        entries.add(Entry.draft(Ids.next(), book.id(), LocalDate.of(2023, 5, 5), "voucher")
                .add(Posting.debit("511", new Money(4_321), 1))
                .add(Posting.credit("113", new Money(4_321), 1).party(household))
                .done());
        entries.add(Entry.draft(Ids.next(), memorandum.id(), LocalDate.of(2023, 5, 5), "contribution")
                .add(Posting.debit("M101", Quantity.parse("3000", Unit.MU), 1))
                .add(Posting.credit("M201", Quantity.parse("3000", Unit.MU), 1).party(household))
                .add(Posting.debit("M301", Quantity.parse("120.25", Unit.SHARE), 2))
                .add(Posting.credit("M302", Quantity.parse("120.25", Unit.SHARE), 2).party(household))
                .done());
        county.scope.call(() -> TestApp.get(Ledger.class).post(entries));
    }
}
