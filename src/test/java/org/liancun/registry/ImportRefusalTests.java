package org.liancun.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ListAssert;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.testing.TestApp;

/** What an import refuses, where it says that it is, and in which words. */
class ImportRefusalTests {
    @TempDir
    Path folder;

    private TestPackage data;

    @BeforeEach
    void write() {
        data = new TestPackage(folder);
    }

    /** Whatever was refused, each problem has its texts in both languages. */
    @AfterEach
    void everyProblemHasItsTexts() {
        for (Problem problem : data.dryRun().problems()) {
            for (Language language : Language.OFFERED) {
                String sentence = problem.sentence(TestApp.get(Messages.class).in(language));
                assertThat(sentence).doesNotContain("registry.import").doesNotContainPattern("\\{[0-9]\\}");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            townships.csv        | T,尼玛乡        | 54062320,尼玛乡     | 2 | code          | digits
            townships.csv        | T,尼玛乡,       | T,,                 | 2 | name_zh       | required
            townships.csv        | T,尼玛乡        | 110105201,尼玛乡    | 2 | code          | code_elsewhere
            villages.csv         | A,尼玛村        | 110105201201,尼玛村 | 3 | code          | code_elsewhere
            villages.csv         | ,village,92.3   | ,city,92.3          | 4 | kind          | choice
            villages.csv         | 92.25355,31     | 292.25355,31        | 3 | lon           | point_range
            villages.csv         | 92.25355,31.75928 | 92.25355,         | 3 | lon           | point_half
            villages.csv         | 92.25355        | 92.25355123         | 3 | lon           | decimal
            village_edges.csv    | A,B             | A,A                 | 3 | village_b     | edge_to_itself
            village_profiles.csv | 57,250,120      | 57,250,251          | 2 | workers       | workers
            village_profiles.csv | 57,250,120      | 57.5,250,120        | 2 | households    | integer
            village_profiles.csv | 57,250,120      | -57,250,120         | 2 | households    | negative
            village_profiles.csv | 57,250,120      | 99999999999,250,120 | 2 | households    | too_large
            village_profiles.csv | A,2022          | A,22                | 2 | year          | year
            village_profiles.csv | 10000.00        | 10000.001           | 2 | cash_yuan     | money
            village_profiles.csv | 10000.00        | 1万                 | 2 | cash_yuan     | money
            village_profiles.csv | 9800.5          | -9800.5             | 2 | sheep_units   | negative
            village_profiles.csv | dairy:0.3       | dairy:0.5           | 2 | industries    | industries
            village_profiles.csv | ,true           | ,yes                | 2 | strong        | yes_no
            village_profiles.csv | ,paved          | ,tarred             | 2 | road_access   | choice
            package.yaml         | 92.303140       | 192.303140          | 0 | seat_lon      | point_range
            package.yaml         | 92.303140       | east                | 0 | seat_lon      | decimal
            package.yaml         | seat_lat: 32.110020 | ''            | 0 | seat_lat      | point_half
            documents.csv        | 2023-03-01      | 2023-02-30          | 2 | issued_on     | date
            documents.csv        | 2023-03-01      | 2023/3/1            | 2 | issued_on     | date
            documents.csv        | documents/one.txt | documents/two.txt | 2 | file          | no_file
            documents.csv        | documents/one.txt | ../../etc/passwd  | 2 | file          | no_file
            documents.csv        | documents/one.txt | /etc/passwd       | 2 | file          | no_file
            documents.csv        | one.txt,A       | one.txt,X1          | 2 | organisation  | organisation_code
            documents.csv        | one.txt,A       | one.txt,110105201201 | 2 | organisation | organisation_code
            households.csv       | A-0001,A,次仁   | A-001,A,次仁        | 2 | code          | household_code
            households.csv       | A-0002,A,尼玛   | B-0002,A,尼玛       | 3 | code          | household_code
            households.csv       | ,4,2            | ,4,5                | 2 | workers       | workers
            households.csv       | 2019-01-01      | 2022-06-01          | 4 | left_on       | left_before_joining
            households.csv       | 2020-05-01      | ''                  | 3 | split_from    | split_without_date
            households.csv       | ,A-0001,        | ,A-0002,            | 3 | split_from    | split_without_date
            households.csv       | ,A-0001,        | ,A-0999,            | 3 | split_from    | unknown_household
            households.csv       | ,A-0001,        | ,A-0003,            | 3 | ''            | ''
            households.csv       | 2019-01-01,2022-06-01 | 2019-01-01,   | 4 | moved_to      | move_without_date
            households.csv       | ,B-0001         | ,B-0999             | 4 | moved_to      | unknown_household
            households.csv       | 2,2,2022-06-01  | 2,2,2022-05-31      | 4 | moved_to      | move_date
            people.csv           | ,བློ་བཟང་།,       | ,,                  | 5 | name_zh       | no_name
            people.csv           | 1949-12-31      | 2149-12-31          | 2 | born_on       | born_ahead
            people.csv           | ,m,             | ,x,                 | 3 | sex           | choice
            people.csv           | 13800000000     | call me             | 2 | phone         | phone
            people.csv           | 11010519491231002X | 110105194912310021 | 2 | id_number   | citizen_number
            people.csv           | A-0001-2,A-0001 | A-0001-2,A-0099     | 3 | household_code | unknown_household
            people.csv           | A-0001-2,A      | A-0001-1,A          | 3 | code          | key_twice
            payees.csv           | 2024-01-01      | 2023-01-01          | 3 | household_code | key_twice
            payees.csv           | 6228480000000009999 | 62 28           | 3 | account       | account
            """)
    void refusesACell(String file, String from, String to, long line, String column, String rule) {
        data.change(file, from, to);

        ImportReport report = data.load();

        if (rule.isEmpty()) {
            assertThat(report.problems()).isEmpty();
            return;
        }
        assertThat(report.loaded()).isFalse();
        assertThat(report.problems()).as("%s", report.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.rule()).isEqualTo("registry.import.rule." + rule);
        });
    }

    @Test
    void whatRefersToARefusedRowIsNotRefusedForThat() {
        data.change("villages.csv", "A,尼玛村,", "A,,");

        assertThat(data.load().problems()).singleElement().extracting(Problem::file).isEqualTo("villages.csv");
    }

    @Test
    void anUnknownColumnIsRefusedWithTheNearestKnownName() {
        data.change("households.csv", "head_name", "head_names");

        problems().singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("registry.import.rule.unknown_column_near");
            assertThat(problem.values()).containsExactly("head_name");
            assertThat(problem.sentence(TestApp.get(Messages.class).in(Language.EN)))
                    .isEqualTo("households.csv, line 1, head_names “head_names”: There is no head_names here."
                            + " Perhaps head_name is meant; otherwise take it out.");
        });
    }

    @ParameterizedTest
    @CsvSource({"民族,ethnicity", "ethnicity,ethnicity", "宗教信仰,religion", "religion,religion", "是否党员,party",
        "PartyMember,party", "政治面貌,party", "网格编号,grid", "双联户,grid", "joint_household_unit,grid", "行程,travel",
        "travel_record,travel", "考勤天数,attendance", "attendance,attendance", "文明积分评分,score", "credit_scores,score",
        "fingerprint,watch", "health_status,health"})
    void aForbiddenColumnIsRefusedByName(String column, String about) {
        data.change("people.csv", "phone", column);

        problems().anySatisfy(problem -> {
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.rule()).isEqualTo("registry.import.rule.forbidden_" + about);
        });
    }

    @Test
    void noColumnOfAnyListIsForbidden() {
        for (PackageFile list : TestApp.get(DataPackages.class).lists()) {
            assertThat(list.columns()).noneMatch(column -> ForbiddenColumns.about(column.name()).isPresent());
        }
    }

    @Test
    void aMissingColumnAndARepeatedOneAreRefused() {
        data.change("townships.csv", "name_zh,name_en", "name_en,name_en");

        problems().extracting(Problem::rule).containsExactlyInAnyOrder("registry.import.rule.column_twice",
                "registry.import.rule.missing_column");
    }

    @Test
    void aListWithoutOptionalColumnsIsTaken() {
        data.list("villages.csv", "code,township_code,name_zh,kind", "A,T,甲村,village", "B,T,乙村,village",
                "C,T,居委会,residents_committee");

        problems().isEmpty();
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsRefused() {
        data.change("village_edges.csv", "A,B", "A,B,C");

        problems().singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.values()).containsExactly(2, 3);
        });
    }

    @Test
    void linesAreCountedAcrossBrokenCells() {
        data.list("village_edges.csv", "village_a,village_b", "", "\"A\r\n\",B", "A,A");

        problems().extracting(Problem::line).containsExactly(3L, 5L);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        data.change("townships.csv", "code,name_zh", "\uFEFFcode,name_zh");

        problems().isEmpty();
    }

    @Test
    void anotherEncodingIsRefusedWithItsFirstLine() {
        data.write("townships.csv", ("code,name_zh\r\n" + data.township + ",尼玛乡\r\n").getBytes(Charset.forName("GBK")));

        problems().singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.rule()).isEqualTo("registry.import.rule.encoding");
        });
    }

    @Test
    void aMissingQuotationMarkIsRefusedWithItsLine() {
        data.change("townships.csv", ",尼玛乡", ",\"尼玛乡");

        problems().singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.rule()).isEqualTo("registry.import.rule.quoting");
        });
    }

    @Test
    void anUnknownListIsRefused() {
        data.write("vilages.csv", "code\n");

        problems().singleElement().extracting(Problem::values).asList().containsExactly("villages.csv");
    }

    @Test
    void theManifestIsCheckedToo() {
        data.write("package.yaml", "county_code: 54062\nyear: 23\nlicense: x\nsynthetic: [poeple.csv]\n");
        problems().extracting(Problem::column).containsExactlyInAnyOrder("license", "county_code", "name", "year",
                "synthetic");

        data.write("package.yaml", "name: a\nname: b\n");
        problems().extracting(Problem::rule).containsExactly("registry.import.rule.yaml");

        data.write("package.yaml", "- a\n");
        problems().extracting(Problem::rule).containsExactly("registry.import.rule.yaml_map");

        data.remove("package.yaml");
        problems().extracting(Problem::rule).containsExactly("registry.import.rule.no_manifest");
    }

    @Test
    void policiesThatAreNoYamlAreRefusedWithTheirLine() {
        data.write("policies.yaml", "valuation:\n  - a: b\n c: d\n");

        problems().singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("policies.yaml");
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    @Test
    void aDocumentKeepsItsContentForGood() {
        data.load();
        data.write("documents/one.txt", "received 900 yuan\n");
        problems().extracting(Problem::rule).containsExactly("registry.import.rule.document_content");

        data.write("documents/one.txt", "received 100 yuan\n");
        data.change("documents.csv", "D-2,plan,County plan,,", "D-2,plan,County plan,,documents/one.txt");
        problems().extracting(Problem::value).containsExactly("D-2");
    }

    @Test
    void aPayeeByWhichWasPaidIsNotRewritten() {
        data.load();
        data.change("payees.csv", "6228480000000001234", "6228480000000001235");

        problems().extracting(Problem::rule).containsExactly("registry.import.rule.payee_changed");
    }

    @Test
    void aFileIsTakenForWhatItIsNotForItsName() throws IOException {
        data.write("documents/one.txt", "MZ\u0000\u0001program".getBytes(Charset.forName("ISO-8859-1")));
        problems().extracting(Problem::rule).containsExactly("registry.import.rule.file_type");

        data.write("documents/one.txt", "<script>alert(1)</script>");
        problems().extracting(Problem::rule).containsExactly("registry.import.rule.file_type");

        data.write("documents/one.txt", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        problems().extracting(Problem::rule).containsExactly("registry.import.rule.file_type");

        data.write("documents/one.txt", zip("[Content_Types].xml", "word/document.xml"));
        problems().isEmpty();
    }

    @Test
    void excelIsTakenWithTheSameColumns() throws IOException {
        data.remove("village_profiles.csv");
        data.remove("households.csv");
        data.remove("people.csv");
        data.remove("payees.csv");
        data.write("village_profiles.xlsx", profiles());
        data.change("package.yaml", "- people.csv", "- village_profiles.csv");

        ImportReport report = data.load();

        assertThat(report.problems()).extracting(Problem::line, Problem::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4L, "village_code"));
        assertThat(report.files()).filteredOn(file -> file.file().equals("village_profiles.csv"))
                .extracting(ImportReport.FileRows::read, ImportReport.FileRows::accepted)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, 1L));
    }

    @Test
    void aListInTwoFilesAndABrokenWorkbookAreRefused() throws IOException {
        data.write("villages.xlsx", profiles());
        data.write("townships.xlsx", "no workbook");
        data.remove("townships.csv");

        problems().extracting(Problem::rule).contains("registry.import.rule.two_files", "registry.import.rule.excel");
    }

    /** The second row good, the third empty, the fourth with a village that is not there. */
    private byte[] profiles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("profiles");
            String[] columns = ("village_code,year,households,people,workers,pasture_mu,sheep_units,cash_yuan,"
                    + "income_yuan,industries,strong").split(",");
            for (int i = 0; i < columns.length; i++) {
                sheet.value(0, i, columns[i]);
                sheet.value(1, i, 20);
                sheet.value(3, i, 20);
            }
            sheet.value(1, 0, data.villageA);
            sheet.value(3, 0, data.township + "999");
            for (int row : new int[] {1, 3}) {
                sheet.value(row, 1, 2023);
                sheet.value(row, 7, 0.1 + 0.2);
                sheet.value(row, 9, "");
                sheet.value(row, 10, true);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes());
            }
        }
        return bytes.toByteArray();
    }

    private ListAssert<Problem> problems() {
        return assertThat(data.dryRun().problems());
    }
}
