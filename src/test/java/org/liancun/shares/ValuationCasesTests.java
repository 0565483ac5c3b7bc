package org.liancun.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.testing.TestApp;

/** Rules of real villages, as far as they were reported, with the sums worked by hand. */
class ValuationCasesTests {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);

    /**
     * Lagri: 500 yuan a share, 16 mu admit 1 yak or 4 sheep. The report gives no unit values; 20 yuan a mu, 2,000 a yak
     * and 500 a sheep are this test's own. 160 mu carry 10 yaks, or 8 yaks (128 mu) and 8 sheep (32 mu), and no more.
     */
    @Test
    void lagriTakesAnimalsByThePastureBroughtWithThem() {
        SharesCounty county = new SharesCounty();
        county.policy(TestPolicies.of("lagri", Map.of("pasture", "20", "yak", "2000", "sheep", "500"), Map.of(), 2));

        assertThat(contribute(county, "K-1", ContributionKind.PASTURE, 160_00)).isEqualTo(6_40);
        assertThat(contribute(county, "K-2", ContributionKind.YAK, 8)).isEqualTo(32_00);
        assertThat(contribute(county, "K-3", ContributionKind.SHEEP, 8)).isEqualTo(8_00);
        assertThatThrownBy(() -> contribute(county, "K-4", ContributionKind.SHEEP, 1))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(SharesRefusal.BEYOND_BALANCE);
                    assertThat(refused.values()).containsExactly(1L, "sheep", "164.00", "160.00", "resolution 1");
                });
        assertThat(contribute(county, "K-5", ContributionKind.PASTURE, 4_00)).isEqualTo(16);
        assertThat(contribute(county, "K-4", ContributionKind.SHEEP, 1)).isEqualTo(1_00);
    }

    /** The 274,700 yuan of grassland award that Lagri's households brought: 274,700 ÷ 500 = 549.40 shares. */
    @Test
    void lagriTakesCashAtFaceValue() {
        ValuationPolicy policy = TestPolicies.of("lagri", Map.of(), Map.of(), 2);

        Valuation it = Valuation.of(274_700_00, Unit.CNY, policy.rate(ContributionKind.CASH, "").orElseThrow(), policy);

        assertThat(it.shares()).isEqualTo(549_40);
        assertThat(it.remainder()).isEqualTo(Money.ZERO);
    }

    /**
     * Meilong: 2,400 yuan a share for standard mu. The report gives neither the value of a standard mu nor coefficients;
     * 12 yuan and 1.25 for the better grade are this test's own. 400 mu × 1.25 = 500 standard mu = 6,000 yuan = 2.50
     * shares; of the lesser grade (0.8) 400 mu = 320 standard mu = 3,840 yuan = 1.60 shares.
     */
    @Test
    void meilongCountsStandardMu() {
        ValuationPolicy policy = TestPolicies.of("meilong", Map.of("pasture", "12"),
                Map.of("alpine-meadow-1", 1_250L, "alpine-steppe-1", 800L), 2);

        assertThat(shares(policy, ContributionKind.PASTURE, "alpine-meadow-1", 400_00)).isEqualTo(2_50);
        assertThat(shares(policy, ContributionKind.PASTURE, "alpine-steppe-1", 400_00)).isEqualTo(1_60);
        assertThat(shares(policy, ContributionKind.PASTURE, "", 200_00)).isEqualTo(1_00);
    }

    /** Zhique: 500 standard mu with facilities are one share of 6,000 yuan, and so are 2 cows with their calves. */
    @Test
    void zhiqueHasTwoKindsOfWholeShares() {
        ValuationPolicy policy = TestPolicies.of("zhique", Map.of(), Map.of(), 0);

        assertThat(shares(policy, ContributionKind.PASTURE, "", 500_00)).isEqualTo(1_00);
        assertThat(shares(policy, ContributionKind.YAK, "cow-with-calf", 2)).isEqualTo(1_00);
        assertThat(shares(policy, ContributionKind.PASTURE, "", 999_99)).as("almost two").isEqualTo(1_00);
        assertThat(policy.rate(ContributionKind.YAK, "")).as("only cows with calves are reported").isEmpty();
    }

    @Test
    void everyCaseNamesItsSourceAndOnlyClassesThatThereAre() {
        assertThat(ValuationCases.all()).hasSize(3).allSatisfy(each -> {
            assertThat(each.source()).isNotEmpty();
            assertThat(each.noteZh()).isNotEmpty();
            each.lines().stream().filter(line -> !line.assetClass().isEmpty()).forEach(line -> assertThat(
                    new SharesCounty().scope.call(() -> TestApp.get(AssetClasses.class).all()))
                    .extracting(AssetClass::path).contains(line.kind() + "/" + line.assetClass()));
        });
    }

    private static long shares(ValuationPolicy policy, ContributionKind kind, String assetClass, long quantity) {
        return Valuation.of(quantity, kind.unit(), policy.rate(kind, assetClass).orElseThrow(), policy).shares();
    }

    private static long contribute(SharesCounty county, String number, ContributionKind kind, long quantity) {
        return county.scope.call(() -> TestApp.get(Contributions.class).contribute(new NewContribution(
                number, MARCH, "", county.villageA, kind, quantity, null, ""))).contribution().valuation().shares();
    }
}
