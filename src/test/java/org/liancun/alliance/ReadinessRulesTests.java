package org.liancun.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liancun.alliance.ReadinessGround.Position;
import org.liancun.alliance.ReadinessGround.Profile;
import org.liancun.alliance.ReadinessGround.Village;

/** Readiness, part by part, computed by hand beside it. */
class ReadinessRulesTests {
    private static final Position SEAT = new Position(92_000_000, 32_000_000);
    private static final String NEAR = "999999201";
    private static final String FAR = "999999202";

    @Test
    void transportIsNearnessAndRoadsCountedByPeople() {
        TownshipReadiness near = rules(SEAT, null).of(NEAR);
        TownshipReadiness far = rules(SEAT, null).of(FAR);

        // Villages at 0.1° (300 people) and 0.2° (100) of latitude, the farthest of the county at 0.5°.
        assertThat(far.transport().metres()).isEqualTo(55_598);
        assertThat(near.transport().metres()).isEqualTo(13_900);
        assertThat(near.transport().near()).isEqualTo(1000 - 250);
        assertThat(far.transport().near()).isZero();
        // (300 × 3 thirds + 100 × 1 third) / 400
        assertThat(near.transport().road()).isEqualTo(833);
        assertThat(near.transport().permille()).isEqualTo(792);
    }

    @Test
    void industryIsIncomePerHeadAndLikenessAgainstTheCounty() {
        TownshipReadiness near = rules(SEAT, null).of(NEAR);

        // 400 people with 400,000 yuan; the county 600 people with 480,000.
        assertThat(near.industry().fenPerHead()).isEqualTo(100_000);
        assertThat(near.industry().countyFenPerHead()).isEqualTo(80_000);
        assertThat(near.industry().income()).isEqualTo(625);
        // Both villages of the near township live from herding alone: nothing is unlike.
        assertThat(near.industry().unlike()).isZero();
        assertThat(near.industry().alike()).isEqualTo(1000);
        assertThat(near.industry().permille()).isEqualTo(813);
    }

    @Test
    void likenessIsTheTermOfAlliancesForTheTownshipAsOneGroup() {
        List<Village> villages = List.of(
                village("999999201201", NEAR, 100_000, new Profile(2023, 100, 1, "herding:1", "", false)),
                village("999999201202", NEAR, 100_000, new Profile(2023, 100, 1, "dairy:1", "", false)),
                village("999999202201", FAR, 100_000, new Profile(2023, 200, 1, "herding:0.5;dairy:0.5", "", false)));

        // In both groups the whole leans half to each: 1 − √½ a head for the first two, nothing for the third.
        ReadinessRules rules = new ReadinessRules(new ReadinessGround(villages, SEAT, List.of(), ReadinessWeights.EQUAL));
        assertThat(rules.of(NEAR).industry().unlike()).isEqualTo(2000);
        assertThat(rules.of(NEAR).industry().alike()).isZero();
        assertThat(rules.of(FAR).industry().unlike()).isZero();
    }

    @Test
    void supportIsUnknownUntilThereIsASurveyAndThenTheWholeIsUnknownToo() {
        TownshipReadiness unasked = rules(SEAT, null).of(NEAR);
        TownshipReadiness asked = rules(SEAT, new Survey(NEAR, LocalDate.of(2023, 5, 1), "?", 30, 20, true)).of(NEAR);

        assertThat(unasked.support().permille()).isNull();
        assertThat(unasked.overall()).isNull();
        assertThat(asked.support().permille()).isEqualTo(667);
        // (792 + 813 + 667) / 3
        assertThat(asked.overall()).isEqualTo(757);
    }

    @Test
    void aPartThatDoesNotCountMayBeUnknown() {
        ReadinessRules rules = new ReadinessRules(new ReadinessGround(villages(), SEAT, List.of(),
                new ReadinessWeights(3, 1, 0, LocalDate.of(2023, 1, 1), null, false)));

        // (3 × 792 + 813) / 4
        assertThat(rules.of(NEAR).overall()).isEqualTo(797);
    }

    @Test
    void whatNobodySaidIsUnknownAndNeverZero() {
        List<Village> silent = List.of(new Village("999999201201", "甲", NEAR, null, null),
                village("999999201202", NEAR, 100_000, new Profile(2023, 50, 5_000_000, "", "", false)));
        TownshipReadiness near = new ReadinessRules(
                new ReadinessGround(silent, null, List.of(), ReadinessWeights.EQUAL)).of(NEAR);

        assertThat(near.transport().permille()).isNull();
        assertThat(near.transport().near()).isNull();
        assertThat(near.transport().road()).isNull();
        assertThat(near.industry().permille()).isNull();
        assertThat(near.industry().income()).isEqualTo(500);
        assertThat(near.industry().alike()).isNull();
        assertThat(new ReadinessRules(new ReadinessGround(List.of(), SEAT, List.of(), ReadinessWeights.EQUAL))
                .of(NEAR).industry().fenPerHead()).isNull();
    }

    private static ReadinessRules rules(Position seat, @Nullable Survey survey) {
        return new ReadinessRules(new ReadinessGround(villages(), seat, survey == null ? List.of() : List.of(survey),
                ReadinessWeights.EQUAL));
    }

    private static List<Village> villages() {
        List<Village> villages = new ArrayList<>();
        villages.add(village("999999201201", NEAR, 100_000,
                new Profile(2023, 300, 30_000_000, "herding:1", "paved", false)));
        villages.add(village("999999201202", NEAR, 200_000,
                new Profile(2023, 100, 10_000_000, "herding:0.8", "track", false)));
        villages.add(village("999999202201", FAR, 500_000,
                new Profile(2023, 200, 8_000_000, "dairy:1", "none", false)));
        return villages;
    }

    private static Village village(String code, String township, int north, Profile profile) {
        return new Village(code, code, township, new Position(SEAT.lonMicro(), SEAT.latMicro() + north), profile);
    }
}
