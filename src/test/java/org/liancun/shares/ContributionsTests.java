package org.liancun.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Ledger;
import org.liancun.testing.TestApp;

/** Single contributions: what they book where, what is refused, and who sees them. */
class ContributionsTests {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private final SharesCounty county = new SharesCounty();
    private final Contributions contributions = TestApp.get(Contributions.class);

    @Test
    void pastureGivesSharesAndNoCapital() {
        Receipt receipt = contribute(new Given("K-1", county.villageA, ContributionKind.PASTURE, 123_456));

        assertThat(receipt.contribution().valuation())
                .isEqualTo(new Valuation(Money.ofYuan("20"), Money.ofYuan("24691.20"), 4_938, Money.ofYuan("1.20")));
        assertThat(receipt.policy().source()).isEqualTo("resolution 1");
        assertThat(receipt.entries()).containsExactly(receipt.contribution().entry());
        assertThat(county.balance(county.vehicle + "-M", "M101")).isEqualTo(123_456);
        assertThat(county.balance(county.vehicle + "-M", "M201")).isEqualTo(-123_456);
        assertThat(county.balance(county.vehicle + "-M", "M302")).isEqualTo(-4_938);
        assertThat(county.balance(county.vehicle, "301")).isZero();
        assertThat(county.balance(county.villageA, "141")).isZero();
    }

    @Test
    void animalsBecomeCapitalOfTheVehicleAndAStakeOfTheVillage() {
        contribute(new Given("K-1", county.villageA, ContributionKind.YAK, 7));

        assertThat(county.balance(county.vehicle + "-M", "M102")).isEqualTo(7);
        assertThat(county.balance(county.vehicle + "-M", "M303")).isEqualTo(-8_400);
        assertThat(county.balance(county.vehicle, "132")).isEqualTo(4_200_000);
        assertThat(county.balance(county.vehicle, "301")).isEqualTo(-4_200_000);
        assertThat(county.balance(county.villageA, "141")).isEqualTo(4_200_000);
        assertThat(county.balance(county.villageA, "132")).isEqualTo(-4_200_000);
    }

    @Test
    void cashOfAHouseholdGivesSharesOnBothLevels() {
        Receipt receipt = contribute(new Given("K-1", county.householdA1, ContributionKind.CASH, 1_000_00));

        assertThat(receipt.entries()).hasSize(4);
        assertThat(county.balance(county.vehicle, "102")).isEqualTo(1_000_00);
        assertThat(county.balance(county.villageA, "141")).isEqualTo(1_000_00);
        assertThat(county.balance(county.villageA, "301")).isEqualTo(-1_000_00);
        assertThat(holdings(county.vehicle)).containsExactly(new Holding(id(county.villageA), "cash", 200));
        assertThat(holdings(county.villageA)).containsExactly(new Holding(id(county.householdA1), "cash", 200));
    }

    @Test
    void equipmentIsWorthWhatItWasAppraisedAt() {
        Receipt receipt = contribute(given("K-1", county.villageB, ContributionKind.EQUIPMENT, 3, "1333.33", "D1"));

        assertThat(receipt.contribution().valuation())
                .isEqualTo(new Valuation(Money.ofYuan("1333.33"), Money.ofYuan("3999.99"), 799, Money.ofYuan("4.99")));
        assertThat(county.balance(county.vehicle, "151")).isEqualTo(399_999);
        assertThat(county.balance(county.vehicle + "-M", "M105")).isEqualTo(3);
    }

    @Test
    void bookingTheSameAgainChangesNothingAndOtherContentIsRefused() {
        Receipt first = contribute(new Given("K-1", county.villageA, ContributionKind.YAK, 7));
        Receipt again = contribute(new Given("K-1", county.villageA, ContributionKind.YAK, 7));

        assertThat(again).isEqualTo(first);
        assertThat(county.balance(county.vehicle + "-M", "M102")).isEqualTo(7);
        refuses(given("K-1", county.villageA, ContributionKind.YAK, 8, null, ""), SharesRefusal.NUMBER_STANDS);
        refuses(given("K-1", county.villageB, ContributionKind.YAK, 7, null, ""), SharesRefusal.NUMBER_STANDS);
    }

    @Test
    void refusesWhoOrWhatHasNoPlaceInTheAlliance() {
        refuses(given("K-1", county.township + "999", ContributionKind.YAK, 1, null, ""),
                SharesRefusal.UNKNOWN_CONTRIBUTOR);
        refuses(given("K-1", county.villageC, ContributionKind.YAK, 1, null, ""), SharesRefusal.NOT_IN_ALLIANCE);
        refuses(new NewContribution("K-1", MARCH, "", county.villageC, ContributionKind.YAK, 1, null, ""),
                SharesRefusal.NO_ALLIANCE);
        refuses(new NewContribution("K-1", MARCH, "no such", county.villageA, ContributionKind.YAK, 1, null, ""),
                SharesRefusal.UNKNOWN_ALLIANCE);
        refuses(new NewContribution("K-1", LocalDate.of(2023, 10, 1), "", county.householdA2, ContributionKind.YAK, 1,
                null, ""), SharesRefusal.HOUSEHOLD_LEFT);
        refuses(given("K-1", county.villageA, ContributionKind.YAK, 1, null, "D9"), SharesRefusal.UNKNOWN_DOCUMENT);
    }

