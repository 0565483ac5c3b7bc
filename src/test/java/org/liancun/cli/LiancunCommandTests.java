package org.liancun.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.ledger.Sealer;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a person calls them, joining the home that the tests' program holds: words, JSON and exit codes. */
class LiancunCommandTests {
    private static final String HOME = TestApp.home().folder().toString();
    private final Locale locale = Locale.getDefault();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        Locale.setDefault(Locale.ROOT);
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        Locale.setDefault(locale);
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void aWrongCallEndsWithTwo() {
        assertThat(call()).isEqualTo(2);
        assertThat(call("nonsense")).isEqualTo(2);
        assertThat(call("up", "--port", "abc")).isEqualTo(2);
        assertThat(call("import", folder.resolve("none").toString(), "--home", HOME)).isEqualTo(2);
        assertThat(call("user", "add", "tashi", "--role", "king", "--place", "540623", "--password", "x")).isEqualTo(2);
        assertThat(errors()).contains("--role is one of [county, township, alliance, accountant, cashier, clerk, head,"
                + " supervisor, member, auditor], not king");
    }

    @Test
    void everyCommandSaysHowItIsCalled() {
        for (String command : List.of("up", "year", "form", "user add", "ledger export", "bench")) {
            assertThat(call((command + " --help").split(" "))).as(command).isZero();
            assertThat(words()).contains("Usage: liancun " + command + " [-h]");
        }
        assertThat(call("--help")).isZero();
        assertThat(call("help", "form")).isZero();
        assertThat(words()).contains("Usage: liancun form [-h]");
    }

    @Test
    void whatTheMachineLacksEndsWithThreeAndNamesTheMend() {
        TestCounty county = new TestCounty();

        assertThat(call("ledger", "export", "--format", "csv", "--out", folder.resolve("none/journal.csv").toString(),
                "--home", HOME, "--county", county.code)).isEqualTo(3);
        assertThat(errors()).contains("none/journal.csv cannot be read or written: it or its folder is not there");
        assertThat(call("backup", folder.resolve("none/copy").toString(), "--home", HOME)).isEqualTo(3);
        assertThat(call("up", "--home", HOME)).isEqualTo(3);
        assertThat(errors()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void verifyJoinsTheRunningHomeAndEndsWithNoProblems() {
        TestCounty county = booked(7);

        assertThat(call("verify", "--home", HOME, "--county", county.code)).isZero();
        assertThat(words()).contains("7 entries, 14 postings, 7 sealed").endsWith("0 problems\n");
        assertThat(call("verify", "--json", "--home", HOME, "--county", county.code)).isZero();
        assertThat(json().get("problems").asInt()).isZero();
        assertThat(json().get("postings").asInt()).isEqualTo(14);
        assertThat(json().get("findings").size()).isGreaterThan(10);
    }

    @Test
    void theJournalIsWrittenWithItsCounts() throws IOException {
        TestCounty county = booked(3);
        Path file = folder.resolve("journal.csv");

        assertThat(call("ledger", "export", "--format", "csv", "--out", file.toString(), "--json", "--home", HOME,
                "--county", county.code)).isZero();

        assertThat(json().get("entries").asInt()).isEqualTo(3);
        assertThat(json().get("postings").asInt()).isEqualTo(6);
        assertThat(Files.readAllLines(file)).hasSize(7);
    }

    @Test
    void aBackupSaysItsSizeEntriesAndCheckpoints() throws IOException {
        TestCounty county = booked(3);
        Path file = folder.resolve("copy.liancun");

        assertThat(call("backup", file.toString(), "--home", HOME)).isZero();

        assertThat(words()).contains("%,d bytes, ".formatted(Files.size(file))).contains(" entries, ")
                .containsPattern("checkpoint liancun/" + county.code + "/[0-9a-f]+ 3 \\S{44}\n");
    }

    @Test
    void aBadCellIsNamedInWordsOfBothLanguagesAndInJson() throws IOException {
        Path data = brokenPackage();

        assertThat(call("import", data.toString(), "--dry-run", "--home", HOME)).isEqualTo(1);
        assertThat(words()).contains("townships.csv, line 2, code “12”:").contains("1 refused; nothing was changed");
        Locale.setDefault(Locale.CHINA);
        assertThat(call("import", data.toString(), "--home", HOME)).isEqualTo(1);
        assertThat(words()).contains("townships.csv 第 2 行，code 列“12”：");
        assertThat(call("import", data.toString(), "--json", "--home", HOME)).isEqualTo(1);
        JsonNode problem = json().get("problems").get(0);
        assertThat(problem.get("file").asString() + problem.get("line") + problem.get("column").asString()
                + problem.get("value").asString()).isEqualTo("townships.csv2code12");
        assertThat(problem.get("rule").asString()).isNotBlank();
        assertThat(problem.get("mend").asString()).isNotBlank();
    }

    @Test
    void theDoctorTellsEachFindingAsJson() {
        call("doctor", "--json", "--home", HOME);

        assertThat(json().findValuesAsString("what")).anyMatch(what -> what.startsWith("the home is running: process "));
    }

    private Path brokenPackage() throws IOException {
        Files.writeString(folder.resolve("package.yaml"), "county_code: %s\nname: 测试县\nyear: 2023\n"
                .formatted(TestApp.freshCounty()));
        Files.writeString(folder.resolve("townships.csv"), "code,name_zh\n12,尼玛乡\n");
        return folder;
    }

    private static TestCounty booked(int entries) {
        TestCounty county = new TestCounty();
        List<Entry> together = new ArrayList<>();
        for (int i = 1; i <= entries; i++) {
            together.add(Entry.draft(Ids.next(), county.book(county.villageA).id(), LocalDate.of(2023, 4, 2), "voucher")
                    .add(Posting.debit("102", new Money(i), 1)).add(Posting.credit("501", new Money(i), 1)).done());
        }
        county.scope.call(() -> TestApp.get(Ledger.class).post(together));
        county.scope.run(TestApp.get(Sealer.class)::sealAll);
        return county;
    }

    private int call(String... arguments) {
        said.reset();
        return LiancunCommand.run(arguments);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(words());
    }
}
