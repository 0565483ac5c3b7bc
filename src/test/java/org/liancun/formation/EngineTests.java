package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.formation.FormationResult.Proof;

/** The engine against all plans of tiny counties, against known optima, stopped and repeated. */
class EngineTests {
    private static final int COUNTIES = 3_000;
    private final Former former = new Former();

    @Test
    void onEveryTinyCountyTheAnswerIsThatOfTryingAll() {
        LongStream.range(0, COUNTIES).parallel().forEach(this::agrees);
    }

    private void agrees(long seed) {
        FormationInput input = TinyCounty.of(seed);
        FormationResult result = former.form(input);
        OptionalLong cheapest = new EveryPlan(input).cheapestMillionths();
        if (cheapest.isEmpty()) {
            assertThat(result.proof()).as("county %d", seed).isEqualTo(Proof.INFEASIBLE);
            assertThat(result.reasons()).as("county %d", seed).isNotEmpty();
        } else {
            assertThat(result.proof()).as("county %d", seed).isEqualTo(Proof.OPTIMAL);
            assertThat(result.plan().orElseThrow().costMillionths()).as("county %d", seed)
                    .isEqualTo(cheapest.getAsLong());
            assertThat(PlanChecker.check(input, result.plan().orElseThrow())).as("county %d", seed).isEmpty();
            assertThat(result.columns()).as("county %d", seed).isEqualTo(new EveryPlan(input).alliances());
        }
        result.certificate().ifPresent(certificate ->
                assertThat(CertificateChecker.check(input, certificate).problems()).as("county %d", seed).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"5, 239524", "6, 418572", "7, 647977", "8, 916840"})
    void squareGridsComeToTheirKnownOptimum(int n, long optimum) {
        FormationResult result = former.form(Grids.square(n));
        assertThat(result.proof()).isEqualTo(Proof.OPTIMAL);
        assertThat(result.plan().orElseThrow().costMillionths()).isEqualTo(optimum);
    }

    @Test
    void theSameInputGivesTheSameAnswerToTheLastPrice() {
        FormationInput input = FormationInput.of(Counties.random(21, 2, 25), Rules.of(11).with(Borders.OPEN), 4);
        assertThat(former.form(input)).isEqualTo(former.form(input));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 30, 120, 400, 900, 2_000, 5_000})
    void stoppedAtAnyMomentItStandsByWhatItSays(long asked) {
        FormationInput input = FormationInput.of(Counties.random(8, 2, 22), Rules.of(9).with(Borders.OPEN), 4);
        long optimum = former.form(input).plan().orElseThrow().costMillionths();
        FormationResult result = former.form(input, stoppingAfter(asked));
        result.plan().ifPresent(plan -> {
            assertThat(PlanChecker.check(input, plan)).isEmpty();
            assertThat(plan.costMillionths()).isGreaterThanOrEqualTo(optimum);
        });
        assertThat(result.boundMillionths().orElse(0)).isLessThanOrEqualTo(optimum);
        assertThat(result.certificate().isPresent()).isEqualTo(result.boundMillionths().isPresent());
        result.certificate().ifPresent(certificate ->
                assertThat(CertificateChecker.check(input, certificate).problems()).isEmpty());
    }

    static Watch stoppingAfter(long times) {
        AtomicLong asked = new AtomicLong();
        return new Watch() {
            @Override
            public boolean stop() {
                return asked.incrementAndGet() > times;
            }

            @Override
            public void at(Standing standing) {
                assertThat(standing.columns()).isNotNegative();
            }

            @Override
            public long nanos() {
                return 0;
            }
        };
    }

    @Test
    void theWatchHearsOfBetterPlansAndBoundsOnly() {
        FormationInput input = Grids.square(7);
        List<Standing> heard = new ArrayList<>();
        former.form(input, Watch.until(() -> 0, 1, heard::add));
        assertThat(heard.getLast().phase()).isEqualTo(Standing.Phase.CHECK);
        assertThat(heard.getLast().gap()).hasValue(0);
        for (int k = 1; k < heard.size(); k++) {
            assertThat(heard.get(k).boundMillionths().orElse(0))
                    .isGreaterThanOrEqualTo(heard.get(k - 1).boundMillionths().orElse(0));
        }
    }
}
