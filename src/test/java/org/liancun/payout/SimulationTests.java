package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.accounting.Closing;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a variant would give is what the payout then gives; looking stores nothing, and names nobody. */
class SimulationTests {
    private final PayoutCounty county = new PayoutCounty(1, 20, 3);
    private final PayoutCounty.Village village = county.villages.getFirst();
    private final String organisation = village.collective().code();
    private final Simulations simulations = TestApp.get(Simulations.class);

    @BeforeEach
    void twentyHouseholdsOfOneToTwentyShares() {
        county.shares(organisation, village.households().stream().collect(Collectors.toMap(
                PayoutCounty.Organisation::id, household -> 100L * (village.households().indexOf(household) + 1))));
        county.earn(organisation, "21000.00");
    }

    @Test
    void threeVariantsStandBesideEachOther() {
        close(organisation);

        Simulation simulation = look(Map.of(), Map.of(2, "40%"), Map.of(2, "140"));

        // 21,000 less 15 %: 17,850 over 210 shares, 85 yuan a share; less 40 %: 12,600, 60 yuan a share.
        Simulation.Result first = simulation.variants().get(0).result();
        Simulation.Result second = simulation.variants().get(1).result();
        assertThat(first.waterfall().toHolders()).isEqualTo(17_850_00);
        assertThat(second.waterfall().toHolders()).isEqualTo(12_600_00);
        assertThat(first.spread().households()).isEqualTo(20);
        // A quarter, half and three quarters of the households: 5, 10 and 15 shares.
        assertThat(first.spread().quartiles()).containsExactly(425_00L, 850_00L, 1_275_00L);
        assertThat(second.spread().quartiles()).containsExactly(300_00L, 600_00L, 900_00L);
        // Two groups of ten households: the means of 1 to 10 and of 11 to 20 shares are 5.5 and 15.5.
        assertThat(first.spread().curve()).containsExactly(467_50L, 1_317_50L);
        assertThat(first.spread().bands()).allSatisfy(band -> assertThat(band.households()).isGreaterThanOrEqualTo(10));
        assertThat(first.spread().change()).isNull();
        assertThat(simulation.variants().get(2).refused().refusal()).isEqualTo(PayoutRefusal.BAD_POLICY);
    }

    @Test
    void lookingStoresNothing() {
        close(organisation);
        look(Map.of(), Map.of(2, "40%"), Map.of());

        assertThat(count("SELECT count(*) FROM payout.payout WHERE county_code = ?")).isZero();
        assertThat(count("SELECT count(*) FROM payout.staged_weight w JOIN registry.organisation o ON o.id = w.organisation_id"
                + " WHERE o.county_code = ?")).isZero();
    }

    @Test
    void whatAVariantGivesIsWhatThePayoutGives() {
        close(organisation);
        Simulation.Result seen = look(Map.of(), Map.of(), Map.of()).variants().getFirst().result();

        Payout payout = county.scope.call(
                () -> TestApp.get(Payouts.class).draft(organisation, PayoutCounty.YEAR, LocalDate.of(2024, 1, 8)));

        PayoutDetail detail = county.scope.call(() -> TestApp.get(PayoutRecords.class).detail(payout.id())).orElseThrow();
        assertThat(detail.parts()).extracting(Waterfall.Part::amount)
                .isEqualTo(seen.waterfall().parts().stream().map(Waterfall.Part::amount).toList());
        assertThat(detail.bands()).isEqualTo(seen.spread().bands());
    }

    @Test
    void aYearThatIsDecidedIsLookedAtWithWhatThereWas() {
        close(organisation);
        Simulation.Result before = look(Map.of(), Map.of(), Map.of()).variants().getFirst().result();
        county.scope.run(() -> {
            Payouts payouts = TestApp.get(Payouts.class);
            LocalDate opened = LocalDate.of(2024, 1, 8);
            payouts.resolve(payouts.open(payouts.draft(organisation, PayoutCounty.YEAR, opened), opened),
                    county.unanimous(LocalDate.of(2024, 1, 20)));
        });

        Simulation.Result after = look(Map.of(), Map.of(), Map.of()).variants().getFirst().result();

        assertThat(after.waterfall()).isEqualTo(before.waterfall());
        assertThat(after.spread()).isEqualTo(before.spread());
    }

