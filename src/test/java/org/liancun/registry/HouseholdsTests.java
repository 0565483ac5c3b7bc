package org.liancun.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;

/** Households split and move on a day; their people and their account go with them, and the history stays. */
class HouseholdsTests {
    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);

    @TempDir
    Path folder;

    @TempDir
    Path other;

    private final Households households = TestApp.get(Households.class);
    private TestPackage data;
    private Scope scope;
    private Household household;

    @BeforeEach
    void load() {
        data = new TestPackage(folder);
        data.load();
        scope = TestApp.system(data.county);
        household = byCode(data.villageA + "-0001");
    }

    @Test
    void partOfAHouseholdBecomesOneOfItsOwn() {
        UUID son = people(household).getLast().id();

        Household fresh = split(household, DAY, 2, 1, List.of(son));

        assertThat(fresh.code()).isEqualTo(data.villageA + "-0004");
        assertThat(fresh.joinedOn()).isEqualTo(DAY);
        assertThat(fresh.splitFrom()).isEqualTo(household.id());
        assertThat(byCode(household.code())).extracting(Household::people, Household::workers).containsExactly(2, 1);
        assertThat(people(fresh)).extracting(Person::id).containsExactly(son);
        assertThat(scope.call(() -> households.history(household.id()))).containsExactly(
                new Households.Change("split", household.code(), fresh.code(), DAY, 2, 1));
    }

    @Test
    void aHouseholdMovesWithItsPeopleAndItsAccount() {
        Household there = scope.call(() -> households.move(new Households.Move(household.id(), data.villageB, DAY)));

        assertThat(there.code()).isEqualTo(data.villageB + "-0002");
        assertThat(there).extracting(Household::people, Household::workers, Household::headName)
                .containsExactly(4, 2, "次仁卓玛");
        Household gone = byCode(household.code());
        assertThat(gone.leftOn()).isEqualTo(DAY);
        assertThat(gone.movedTo()).isEqualTo(there.id());
        assertThat(people(there)).hasSize(2);
        assertThat(people(gone)).isEmpty();
        List<Payees.Payee> payees = scope.call(() -> TestApp.get(Payees.class).ofHousehold(there, "test"));
        assertThat(payees).singleElement().satisfies(payee -> {
            assertThat(payee.account()).isEqualTo("6228480000000001234");
            assertThat(payee.validFrom()).isEqualTo(DAY);
        });
    }

    @Test
    void anAccountantMovesAHouseholdOutOfTheOwnVillageButNotOutOfAnother() {
        Scope accountant = new Scope("pasang", data.county, "", List.of(data.villageA), null, true, false);

        Household there = accountant.call(() -> households.move(new Households.Move(household.id(), data.villageB, DAY)));

        assertThat(there.village()).isEqualTo(data.villageB);
        refused(RegistryRefusal.UNKNOWN_HOUSEHOLD, () -> accountant.run(
                () -> households.move(new Households.Move(there.id(), data.villageA, DAY.plusDays(1)))));
    }

    @Test
    void whatASplitAndAMoveLeaveIsWrittenAndReadBack() {
        Household fresh = split(household, DAY, 2, 1, List.of());
        scope.run(() -> households.move(new Households.Move(fresh.id(), data.villageB, DAY.plusMonths(1))));

        data.export(other.resolve("written"));
        ImportReport report = TestApp.get(DataPackages.class)
                .load(other.resolve("written"), false, org.liancun.kernel.Progress.NONE);

        assertThat(report.problems()).isEmpty();
        assertThat(TestPackage.texts(other.resolve("written")).get("households.csv"))
                .contains(data.villageA + "-0004," + data.villageA + ",,2,1,2023-07-01,2023-08-01," + household.code() + ","
                        + data.villageB + "-0002");
    }

    @Test
    void aDayMustFit() {
        refused(RegistryRefusal.DAY_AHEAD, () -> split(household, LocalDate.of(2190, 1, 1), 1, 0, List.of()));
        Household second = byCode(data.villageA + "-0002");
        refused(RegistryRefusal.BEFORE_JOINING, () -> split(second, LocalDate.of(2020, 5, 1), 1, 0, List.of()));
        Household gone = byCode(data.villageA + "-0003");
        refused(RegistryRefusal.HOUSEHOLD_LEFT, () -> split(gone, DAY, 1, 0, List.of()));
    }

    @Test
    void somebodyGoesAndSomebodyStays() {
        refused(RegistryRefusal.NOBODY_LEFT, () -> split(household, DAY, 0, 0, List.of()));
        refused(RegistryRefusal.NOBODY_LEFT, () -> split(household, DAY, 4, 2, List.of()));
        refused(RegistryRefusal.WORKERS, () -> split(household, DAY, 1, 2, List.of()));
        refused(RegistryRefusal.WORKERS, () -> split(household, DAY, 3, 0, List.of()));
        UUID stranger = people(byCode(data.villageB + "-0001")).getFirst().id();
        refused(RegistryRefusal.NOT_OF_HOUSEHOLD, () -> split(household, DAY, 2, 1, List.of(stranger)));
    }

    @Test
    void aMoveLeadsToAnotherVillageOfTheCounty() {
        refused(RegistryRefusal.SAME_VILLAGE, () -> scope.run(
                () -> households.move(new Households.Move(household.id(), data.villageA, DAY))));
        refused(RegistryRefusal.UNKNOWN_PLACE, () -> scope.run(
                () -> households.move(new Households.Move(household.id(), data.township, DAY))));
        refused(RegistryRefusal.UNKNOWN_HOUSEHOLD, () -> scope.run(
                () -> households.move(new Households.Move(UUID.randomUUID(), data.villageB, DAY))));
    }

    @Test
    void fewerThanTenHouseholdsAreNotCounted() {
        Scope clerk = new Scope("clerk", data.county, data.county, List.of(), null, false, false);
        assertThat(clerk.call(households::counts)).isEmpty();

        StringBuilder list = new StringBuilder("code,village_code,people,workers\n");
        for (int i = 1; i <= 10; i++) {
            list.append("%s-%04d,%s,4,2%n".formatted(data.villageB, i, data.villageB));
        }
        data.write("households.csv", list.toString());
        data.remove("people.csv");
        data.remove("payees.csv");
        data.change("package.yaml", "- people.csv", "- households.csv");
        assertThat(data.load().problems()).isEmpty();

        assertThat(clerk.call(households::counts)).containsOnlyKeys(data.villageB);
        assertThat(clerk.call(households::counts).get(data.villageB)).isEqualTo(new Households.Count(10, 40));
    }

    private Household split(Household from, LocalDate on, int people, int workers, List<UUID> persons) {
        return scope.call(() -> households.split(new Households.Split(from.id(), on, "", people, workers, persons)));
    }

    private Household byCode(String code) {
        return scope.call(() -> households.byCode(code)).orElseThrow();
    }

    private List<Person> people(Household of) {
        return scope.call(() -> TestApp.get(People.class).ofHousehold(of, "test"));
    }

    private static void refused(RegistryRefusal refusal, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
