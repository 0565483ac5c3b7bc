package org.liancun.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.access.Scope;
import org.liancun.home.Home;
import org.liancun.registry.PersonalCipher.Binding;
import org.liancun.testing.TestApp;

/** Id numbers, phones and accounts: unreadable in the database, bound to their records, open to whoever may see them. */
class PersonalDataTests {
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String PHONE = "13800000000";
    private static final String ACCOUNT = "6228480000000001234";

    @TempDir
    Path folder;

    @Test
    void theDatabaseAloneDoesNotYieldThem() throws Exception {
        TestPackage data = new TestPackage(folder);
        data.load();

        List<String> rows = everyRowOf(data.county);

        assertThat(rows).anyMatch(row -> row.contains("次仁卓玛"));
        for (String secret : List.of(ID_NUMBER, PHONE, ACCOUNT)) {
            String hex = java.util.HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(rows).noneMatch(row -> row.contains(secret) || row.contains(hex));
        }
        byte[] key = TestApp.home().keys().key("personal-data");
        assertThat(rows).noneMatch(row -> row.contains(java.util.HexFormat.of().formatHex(key)));
    }

    @Test
    void whoMayReadThemLeavesALine() {
        TestPackage data = new TestPackage(folder);
        data.load();
        Scope scope = TestApp.system(data.county);
        Household household = scope.call(() -> TestApp.get(Households.class).byCode(data.villageA + "-0001")).orElseThrow();

        List<Person> people = scope.call(() -> TestApp.get(People.class).ofHousehold(household, "payout 2023"));
        People.Numbers numbers = scope.call(() -> TestApp.get(People.class).numbers(people.getFirst().id(), "bank file"));
        List<Payees.Payee> payees = scope.call(() ->
                TestApp.get(Payees.class).ofVillage(data.villageA, LocalDate.of(2023, 12, 31), "payout 2023"));

        assertThat(people.getFirst().others()).containsExactly("Tsering", "阿佳");
        assertThat(numbers.phone()).isEqualTo(PHONE);
        assertThat(numbers.maskedIdNumber()).isEqualTo("110105********002X");
        assertThat(payees).extracting(Payees.Payee::account).containsExactly(ACCOUNT);
        assertThat(payees.getFirst().masked()).isEqualTo("**** 1234");
        assertThat(scope.call(() -> TestApp.get(org.liancun.access.Audit.class).lines(Long.MAX_VALUE, "", true, 10)))
                .extracting(line -> line.kind() + " " + line.subject() + " " + line.what())
                .containsExactly("payee " + data.villageA + " payout 2023",
                        "person.numbers " + data.villageA + "-0001-1 bank file",
                        "person " + data.villageA + "-0001 payout 2023");
    }

    @Test
    void peopleAreFoundByAnySpellingOfAnyName() {
        TestPackage data = new TestPackage(folder);
        data.load();

        for (String text : List.of("尼玛扎西", "尼玛·扎", "尼玛•扎西")) {
            assertThat(found(data, text)).containsExactly(data.villageA + "-0001-2", data.villageA + "-0002-1");
        }
        assertThat(found(data, "ཚེ་རིང")).containsExactly(data.villageA + "-0001-1");
        assertThat(found(data, "tsering")).containsExactly(data.villageA + "-0001-1");
        assertThat(found(data, "·")).isEmpty();
    }

    private static List<String> found(TestPackage data, String text) {
        return TestApp.system(data.county)
                .call(() -> TestApp.get(People.class).search(data.villageA, text, "test"))
                .stream().map(Person::code).toList();
    }

