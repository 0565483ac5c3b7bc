package org.liancun.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Refusal;
import org.liancun.testing.TestApp;

/** The papers of contributions: contracts and terms of pasture, ear tags, invoices and appraisals, and taking back. */
class ParticularsTests {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private final SharesCounty county = new SharesCounty();
    private final Contributions contributions = TestApp.get(Contributions.class);
    private final PastureContracts contracts = TestApp.get(PastureContracts.class);

    @BeforeEach
    void aContractOfTwoHouseholds() {
        county.scope.run(() -> contracts.add(new NewPastureContract("C-1", county.villageA, 3_000_00,
                LocalDate.of(2000, 1, 1), LocalDate.of(2029, 12, 31), "D1",
                Map.of(county.householdA1, 2L, county.householdA2, 1L))));
    }

    @Test
    void pastureOfAHouseholdEntersUnderItsContractForATerm() {
        Receipt receipt = contribute(pasture("K-1", county.householdA1, 1_000_00, "C-1", LAST));

        assertThat(receipt.contribution().details())
                .isEqualTo(new Details("", "C-1", FIRST, LAST, "", null));
        assertThat(county.balance(county.vehicle + "-M", "M101")).isEqualTo(1_000_00);
        assertThat(county.balance(county.villageA + "-M", "M302")).isEqualTo(-40_00);
        assertThat(county.balance(county.vehicle, "301")).as("a use right is no capital").isZero();
    }

    @Test
    void pastureWithoutAContractOnFileIsRefused() {
        refuses(pasture("K-1", county.householdA1, 1_000_00, "", LAST), SharesRefusal.NO_CONTRACT);
        refuses(pasture("K-1", county.householdA1, 1_000_00, "C-9", LAST), SharesRefusal.UNKNOWN_CONTRACT);
        refuses(pasture("K-1", county.householdB1, 1_000_00, "C-1", LAST), SharesRefusal.NOT_HOLDER);
        refuses(pasture("K-1", county.villageA, 1_000_00, "", LAST), SharesRefusal.NO_CONTRACT);
    }

