package org.liancun.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.springframework.dao.DataAccessException;

/** What is public stays as it was said, until somebody says it anew or takes it back. */
class ReleasesTests {
    private static final LocalDate SUMMER = LocalDate.of(2023, 7, 20);
    private final ThreeAlliances county = new ThreeAlliances();
    private final Releases releases = TestApp.get(Releases.class);

    @Test
    void aVisitorSeesWhatWasReleasedAndNothingElse() {
        county.sale(county.first, SUMMER, "10.00");
        assertThat(visitor()).isEmpty();

        release();
        county.sale(county.first, SUMMER, "5.00");

        assertThat(income(visitor().orElseThrow())).isEqualTo(1_000);
        release();
        assertThat(income(visitor().orElseThrow())).isEqualTo(1_500);
    }

    @Test
    void whatIsWithdrawnIsGoneAndTheOneBeforeItDoesNotComeBack() {
        county.sale(county.first, SUMMER, "10.00");
        release();
        release();
        county.scope.run(() -> releases.withdraw(ThreeAlliances.YEAR));

        assertThat(visitor()).isEmpty();
        assertThatThrownBy(() -> county.scope.run(() -> releases.withdraw(ThreeAlliances.YEAR)))
                .isInstanceOfSatisfying(Refused.class,
                        e -> assertThat(e.refusal()).isEqualTo(InsightRefusal.NOT_RELEASED));
        release();
        assertThat(visitor()).isPresent();
    }

    @Test
    void refusesToReleaseAYearOfWhichNothingCanBeComputed() {
        assertThatThrownBy(() -> county.scope.call(() -> releases.release(new FiscalYear(2019))))
                .isInstanceOfSatisfying(Refused.class,
                        e -> assertThat(e.refusal()).isEqualTo(InsightRefusal.NOTHING_TO_RELEASE));
    }

    @Test
    void onlyWhoWorksForTheWholeCountyReleases() {
        county.sale(county.first, SUMMER, "10.00");
        Scope township = new Scope("clerk", county.code, county.north, List.of(), null, false, false);

        assertThatThrownBy(() -> township.call(() -> releases.release(ThreeAlliances.YEAR)))
                .isInstanceOf(DataAccessException.class);
        assertThat(visitor()).isEmpty();
    }

    private void release() {
        county.scope.run(() -> releases.release(ThreeAlliances.YEAR));
    }

    private Optional<Release> visitor() {
        return Scope.open(county.code).call(releases::latest);
    }

    private static long income(Release release) {
        return release.figures().stream()
                .filter(figure -> figure.key() == FigureKey.INCOME)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
