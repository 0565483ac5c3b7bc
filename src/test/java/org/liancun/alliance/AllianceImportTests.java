package org.liancun.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.access.ScopeOrganisations;
import org.liancun.registry.ImportReport;
import org.liancun.registry.Organisations;
import org.liancun.registry.Problem;
import org.liancun.testing.TestApp;

/** Alliances of a data package: who is where and when, written back as they came, and each bad row named. */
class AllianceImportTests {
    private static final LocalDate SPRING = LocalDate.of(2023, 4, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2023, 10, 1);

    @TempDir
    Path folder;

    private AlliancePackage data;
    private final Alliances alliances = TestApp.get(Alliances.class);

    @BeforeEach
    void write() {
        data = new AlliancePackage(folder.resolve("package"));
    }

    @Test
    void loadsAlliancesWithTheirVehiclesVillagesAndPairs() {
        assertThat(data.load().problems()).isEmpty();

        Alliance first = data.scope.call(() -> alliances.byCode(data.code("T-01"))).orElseThrow();
        assertThat(first).extracting(Alliance::nameZh, Alliance::mode, Alliance::vehicleCode, Alliance::synthetic)
                .containsExactly("第一联村", Mode.STRONG, data.code("T-01") + "V", true);
        assertThat(data.scope.call(() -> TestApp.get(Organisations.class).find(first.vehicle())).orElseThrow().legalForm())
                .isEqualTo("company");
        assertThat(data.scope.call(() -> alliances.pairsOf(data.code("T-01")))).hasSize(2);
        assertThat(data.scope.call(() -> TestApp.get(AllianceOverview.class).on(AUTUMN, ""))).extracting(
                        line -> line.alliance().number(), AllianceOverview.Line::villages, AllianceOverview.Line::pairs)
                .containsExactly(tuple(1, 2, 1), tuple(2, 2, 0));
    }

    @Test
    void aVillageMovesOnItsDay() {
        data.load();

        assertThat(allianceOf("D", SPRING)).isEqualTo(data.code("T-01"));
        assertThat(allianceOf("D", LocalDate.of(2023, 6, 30))).isEqualTo(data.code("T-01"));
        assertThat(allianceOf("D", LocalDate.of(2023, 7, 1))).isEqualTo(data.code("T-02"));
        assertThat(allianceOf("D", LocalDate.of(2021, 12, 31))).isEmpty();
    }

    @Test
    void aCommitteeMemberSeesTheVehicleAndTheVillagesOfToday() {
        data.load();

        List<String> seen = data.scope.call(() -> TestApp.get(ScopeOrganisations.class).of(data.code("T-02")));

        assertThat(seen).containsExactly(data.code("T-02") + "V", data.code("C"), data.code("D"));
    }

    @Test
    void loadingAgainChangesNothingAndALaterEndIsTakenOver() {
        data.load();
        assertThat(data.load().problems()).isEmpty();
        data.change("alliance_villages.csv", "T-01,B,2022-01-01,", "T-01,B,2022-01-01,2023-09-01");
        data.change("pairs.csv", "T-01,A,B,strong-weak,2022-01-01,", "T-01,A,B,strong-weak,2022-01-01,2023-09-01");

        assertThat(data.load().problems()).isEmpty();

        assertThat(allianceOf("B", AUTUMN)).isEmpty();
        assertThat(allianceOf("B", SPRING)).isEqualTo(data.code("T-01"));
    }

    @Test
    void writesBackWhatWasLoaded() {
        data.load();

        for (String list : List.of("alliances.csv", "alliance_villages.csv", "pairs.csv")) {
            assertThat(data.exported(folder.resolve(list), list)).isEqualTo(data.text(list));
        }
    }

    @Test
    void refusesACodeThatDoesNotFitTownshipAndNumber() {
        data.change("alliances.csv", "T-02,第二联村,Second alliance,T,2", "T-02,第二联村,Second alliance,T,3");
        refuses("alliances.csv", 3, "code", "alliance.import.code.rule");
    }