    @Test
    void householdsAreComparedWithLastYear() {
        close(organisation);
        county.scope.run(() -> TestApp.get(Payouts.class).draft(organisation, PayoutCounty.YEAR, LocalDate.of(2024, 1, 8)));
        county.inScope(() -> TestApp.get(org.liancun.ledger.Books.class).openYear(
                List.of(county.book(organisation).id()), new FiscalYear(2024)));
        FiscalYear next = new FiscalYear(2024);

        // The year has no income of its own; what 2023 left, undistributed until its payout is resolved, is there again.
        Simulation simulation = county.scope.call(() -> simulations.of(organisation, next,
                List.of(Map.of(), Map.of(2, "15%"), Map.of(2, "100%"))));

        Simulation.Change same = simulation.variants().get(1).result().spread().change();
        Simulation.Change less = simulation.variants().get(2).result().spread().change();
        assertThat(same).isEqualTo(new Simulation.Change(0, 0, 0, 0, 20));
        assertThat(less).isEqualTo(new Simulation.Change(0, 0, 20, 17_850_00, 0));
    }

    @Test
    void aVehiclesVillagesAreNamedWithWhatEachWouldGet() {
        String vehicle = county.vehicles.getFirst().code();
        county.shares(vehicle, Map.of(village.collective().id(), 300L, county.villages.get(1).collective().id(), 100L));
        county.earn(vehicle, "1000.00");
        close(vehicle);

        Simulation.Result result = county.scope.call(() -> simulations.of(vehicle, PayoutCounty.YEAR,
                List.of(Map.of()))).variants().getFirst().result();

        assertThat(result.organisations()).extracting(Simulation.Village::fen).containsExactly(525_00L, 175_00L);
        assertThat(result.spread()).isNull();
    }

    @Test
    void fewerThanTenHouseholdsHaveNoSpread() {
        String small = county.villages.get(1).collective().code();
        county.shares(small, Map.of(county.villages.get(1).households().getFirst().id(), 100L));
        county.earn(small, "100.00");
        close(small);

        assertThat(county.scope.call(() -> simulations.of(small, PayoutCounty.YEAR, List.of(Map.of())))
                .variants().getFirst().result().spread()).isNull();
    }

    @Test
    void aVariantIsKeptAsADraftThatNoPayoutFollowsUntilItIsDecided() {
        close(organisation);

        DistributionPolicy kept = county.scope.call(() -> simulations.keep(organisation, PayoutCounty.YEAR, Map.of(2, "40%")));

        assertThat(kept.version().draft()).isTrue();
        assertThat(kept.organisation()).isEqualTo(organisation);
        assertThat(RuleReader.written(kept.rules().get(1))).containsEntry("rate", "40%");
        DistributionPolicies policies = TestApp.get(DistributionPolicies.class);
        assertThat(county.scope.call(() -> policies.inForce(organisation, PayoutCounty.YEAR)).orElseThrow().organisation())
                .isEqualTo("collective");
    }

    @Test
    void aBookThatIsNotClosedHasNothingToLookAt() {
        assertThatThrownBy(() -> look(Map.of(), Map.of(), Map.of())).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.refusal()).isEqualTo(PayoutRefusal.BOOK_NOT_CLOSED));
    }

    @SafeVarargs
    private Simulation look(Map<Integer, String>... numbers) {
        return county.scope.call(() -> simulations.of(organisation, PayoutCounty.YEAR, List.of(numbers)));
    }

    private void close(String of) {
        county.inScope(() -> TestApp.get(Closing.class).closeYear(county.book(of).id(), PayoutCounty.YEAR));
    }

    private long count(String sql) {
        long[] count = {0};
        county.inScope(() -> count[0] = TestApp.get(JdbcClient.class).sql(sql).param(county.code).query(Long.class).single());
        return count[0];
    }
}
