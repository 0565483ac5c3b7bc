package org.liancun.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.access.Scope;
import org.liancun.kernel.Progress;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Packages as wholes: loaded whole or not at all, the same again when written back. */
class DataPackagesTests {
    @TempDir
    Path folder;

    @TempDir
    Path other;

    private TestPackage data;

    @BeforeEach
    void write() {
        data = new TestPackage(folder.resolve("package"));
    }

    @Test
    void loadsEveryList() {
        ImportReport report = data.load();

        assertThat(report.problems()).isEmpty();
        assertThat(report.loaded()).isTrue();
        assertThat(report.files()).extracting(ImportReport.FileRows::file).containsExactly("townships.csv",
                "villages.csv", "village_edges.csv", "village_profiles.csv", "documents.csv", "households.csv",
                "people.csv", "payees.csv");
        assertThat(report.files()).extracting(ImportReport.FileRows::accepted).containsExactly(
                1L, 3L, 2L, 2L, 2L, 4L, 4L, 2L);
    }

    @Test
    void writesBackWhatWasLoaded() {
        data.load();

        ExportReport report = data.export(other.resolve("written"));

        assertThat(TestPackage.texts(other.resolve("written"))).isEqualTo(TestPackage.texts(folder.resolve("package")));
        assertThat(report.files()).extracting(ExportReport.FileRows::file).contains("package.yaml", "people.csv");
    }

    @Test
    void loadingAgainChangesNothing() {
        data.load();
        List<String> before = rowVersions();

        assertThat(data.load().loaded()).isTrue();

        assertThat(rowVersions()).isEqualTo(before);
    }

    @Test
    void aChangedRowUpdatesAndKeepsItsId() {
        data.load();
        Object before = value("SELECT id FROM registry.household WHERE code = '" + data.villageA + "-0001'");
        data.change("households.csv", "A-0001,A,次仁卓玛,4,2", "A-0001,A,次仁卓嘎,5,3");

        assertThat(data.load().problems()).isEmpty();

        assertThat(value("SELECT id FROM registry.household WHERE code = '" + data.villageA + "-0001'"))
                .isEqualTo(before);
        assertThat(value("SELECT head_name || people FROM registry.household WHERE code = '" + data.villageA + "-0001'"))
                .isEqualTo("次仁卓嘎5");
    }

    @Test
    void aDryRunChangesNothing() {
        ImportReport report = data.dryRun();

        assertThat(report.problems()).isEmpty();
        assertThat(report.loaded()).isFalse();
        assertThat(value("SELECT count(*) FROM registry.place")).isEqualTo(0L);
    }

    @Test
    void oneBadCellKeepsEverythingOut() {
        data.change("payees.csv", "6228480000000009999", "62284");

        ImportReport report = data.load();

        assertThat(report.loaded()).isFalse();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("payees.csv");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo("account");
            assertThat(problem.value()).isEqualTo("*****");
        });
        assertThat(value("SELECT count(*) FROM registry.place")).isEqualTo(0L);
        assertThat(value("SELECT count(*) FROM registry.staged_place")).isEqualTo(0L);
    }

    @Test
    void aVillageGetsItsCollectiveAndAResidentsCommitteeNone() {
        data.load();

        assertThat(scope().call(() -> TestApp.get(Organisations.class).ofKind("collective")))
                .extracting(Organisation::code, Organisation::nameZh)
                .containsExactly(tuple(data.villageA, "尼玛乡尼玛村集体经济组织"), tuple(data.villageB, "尼玛乡尼玛村集体经济组织"));
    }

    @Test
    void keepsWhatIsSyntheticOfListsThatALaterPackageDoesNotHold() {
        data.load();
        for (String list : List.of("people.csv", "payees.csv", "documents.csv")) {
            data.remove(list);
        }
        data.change("package.yaml", "- people.csv", "- village_edges.csv");

        data.load();
        data.export(other.resolve("written"));

        assertThat(TestPackage.texts(other.resolve("written")).get("package.yaml"))
                .contains("- people.csv").contains("- village_edges.csv");
    }

    @Test
    void writesOnlyIntoAnEmptyFolder() {
        data.load();

        assertThatThrownBy(() -> data.export(folder.resolve("package")))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(RegistryRefusal.FOLDER_NOT_EMPTY));
        assertThatThrownBy(() -> TestApp.get(DataPackages.class).export(other.resolve("x"), "999999", null, Progress.NONE))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(RegistryRefusal.UNKNOWN_COUNTY));
    }

    /** What PostgreSQL changes in a row whenever it is written. */
    private List<String> rowVersions() {
        return scope().call(() -> TestApp.get(TransactionTemplate.class).execute(status -> TestApp.get(JdbcClient.class)
                .sql("""
                        SELECT 'place ' || code || xmin::text || ctid::text FROM registry.place
                        UNION ALL SELECT 'edge ' || village_a || xmin::text || ctid::text FROM registry.village_edge
                        UNION ALL SELECT 'profile ' || village_code || xmin::text || ctid::text FROM registry.village_profile
                        UNION ALL SELECT 'organisation ' || code || xmin::text || ctid::text FROM registry.organisation
                        UNION ALL SELECT 'document ' || number || xmin::text || ctid::text FROM registry.document
                        UNION ALL SELECT 'file ' || encode(sha256, 'hex') || xmin::text || ctid::text FROM registry.file
                        UNION ALL SELECT 'household ' || code || xmin::text || ctid::text FROM registry.household
                        UNION ALL SELECT 'person ' || code || xmin::text || ctid::text FROM registry.person
                        UNION ALL SELECT 'payee ' || valid_from || xmin::text || ctid::text FROM registry.payee
                        ORDER BY 1""")
                .query(String.class).list()));
    }

    private Object value(String sql) {
        return scope().call(() -> TestApp.get(TransactionTemplate.class).execute(
                status -> TestApp.get(JdbcClient.class).sql(sql).query().singleValue()));
    }

    private Scope scope() {
        return TestApp.system(data.county);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