    @Test
    void refusesWhatNoRuleValues() {
        refuses(new NewContribution("K-1", LocalDate.of(2021, 12, 31), county.alliance, county.villageA,
                ContributionKind.YAK, 1, null, ""), SharesRefusal.NOT_IN_ALLIANCE);
        refuses(given("K-1", county.villageA, ContributionKind.EQUIPMENT, 1, null, ""), SharesRefusal.NO_APPRAISAL);
        refuses(given("K-1", county.villageA, ContributionKind.YAK, 1, "7000", ""), SharesRefusal.VALUE_IS_SET);
        refuses(given("K-1", county.villageA, ContributionKind.YAK, 0, null, ""), SharesRefusal.NOT_POSITIVE);
        refuses(given("K-1", county.villageA, ContributionKind.CASH, 4_99, null, ""), SharesRefusal.NO_SHARE);

        county.inScope(() -> county.policy("500", Map.of()));
        refuses(given("K-1", county.villageA, ContributionKind.YAK, 1, null, ""), SharesRefusal.KIND_NOT_TAKEN);
    }

    @Test
    void theAllianceOfTheVillageOnTheDayIsTakenWhereNoneIsNamed() {
        Receipt receipt = county.scope.call(() -> contributions.contribute(new NewContribution("K-1",
                LocalDate.of(2023, 7, 1), "", county.villageC, ContributionKind.SHEEP, 10, null, "D1")));

        assertThat(receipt.contribution().alliance()).isEqualTo(county.alliance);
        assertThat(receipt.contribution().document()).isNotNull();
    }

    @Test
    void theRegisterOfAnyDayAddsUpToTheSharesIssued() {
        contribute(new Given("K-1", county.villageA, ContributionKind.YAK, 7));
        contribute(new Given("K-2", county.villageB, ContributionKind.PASTURE, 50_000));
        county.scope.call(() -> contributions.contribute(new NewContribution("K-3", LocalDate.of(2023, 8, 1), "",
                county.villageC, ContributionKind.LABOUR, 2, null, "")));

        assertThat(register(LocalDate.of(2023, 2, 28)).holdings()).isEmpty();
        ShareRegister.Register spring = register(LocalDate.of(2023, 7, 31));
        assertThat(spring.holdings()).containsExactly(new Holding(id(county.villageB), "pasture", 2_000),
                new Holding(id(county.villageA), "livestock", 8_400));
        assertThat(spring.proven()).isTrue();
        ShareRegister.Register summer = register(LocalDate.of(2023, 8, 1));
        assertThat(summer.held()).isEqualTo(2_000 + 8_400 + 1_200).isEqualTo(summer.issued());
        assertThat(county.scope.call(() -> TestApp.get(ShareRegister.class)
                .history(id(county.vehicle), id(county.villageA), LocalDate.of(2023, 12, 31), 10)))
                .singleElement().extracting(ShareRegister.Movement::hundredths, ShareRegister.Movement::number)
                .containsExactly(8_400L, "K-1");
    }

    @Test
    void aReversalOfTheDealTakesTheSharesBackInAllBooks() {
        Receipt receipt = contribute(new Given("K-1", county.householdA1, ContributionKind.CASH, 1_000_00));

        county.scope.call(() -> TestApp.get(Ledger.class)
                .reverse(receipt.contribution().entry(), MARCH.plusDays(9), "paid twice"));

        assertThat(holdings(county.vehicle)).isEmpty();
        assertThat(holdings(county.villageA)).isEmpty();
        assertThat(county.balance(county.vehicle, "102")).isZero();
        assertThat(county.balance(county.villageA, "141")).isZero();
    }

    @Test
    void aHouseholdsContributionIsSeenByItselfAndItsOwnAccountantOnly() {
        contribute(new Given("K-1", county.villageA, ContributionKind.YAK, 7));
        contribute(new Given("K-2", county.householdA1, ContributionKind.CASH, 1_000_00));

        assertThat(seen(new Scope("clerk", county.code, county.code, List.of(), null, false, false))).containsExactly("K-1");
        assertThat(seen(new Scope("accountant", county.code, county.villageA, List.of(), null, true, false)))
                .containsExactly("K-1", "K-2");
        assertThat(seen(new Scope("neighbour", county.code, county.villageB, List.of(), null, true, false))).isEmpty();
        assertThat(seen(new Scope("committee", county.code, "", List.of(county.vehicle), null, false, false)))
                .containsExactly("K-1");
        assertThat(seen(new Scope("member", county.code, "", List.of(), id(county.householdA1), false, false)))
                .containsExactly("K-2");
        assertThat(seen(TestApp.system(TestApp.freshCounty()))).isEmpty();
    }

    private List<String> seen(Scope scope) {
        return scope.call(() -> contributions.list(new Contributions.Question(
                        null, null, null, "", LocalDate.of(2023, 12, 31), null, 10))).stream()
                .map(Contribution::number).toList();
    }

    private record Given(String number, String contributor, ContributionKind kind, long quantity) {}

    private Receipt contribute(Given it) {
        return contribute(given(it.number, it.contributor, it.kind, it.quantity, null, ""));
    }

    private Receipt contribute(NewContribution given) {
        return county.scope.call(() -> contributions.contribute(given));
    }

    private NewContribution given(String number, String contributor, ContributionKind kind, long quantity,
            @Nullable String appraised, String document) {
        return new NewContribution(number, MARCH, county.alliance, contributor, kind, quantity,
                appraised == null ? null : Money.ofYuan(appraised), document);
    }

    private void refuses(NewContribution given, SharesRefusal reason) {
        assertThatThrownBy(() -> contribute(given))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }

    private ShareRegister.Register register(LocalDate day) {
        return county.scope.call(() -> TestApp.get(ShareRegister.class).register(id(county.vehicle), day));
    }

    private List<Holding> holdings(String organisation) {
        return county.scope.call(() ->
                TestApp.get(ShareRegister.class).asOf(id(organisation), LocalDate.of(2023, 12, 31)));
    }

    private UUID id(String code) {
        return county.ids.get(code);
    }
}