    @Test
    void theTermEndsWithTheContractAndNotLater() {
        contribute(pasture("K-1", county.householdA1, 100_00, "C-1", LocalDate.of(2029, 12, 31)));

        assertThatThrownBy(() -> contribute(pasture("K-2", county.householdA1, 100_00, "C-1",
                LocalDate.of(2030, 1, 1)))).isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(SharesRefusal.TERM_TOO_LONG);
                    assertThat(refused.values()).containsExactly(LocalDate.of(2030, 1, 1), FIRST, "C-1",
                            LocalDate.of(2000, 1, 1), LocalDate.of(2029, 12, 31));
                });
        refuses(pasture("K-2", county.householdA1, 100_00, "C-1", FIRST.minusDays(1)), SharesRefusal.NO_TERM);
    }

    @Test
    void noMoreThanTheContractHasIsInUseOnAnyDay() {
        contribute(pasture("K-1", county.householdA1, 2_000_00, "C-1", LocalDate.of(2024, 12, 31)));

        refuses(pasture("K-2", county.householdA2, 1_000_01, "C-1", LAST), SharesRefusal.MORE_THAN_CONTRACT);
        contribute(pasture("K-2", county.householdA2, 1_000_00, "C-1", LAST));
        contribute(new NewContribution("K-3", MARCH, "", county.householdA1, ContributionKind.PASTURE, 2_000_00, null, "",
                new Particulars("", "C-1", LocalDate.of(2025, 1, 1), LAST, "", "", List.of())));
    }

    /** 1,000.01 mu by parts 2 : 1 are 666.67 and 333.34. */
    @Test
    void whatAllHoldersBringIsSplitByTheirPartsExactly() {
        List<Receipt> receipts = county.scope.call(() ->
                contributions.contributeTogether(contracts.split(pasture("K-1", "", 1_000_01, "C-1", LAST))));

        assertThat(receipts).extracting(each -> each.contribution().number()).containsExactly("K-1-1", "K-1-2");
        assertThat(receipts).extracting(each -> each.contribution().quantity()).containsExactly(666_67L, 333_34L);
        assertThat(receipts).extracting(each -> each.contribution().contributor())
                .containsExactly(county.ids.get(county.householdA1), county.ids.get(county.householdA2));
        assertThat(county.balance(county.vehicle + "-M", "M101")).isEqualTo(1_000_01);
    }

    @Test
    void anAnimalIsContributedOnceInTheCountyUntilItIsTakenBack() {
        contribute(yaks("K-1", county.villageA, List.of("YK-1", "YK-2")));

        refuses(yaks("K-2", county.villageB, List.of("YK-2", "YK-3")), SharesRefusal.TAG_TAKEN);
        refuses(yaks("K-2", county.villageB, List.of("YK-4", "YK-4")), SharesRefusal.TAG_TWICE);
        assertThat(county.balance(county.vehicle + "-M", "M102")).as("nothing is half booked").isEqualTo(2);
        reverse("K-1", "sold before");
        assertThat(contribute(yaks("K-2", county.villageB, List.of("YK-2", "YK-3"))).earTags())
                .containsExactly("YK-2", "YK-3");
    }

    @Test
    void aTagThatStandsOutOfSightIsRefusedWithoutSayingWhose() {
        contribute(yaks("K-1", county.householdA1, List.of("YK-1")));
        Scope other = new Scope("accountant B", county.code, "", List.of(county.villageB, county.vehicle), null, true, false);

        assertThatThrownBy(() -> other.call(() -> contributions.contribute(yaks("K-2", county.villageB, List.of("YK-1")))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(SharesRefusal.TAG_TAKEN);
                    assertThat(refused.values()).containsExactly("YK-1", "YK-1");
                });
    }

    @Test
    void thereAreAsManyTagsAsHeads() {
        refuses(new NewContribution("K-1", MARCH, "", county.villageA, ContributionKind.YAK, 3, null, "",
                new Particulars("", "", null, null, "", "", List.of("YK-1", "YK-2"))), SharesRefusal.TAGS_MISCOUNTED);
    }

    @Test
    void equipmentHasItsInvoiceOrAnApprovedAppraisal() {
        refuses(equipment("", Particulars.INVOICE, ""), SharesRefusal.NO_INVOICE);
        refuses(equipment("D1", Particulars.APPRAISAL, ""), SharesRefusal.NOT_APPROVED);
        refuses(equipment("D1", Particulars.APPRAISAL, "D9"), SharesRefusal.UNKNOWN_DOCUMENT);

        assertThat(contribute(equipment("D1", Particulars.APPRAISAL, "D1")).contribution().details().approval())
                .isEqualTo(county.document("D1"));
    }

    /** 1,003 yuan ÷ 500 = 2 whole shares; 3 yuan are owed back by the vehicle to the village and by it to the household. */
    @Test
    void whatGivesNoShareIsPaidBackWhereTheRuleSaysSo() {
        county.policy(TestPolicies.policy("500", Map.of(), new ValuationTerms(0, Remainder.PAID_BACK, List.of(), Map.of(), null)));
        contribute(new NewContribution("K-1", MARCH, "", county.householdA1, ContributionKind.CASH, 1_003_00, null, ""));

        assertThat(county.balance(county.vehicle, "102")).isEqualTo(1_003_00);
        assertThat(county.balance(county.vehicle, "301")).isEqualTo(-1_000_00);
        assertThat(county.balance(county.vehicle, "113")).isEqualTo(-3_00);
        assertThat(county.balance(county.villageA, "141")).isEqualTo(1_000_00);
        assertThat(county.balance(county.villageA, "301")).isEqualTo(-1_000_00);
        assertThat(county.balance(county.villageA, "113")).as("owed by the vehicle and to the household").isZero();
    }

    @Test
    void whatGivesNoShareGoesIntoTheReserveWhereTheRuleSaysSo() {
        county.policy(TestPolicies.policy("500", Map.of(), new ValuationTerms(0, Remainder.RESERVE, List.of(), Map.of(), null)));
        contribute(new NewContribution("K-1", MARCH, "", county.villageA, ContributionKind.CASH, 1_003_00, null, ""));

        assertThat(county.balance(county.vehicle, "301")).isEqualTo(-1_000_00);
        assertThat(county.balance(county.vehicle, "311")).isEqualTo(-3_00);
        assertThat(county.balance(county.villageA, "141")).isEqualTo(1_000_00);
        assertThat(county.balance(county.villageA, "311")).isEqualTo(3_00);
        assertThat(county.balance(county.villageA, "102")).isEqualTo(-1_003_00);
    }

    @Test
    void aContributionIsTakenBackOnceAndWithAReason() {
        contribute(yaks("K-1", county.villageA, List.of("YK-1")));

        assertThatThrownBy(() -> reverse("K-1", " ")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(SharesRefusal.NO_REASON));
        reverse("K-1", "counted twice");
        assertThat(county.balance(county.vehicle + "-M", "M303")).isZero();
        assertThat(county.scope.call(() -> contributions.receipt("K-1")).orElseThrow().contribution().reversedOn())
                .isEqualTo(MARCH.plusDays(9));
        assertThatThrownBy(() -> reverse("K-1", "again")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(SharesRefusal.REVERSED_ALREADY));
    }

    @Test
    void theSumIsMadeByTheSameRulesAndNothingIsStored() {
        List<Contributions.Valued> valued = county.scope.call(() -> contributions.value(
                contracts.split(pasture("K-1", "", 300_00, "C-1", LAST))));

        assertThat(valued).extracting(each -> each.contribution().valuation().shares()).containsExactly(8_00L, 4_00L);
        assertThat(county.scope.call(() -> contributions.receipt("K-1-1"))).isEmpty();
        assertThat(county.balance(county.vehicle + "-M", "M101")).isZero();
        assertThatThrownBy(() -> county.scope.call(() -> contributions.value(List.of(
                pasture("K-1", county.householdA1, 9_000_00, "C-1", LAST)))))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusal()).isEqualTo(SharesRefusal.MORE_THAN_CONTRACT));
    }

    @Test
    void theDatabaseKeepsARuleByWhichSomethingWasValued() {
        contribute(yaks("K-1", county.villageA, List.of("YK-1")));

        assertThatThrownBy(() -> county.policy(TestPolicies.policy("600", Map.of(), ValuationTerms.PLAIN)))
                .hasStackTraceContaining("POLICY_USED");
    }

    @Test
    void workDaysAreCountedAndGiveLabourShares() {
        county.policy(TestPolicies.policy("500", Map.of(ContributionKind.WORKDAY, Money.ofYuan("120")),
                ValuationTerms.PLAIN));
        contribute(new NewContribution("K-1", MARCH, "", county.villageA, ContributionKind.WORKDAY, 12_50, null, ""));

        assertThat(county.balance(county.vehicle + "-M", "M107")).isEqualTo(12_50);
        assertThat(county.balance(county.vehicle + "-M", "M304")).isEqualTo(-3_00);
        assertThat(county.balance(county.vehicle, "301")).isZero();
    }

    @Test
    void aContractIsSeenByItsHoldersAndTheirAccountantOnly() {
        assertThat(seen(new Scope("member", county.code, "", List.of(), county.ids.get(county.householdA2), false, false)))
                .isTrue();
        assertThat(seen(new Scope("accountant", county.code, county.villageA, List.of(), null, true, false))).isTrue();
        assertThat(seen(new Scope("clerk", county.code, county.code, List.of(), null, false, false))).isFalse();
        assertThat(seen(new Scope("neighbour", county.code, county.villageB, List.of(), null, true, false))).isFalse();
        assertThat(seen(new Scope("member", county.code, "", List.of(), county.ids.get(county.householdB1), false, false)))
                .isFalse();
    }

    private boolean seen(Scope scope) {
        return scope.call(() -> contracts.byNumber("C-1")).isPresent();
    }

    private void reverse(String number, String reason) {
        county.scope.run(() -> TestApp.get(ContributionReversals.class).reverse(number, MARCH.plusDays(9), reason));
    }

    private NewContribution pasture(String number, String contributor, long mu, String contract, LocalDate until) {
        return new NewContribution(number, MARCH, "", contributor, ContributionKind.PASTURE, mu, null, "",
                new Particulars("", contract, FIRST, until, "", "", List.of()));
    }

    private NewContribution yaks(String number, String contributor, List<String> tags) {
        return new NewContribution(number, MARCH, "", contributor, ContributionKind.YAK, tags.size(), null, "",
                new Particulars("", "", null, null, "", "", tags));
    }

    private NewContribution equipment(String document, String basis, String approval) {
        return new NewContribution("K-1", MARCH, "", county.villageA, ContributionKind.EQUIPMENT, 1,
                Money.ofYuan("8000"), document, new Particulars("", "", null, null, basis, approval, List.of()));
    }

    private Receipt contribute(NewContribution given) {
        return county.scope.call(() -> contributions.contribute(given));
    }

    private void refuses(NewContribution given, Refusal reason) {
        assertThatThrownBy(() -> contribute(given)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(reason));
    }
}