    @Test
    void nobodyReadsWithoutAPurposeOrOutsideTheScope() {
        TestPackage data = new TestPackage(folder);
        data.load();
        Scope system = TestApp.system(data.county);
        Household household = system.call(() -> TestApp.get(Households.class).byCode(data.villageA + "-0001")).orElseThrow();
        Scope county = new Scope("clerk", data.county, data.county, List.of(), null, false, false);
        Scope neighbour = new Scope("accountant", data.county, "", List.of(data.villageB), null, true, false);
        Scope member = new Scope("member", data.county, "", List.of(), household.id(), false, false);

        assertThatThrownBy(() -> system.run(() -> TestApp.get(People.class).ofHousehold(household, " ")))
                .hasMessageContaining("NO_PURPOSE");
        for (Scope stranger : List.of(county, neighbour)) {
            assertThat(stranger.call(() -> TestApp.get(People.class).ofHousehold(household, "test"))).isEmpty();
            assertThat(stranger.call(() -> TestApp.get(Payees.class).ofHousehold(household, "test"))).isEmpty();
            assertThat(stranger.call(() -> TestApp.get(Households.class).ofVillage(data.villageA))).isEmpty();
        }
        assertThat(member.call(() -> TestApp.get(People.class).ofHousehold(household, "own page"))).hasSize(2);
        assertThat(member.call(() -> TestApp.get(Households.class).ofVillage(data.villageA))).hasSize(1);
        assertThatThrownBy(() -> member.run(() -> TestApp.get(Households.class)
                .split(new Households.Split(household.id(), LocalDate.of(2023, 1, 1), "", 1, 0, List.of()))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aValueOpensOnlyWhereItWasSealed() {
        PersonalCipher cipher = new PersonalCipher(TestApp.home());
        Binding binding = Binding.idNumber("540623", "p1");
        byte[] stored = cipher.seal(ID_NUMBER, binding, (byte) 1);

        assertThat(cipher.open(stored, binding)).isEqualTo(ID_NUMBER);
        for (Binding other : List.of(Binding.idNumber("540623", "p2"), Binding.idNumber("540624", "p1"),
                Binding.phone("540623", "p1"))) {
            assertThatThrownBy(() -> cipher.open(stored, other)).isInstanceOf(IllegalStateException.class);
        }
        for (int i = 0; i < stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.open(changed, binding)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theSameValueOfTheSameRecordGivesTheSameBytesAndAnotherRecordOthers() {
        PersonalCipher cipher = new PersonalCipher(TestApp.home());
        byte[] one = cipher.seal(PHONE, Binding.phone("540623", "p1"), (byte) 1);

        assertThat(cipher.seal(PHONE, Binding.phone("540623", "p1"), (byte) 1)).isEqualTo(one);
        byte[] two = cipher.seal(PHONE, Binding.phone("540623", "p2"), (byte) 1);
        assertThat(Arrays.copyOfRange(two, 1, 13)).isNotEqualTo(Arrays.copyOfRange(one, 1, 13));
        assertThat(cipher.seal("", Binding.phone("540623", "p1"))).isNull();
    }

    @Test
    void whatAnOlderKeySealedStaysReadableAfterTheKeyIsRenewed() throws Exception {
        Home home = TestApp.home();
        PersonalCipher before = new PersonalCipher(home);
        Binding binding = Binding.phone("540623", "p1");
        byte[] old = before.seal(PHONE, binding);
        Path version = home.folder().resolve("keys").resolve("personal-data-version");
        byte[] standing = Files.readAllBytes(version);
        try {
            Files.write(version, new byte[] {2});
            PersonalCipher after = new PersonalCipher(home);
            byte[] fresh = after.seal(PHONE, binding);

            assertThat(fresh[0]).isEqualTo((byte) 2);
            assertThat(after.open(fresh, binding)).isEqualTo(PHONE);
            assertThat(after.open(old, binding)).isEqualTo(PHONE);
            assertThatThrownBy(() -> before.open(fresh, binding)).hasMessageContaining("version 2");
        } finally {
            Files.write(version, standing);
        }
    }

    /** All rows of the county in the registry's tables as text, as a thief of the database would read them. */
    private static List<String> everyRowOf(String county) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = TestApp.superuser().getConnection(); var statement = connection.createStatement()) {
            for (String table : List.of("place", "organisation", "household", "person", "payee", "document", "package")) {
                ResultSet all = statement.executeQuery(
                        "SELECT t::text FROM registry." + table + " t WHERE county_code = '" + county + "'");
                while (all.next()) {
                    rows.add(all.getString(1));
                }
            }
        }
        return rows;
    }
}
