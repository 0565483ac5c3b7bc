package org.liancun.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.kernel.Progress;
import org.liancun.testing.Damage;
import org.liancun.testing.Samples;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Damaged packages: the answer is a list of problems or a loaded package, never an exception and never half of it. */
class ImportFuzzTests {
    private static final List<String> LISTS = List.of("package.yaml", "townships.csv", "villages.csv",
            "village_edges.csv", "village_profiles.csv", "documents.csv", "households.csv", "people.csv", "payees.csv");

    @TempDir
    Path folder;

    /** A damage of one of the lists. */
    record Damaged(String list, Damage damage) {}

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

    private void damage(TestPackage data, List<Damaged> damages) {
        damages.forEach(each -> data.write(each.list(), each.damage().on(read(each.list()))));
    }

    private static void mend(TestPackage data, List<byte[]> whole) {
        for (int i = 0; i < LISTS.size(); i++) {
            data.write(LISTS.get(i), whole.get(i));
        }
    }

    private static List<Damaged> damages(SplittableRandom random, List<byte[]> whole) {
        return random.ints(random.nextInt(1, 4), 0, LISTS.size())
                .mapToObj(list -> new Damaged(LISTS.get(list), Damage.of(random, whole.get(list).length))).toList();
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
