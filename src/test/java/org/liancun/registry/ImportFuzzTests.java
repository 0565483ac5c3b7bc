package org.liancun.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.kernel.Progress;
import org.liancun.testing.Samples;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Damaged packages: the answer is a list of problems or a loaded package, never an exception and never half of it. */
class ImportFuzzTests {
    private static final List<String> LISTS = List.of("package.yaml", "townships.csv", "villages.csv",
            "village_edges.csv", "village_profiles.csv", "documents.csv", "households.csv", "people.csv", "payees.csv");
    private static final String[] PIECES = {"\"", ",", "\r\n", "\n", "", " ", "0", "-1", "99999999999999999999", "2023-02-30",
        "true", "\u0000", "\uFEFF", "\uD83D\uDE00", "A-0001", "'; DROP TABLE registry.place; --", "\\N", "\\.", "{}",
        "=1+1", "&a *a", "- x", ": ", "1e5", "１２", "NaN", "..", "/etc/passwd", "documents", "次仁"};

    @TempDir
    Path folder;

    /** A mutation of a list: at a place, so many bytes give way to a piece. */
    record Damage(String list, int at, int cut, byte[] piece) {
        @Override
        public String toString() {
            return list + " at " + at + " -" + cut + " +" + Arrays.toString(piece);
        }
    }

    @Test
    void damagedListsAreReadWithoutAnException() {
        TestPackage data = new TestPackage(folder);
        List<byte[]> whole = LISTS.stream().map(this::read).toList();
        List<PackageFile> lists = TestApp.get(DataPackages.class).lists();
        Samples.of(random -> damages(random, whole)).times(4_000).obey(damages -> {
            damage(data, damages);
            ImportRun run = new ImportRun(Progress.NONE);
            OpenPackage.open(folder, lists, run).ifPresent(open -> {
                for (PackageFile list : lists) {
                    open.rows(list.name()).forEach(row -> list.columns().forEach(column -> touch(row, column)));
                }
            });
            mend(data, whole);
            assertThat(run.report(true, false).problems()).allSatisfy(problem -> assertThat(problem.file()).isNotEmpty());
        });
    }

    @Test
    void damagedPackagesAreLoadedWholeOrLeaveNothing() {
        TestPackage data = new TestPackage(folder);
        List<byte[]> whole = LISTS.stream().map(this::read).toList();
        Samples.of(random -> damages(random, whole)).times(150).obey(damages -> {
            damage(data, damages.stream().filter(each -> !each.list().equals("package.yaml")).toList());
            long before = rows(data.county);
            ImportReport report = TestApp.get(DataPackages.class).load(folder, false, Progress.NONE);
            mend(data, whole);
            assertThat(report.problems()).noneMatch(problem -> problem.rule().endsWith(".database"));
            assertThat(report.loaded()).isEqualTo(report.refused() == 0);
            if (!report.loaded()) {
                assertThat(rows(data.county)).isEqualTo(before);
            }
        });
    }

    private static void touch(Row row, Column column) {
        switch (column.kind()) {
            case TEXT -> row.text(column.name());
            case DATE -> row.date(column.name());
            case YES_NO -> row.yes(column.name());
            case MONEY -> row.money(column.name());
            case INTEGER, DECIMAL -> row.longValue(column.name());
        }
    }

    private void damage(TestPackage data, List<Damage> damages) {
        damages.forEach(damage -> data.write(damage.list(), damaged(read(damage.list()), damage)));
    }

    private static void mend(TestPackage data, List<byte[]> whole) {
        for (int i = 0; i < LISTS.size(); i++) {
            data.write(LISTS.get(i), whole.get(i));
        }
    }

    private static List<Damage> damages(SplittableRandom random, List<byte[]> whole) {
        return random.ints(random.nextInt(1, 4), 0, LISTS.size())
                .mapToObj(list -> damage(random, LISTS.get(list), whole.get(list).length)).toList();
    }

    private static Damage damage(SplittableRandom random, String list, int length) {
        byte[] piece = random.nextInt(8) == 0 ? new byte[] {(byte) random.nextInt(256)}
                : PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
        return new Damage(list, random.nextInt(length + 1), random.nextInt(12), piece);
    }

    private static byte[] damaged(byte[] text, Damage damage) {
        int at = Math.min(damage.at(), text.length);
        int rest = Math.min(at + damage.cut(), text.length);
        byte[] result = Arrays.copyOf(text, at + damage.piece().length + text.length - rest);
        System.arraycopy(damage.piece(), 0, result, at, damage.piece().length);
        System.arraycopy(text, rest, result, at + damage.piece().length, text.length - rest);
        return result;
    }

    private byte[] read(String list) {
        try {
            return Files.readAllBytes(folder.resolve(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long rows(String county) {
        return TestApp.system(county).call(() -> TestApp.get(TransactionTemplate.class).execute(
                status -> TestApp.get(JdbcClient.class).sql("""
                        SELECT (SELECT count(*) FROM registry.place) + (SELECT count(*) FROM registry.household)
                             + (SELECT count(*) FROM registry.person) + (SELECT count(*) FROM registry.document)""")
                        .query(Long.class).single()));
    }
}
