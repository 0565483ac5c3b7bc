package org.liancun.shares.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.demo.Demo;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestDemo;

/** The registers of the demo county as one: alliances, their villages, their households. */
class LevelsTests {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final String VEHICLE = "540623201-02V";
    private final Levels levels = TestApp.get(Levels.class);

    @Test
    void alliancesStandFirstAndVillagesInsideThem() {
        List<Level> shut = read(TestDemo.scope(), Set.of(), null);
        assertThat(shut).hasSize(29).allSatisfy(level -> {
            assertThat(level.kind()).isEqualTo("vehicle");
            assertThat(level.below()).isEmpty();
            assertThat(level.total()).isEqualTo(level.issued()).isPositive();
        });

        Level open = of(read(TestDemo.scope(), Set.of(VEHICLE), null), VEHICLE);
        assertThat(open.below()).hasSizeGreaterThan(1).allSatisfy(village -> {
            assertThat(village.kind()).isEqualTo("collective");
            assertThat(village.open()).isFalse();
        });
        assertThat(open.below().stream().mapToLong(Level::total).sum()).isEqualTo(open.total());
    }

    @Test
    void aVillageOpensItsHouseholdsWhichAddUpToWhatItIssued() {
        String village = of(read(TestDemo.scope(), Set.of(VEHICLE), null), VEHICLE).below().getFirst().code();
        Level open = of(of(read(TestDemo.scope(), Set.of(VEHICLE, village), null), VEHICLE).below(), village);

        assertThat(open.below()).isNotEmpty().allMatch(each -> each.kind().equals("household"));
        assertThat(open.below().stream().mapToLong(Level::total).sum()).isEqualTo(open.issued());
        assertThat(open.withheld().households()).isZero();
    }

    @Test
    void aClerkOfTheCountySeesHowManyHouseholdsThereAreAndNone() {
        String village = of(read(TestDemo.scope(), Set.of(VEHICLE), null), VEHICLE).below().getFirst().code();
        Scope clerk = new Scope("clerk", Demo.COUNTY, Demo.COUNTY, List.of(), null, false, false);
        Level open = of(of(read(clerk, Set.of(VEHICLE, village), null), VEHICLE).below(), village);

        assertThat(open.below()).isEmpty();
        assertThat(open.withheld().hundredths()).isEqualTo(open.issued());
        assertThat(open.withheld().countable()).isTrue();
    }

    @Test
    void beforeAnythingWasRecordedNothingIsKnown() {
        assertThat(read(TestDemo.scope(), Set.of(VEHICLE), Instant.parse("2000-01-01T00:00:00Z"))).isEmpty();
    }

    private List<Level> read(Scope scope, Set<String> open, @Nullable Instant known) {
        return scope.call(() -> levels.read(new Levels.Asked(List.of(Demo.COUNTY), DAY, known, open)));
    }

    private static Level of(List<Level> all, String code) {
        return all.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }
}
