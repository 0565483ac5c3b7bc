package org.liancun.shares.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Books;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.shares.register.RegisterCounty;
import org.liancun.testing.TestApp;

/** What the land carries, what stands on it, and who may bring more. */
class GuardTests {
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 15);
    private final RegisterCounty county = new RegisterCounty();
    private final Guard guard = TestApp.get(Guard.class);
    private final LandRecords records = TestApp.get(LandRecords.class);

    @Test
    void theEstimateIsAreaTimesYieldTimesUseOverWhatASheepUnitEatsInTheDays() {
        measure("alpine_meadow", Season.YEAR, 15_000_00, 365);
        Capacity capacity = check(JULY).capacity();

        // 1,000 ha × 1,050 kg × 50 % = 525,000 kg; ÷ (1.8 kg × 365 days) = 799.08 sheep units.
        assertThat(capacity.hundredths()).isEqualTo(799_08);
        assertThat(capacity.approved()).isFalse();
        assertThat(capacity.parts()).singleElement()
                .satisfies(part -> assertThat(part.forageGrams()).isEqualTo(525_000_000L));
    }

    @Test
    void ofTwoSeasonsTheOneThatCarriesLessBinds() {
        measure("alpine_meadow", Season.WARM, 3_000_00, 120);
        measure("alpine_meadow", Season.COLD, 3_000_00, 245);

        // Warm: 200 ha × 1,050 × 55 % ÷ (1.8 × 120) = 534.72; cold: 200 × 1,050 × 60 % ÷ (1.8 × 245) = 285.71.
        assertThat(check(JULY).capacity().parts()).extracting(Capacity.Part::hundredths)
                .containsExactlyInAnyOrder(534_72L, 285_71L);
        assertThat(check(JULY).capacity().hundredths()).isEqualTo(285_71);
    }

    @Test
    void whatTheCountyApprovesTakesThePlaceOfTheEstimateFromItsDayToItsEnd() {
        measure("alpine_meadow", Season.YEAR, 15_000_00, 365);
        approve("1000", JUNE, LocalDate.of(2023, 12, 1));

        assertThat(check(JUNE.minusDays(1)).capacity().approved()).isFalse();
        assertThat(check(JUNE).capacity()).satisfies(capacity -> {
            assertThat(capacity.approved()).isTrue();
            assertThat(capacity.hundredths()).isEqualTo(1_000_00);
            assertThat(capacity.parts().getFirst().source()).isEqualTo("D1");
        });
        assertThat(check(LocalDate.of(2023, 12, 1)).capacity().approved()).isFalse();
    }

    @Test
    void theLoadIsAllAnimalsOnTheLandInSheepUnits() {
        pool(LocalDate.of(2023, 3, 1), "M102", "M202", Unit.YAK, 50);
        count("yak_small", 30, JUNE);
        count("sheep_adult", 100, JUNE);

        Load load = check(JUNE).load();
        assertThat(load.pooled()).isEqualTo(200_00);
        assertThat(load.kept()).isEqualTo(120_00 + 100_00);
        assertThat(load.total()).isEqualTo(420_00);
        assertThat(load.countedOn()).isEqualTo(JUNE);
        assertThat(check(JUNE.minusDays(1)).load().countedOn()).isNull();
        assertThat(check(JUNE.minusDays(1)).load().total()).as("only pooled animals are known").isEqualTo(200_00);
    }

    @Test
    void poolingAfterACountMovesAnimalsAndAddsNone() {
        count("yak_small", 30, JUNE);
        pool(JULY, "M102", "M202", Unit.YAK, 10);

        assertThat(check(JULY).load()).isEqualTo(new Load(40_00, 80_00, JUNE));
        assertThat(check(JULY).load().total()).isEqualTo(check(JUNE).load().total());
    }

    @Test
    void aCountThatIsHandedInAgainHoldsAndTheEarlierOneStays() {
        count("yak_small", 30, JUNE);
        count("yak_small", 25, JUNE);

        assertThat(check(JUNE).load().total()).isEqualTo(100_00);
    }

    @Test
    void animalsThatAreNewToTheLandNeedANameBeyondWhatWasApproved() {
        approve("150", RegisterCounty.START, null);
        count("yak_small", 30, JUNE);

        assertThat(move(JULY, "sheep_adult", 30, NewLand.Why.BORN, "").answer()).isEqualTo(Verdict.Answer.WITHIN);
        refuses(() -> move(JULY, "yak_small", 1, NewLand.Why.BOUGHT, " "), GuardRefusal.NEEDS_APPROVAL);
        assertThat(move(JULY, "yak_small", 1, NewLand.Why.BOUGHT, "李县长").answer())
                .isEqualTo(Verdict.Answer.NEEDS_APPROVAL);
        assertThat(check(JULY).load().total()).isEqualTo(154_00);
        assertThat(check(JULY).beyond()).isEqualTo(4_00);
        move(JULY, "yak_small", 2, NewLand.Why.SOLD, "");
        assertThat(check(JULY).load().total()).isEqualTo(146_00);
    }

    @Test
    void theCountyMayRefuseThemAltogetherFromADayOn() {
        approve("100", RegisterCounty.START, null);
        county.scope.run(() -> records.set(true, JULY, "D1"));
        count("yak_small", 30, JUNE);

        assertThat(move(JULY.minusDays(1), "lamb", 1, NewLand.Why.BORN, "the head").answer())
                .isEqualTo(Verdict.Answer.NEEDS_APPROVAL);
        refuses(() -> move(JULY, "lamb", 1, NewLand.Why.BORN, "the head"), GuardRefusal.LAND_IS_FULL);
        move(JULY, "yak_small", 5, NewLand.Why.DIED, "");
    }

    @Test
    void anEstimateOnlyWarnsAndNothingKnownSaysSo() {
        assertThat(added("yak_small", 1_000).answer()).isEqualTo(Verdict.Answer.UNKNOWN);
        measure("alpine_steppe", Season.YEAR, 15_00, 365);
        assertThat(added("yak_small", 1_000).answer()).isEqualTo(Verdict.Answer.BEYOND_ESTIMATE);
        move(JULY, "yak_small", 1_000, NewLand.Why.BROUGHT, "");
        refuses(() -> added("unicorn", 1), GuardRefusal.UNKNOWN_ANIMAL);
    }

    @Test
    void aNumberOfTheCountysOwnHoldsFromItsDayOn() {
        county.scope.run(() -> records.value(new GuardValues.Own("yak_small", 4_500, JULY, "样方 2023", 0)));
        count("yak_small", 10, JUNE);

        assertThat(check(JULY.minusDays(1)).load().total()).isEqualTo(40_00);
        assertThat(check(JULY).load().total()).isEqualTo(45_00);
        assertThat(county.scope.call(() -> guard.values(JULY)).find("yak_small").orElseThrow().mark()).isEmpty();
    }

    @Test
    void aYearShowsTheLoadBesideTheCapacityMonthByMonth() {
        approve("150", LocalDate.of(2023, 9, 1), null);
        count("yak_small", 30, JUNE);
        move(LocalDate.of(2023, 10, 5), "yak_small", 10, NewLand.Why.SOLD, "");
        Guard.Year year = county.scope.call(() ->
                guard.year(county.villageA, new FiscalYear(2023), LocalDate.of(2023, 12, 31)));

        assertThat(year.months()).extracting(month -> month.load().total())
                .containsExactly(0L, 0L, 0L, 0L, 0L, 120_00L, 120_00L, 120_00L, 120_00L, 80_00L, 80_00L, 80_00L);
        assertThat(year.months()).extracting(Guard.Month::capacity).endsWith(0L, 150_00L, 150_00L, 150_00L, 150_00L);
    }

    @Test
    void aVillageIsSeenByThoseWhoSeeItAndTheCountyAloneSetsWhatHoldsForAll() {
        approve("150", RegisterCounty.START, null);
        Scope neighbour = new Scope("neighbour", county.code, county.villageB, List.of(), null, true, false);
        Scope accountant = new Scope("accountant", county.code, county.villageA, List.of(), null, true, false);

        assertThat(neighbour.call(() -> guard.check(county.villageA, JULY, List.of())).capacity()).isNull();
        assertThat(accountant.call(() -> guard.check(county.villageA, JULY, List.of())).capacity()).isNotNull();
        assertThatThrownBy(() -> accountant.run(() -> records.set(true, JULY, "D1")))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private void approve(String units, LocalDate from, @Nullable LocalDate until) {
        county.scope.run(() -> records.approve(List.of(new NewLand.Approved(county.villageA, "", Season.YEAR,
                org.liancun.kernel.Decimals.parse(units, 2), from, until, "D1"))));
    }

    private void measure(String kind, Season season, long muHundredths, int days) {
        county.scope.run(() -> records.measure(new NewLand.Area(county.villageA, "", kind, season, muHundredths, days,
                RegisterCounty.START, "contracts")));
    }

    private void count(String animal, long heads, LocalDate day) {
        county.scope.run(() -> records.count(List.of(new NewLand.Heads(county.villageA, day, animal, heads, "D1"))));
    }

    private Verdict move(LocalDate day, String animal, long heads, NewLand.Why why, String approvedBy) {
        return county.scope.call(() ->
                records.move(new NewLand.Move(county.villageA, day, animal, heads, why, "", approvedBy)));
    }

    /** In the collective's own memorandum book, as that of a vehicle would have it. */
    private void pool(LocalDate day, String account, String source, Unit unit, long heads) {
        Quantity quantity = new Quantity(heads, unit);
        county.scope.call(() -> TestApp.get(Ledger.class).post(Entry.draft(Ids.next(),
                        TestApp.get(Books.class).get(county.villageB + "-M").id(), day, "contribution")
                .add(Posting.debit(account, quantity, 1))
                .add(Posting.credit(source, quantity, 1).party(county.ids.get(county.villageA))).done()));
    }

    private Verdict check(LocalDate day) {
        return county.scope.call(() -> guard.check(county.villageA, day, List.of()));
    }

    private Verdict added(String animal, long heads) {
        return county.scope.call(() -> guard.check(county.villageA, JULY, List.of(new Guard.Added(animal, heads))));
    }

    private static void refuses(Runnable work, GuardRefusal reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