    @Test
    void refusesAVillageInTwoAlliancesOnADay() {
        data.change("alliance_villages.csv", "T-02,D,2023-07-01,", "T-02,D,2023-06-30,");

        assertThat(data.load().problems()).extracting(Problem::line, Problem::column, Problem::rule).containsExactly(
                tuple(4L, "village_code", "alliance.import.overlap.rule"),
                tuple(6L, "village_code", "alliance.import.overlap.rule"));
    }

    @Test
    void refusesAVillageThatStandsInAnotherAllianceAlready() {
        data.load();
        data.list("alliances.csv", data.text("alliances.csv").lines().findFirst().orElseThrow());
        data.list("pairs.csv", data.text("pairs.csv").lines().findFirst().orElseThrow());
        data.list("alliance_villages.csv", "alliance,village_code,from_on,to_on", "T-02,A,2023-01-01,");

        refuses("alliance_villages.csv", 2, "village_code", "alliance.import.overlap.rule");
    }

    @Test
    void refusesALeadVillageThatIsNotInTheAlliance() {
        data.change("alliances.csv", "mutual,C", "mutual,D");
        refuses("alliances.csv", 3, "lead_village", "alliance.import.lead.rule");
    }

    @Test
    void aLaterLeadLeadsFromItsDayOnAndIsExportedAsItCame(@TempDir Path target) {
        data.list("alliance_leads.csv", "alliance,from_on,lead_village,mode,document", "T-02,2023-08-01,D,strong,D-1");
        assertThat(data.load().problems()).isEmpty();

        AllianceOverview overview = TestApp.get(AllianceOverview.class);
        assertThat(data.scope.call(() -> overview.on(LocalDate.of(2023, 7, 31), data.code("T-02"))))
                .singleElement().satisfies(line -> assertThat(line.lead().code()).isEqualTo(data.code("C")));
        assertThat(data.scope.call(() -> overview.on(LocalDate.of(2023, 8, 1), data.code("T-02"))))
                .singleElement().satisfies(line -> assertThat(line.lead().code()).isEqualTo(data.code("D")));
        assertThat(data.exported(target.resolve("first"), "alliance_leads.csv")).isEqualTo(data.text("alliance_leads.csv"));
        assertThat(data.exported(target.resolve("second"), "alliances.csv")).isEqualTo(data.text("alliances.csv"));
    }

    @Test
    void refusesALaterLeadFromOutsideTheAlliance() {
        data.list("alliance_leads.csv", "alliance,from_on,lead_village,mode,document", "T-02,2023-06-01,D,strong,");
        refuses("alliance_leads.csv", 2, "lead_village", "alliance.import.lead.rule");
    }

    @Test
    void refusesAPairAcrossAlliances() {
        data.change("pairs.csv", "T-01,A,B", "T-01,A,C");
        refuses("pairs.csv", 2, "weak_village", "alliance.import.pair.rule");
    }

    @Test
    void refusesAnEndThatIsNotAfterTheBeginning() {
        data.change("alliance_villages.csv", "T-01,B,2022-01-01,", "T-01,B,2022-01-01,2022-01-01");

        assertThat(data.load().problems()).extracting(Problem::rule)
                .contains("alliance.import.ends.rule");
    }

    @Test
    void refusesWhatIsNotRegistered() {
        data.change("alliances.csv", ",D-1", ",D-9");
        data.change("alliance_villages.csv", "T-02,C", "T-09,C");

        assertThat(data.load().problems()).extracting(Problem::file, Problem::column, Problem::rule).contains(
                tuple("alliances.csv", "document", "alliance.import.document.rule"),
                tuple("alliance_villages.csv", "alliance", "alliance.import.alliance.rule"));
    }

    private void refuses(String file, long line, String column, String rule) {
        ImportReport report = data.load();
        assertThat(report.loaded()).isFalse();
        assertThat(report.problems()).extracting(Problem::file, Problem::line, Problem::column, Problem::rule)
                .containsExactly(tuple(file, line, column, rule));
    }

    private String allianceOf(String village, LocalDate day) {
        return data.scope.call(() -> alliances.ofVillage(data.code(village), day)).map(Alliance::code).orElse("");
    }
}
