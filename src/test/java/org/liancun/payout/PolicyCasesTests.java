package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.accounting.Closing;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;

/**
 * Ways of sharing that are known from elsewhere (docs/spec/payout.md has their sources), each written as a policy and
 * computed by hand beside it. What a source does not say is ours, and the comment says so.
 */
class PolicyCasesTests {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);
    private final PayoutCounty county = new PayoutCounty(1, 3);
    private final PayoutCounty.Village village = county.villages.getFirst();
    private final String organisation = village.collective().code();
    private final UUID a = village.households().get(0).id();
    private final UUID b = village.households().get(1).id();
    private final UUID c = village.households().get(2).id();

    @Test
    void doilungdeqenExpandsByFortyGivesAtMostFortyServesByTenAndRewardsByAtMostFive() {
        county.shares(organisation, Map.of(a, 500L, b, 300L, c, 200L));
        county.earn(organisation, "1000000.07");

        // The opinion leaves five hundredths open; that they go to the expansion fund, which has no upper limit, is ours.
        assertThat(parts("""
                - {name: cover_losses}
                - {name: reinvestment, rate: 40%, floor: 40%}
                - {name: public_service, rate: 10%, floor: 10%}
                - {name: reward, rate: 5%, of: net, cap: 5% of net}
                - {name: members, rate: 40%, cap: 40%, by: shares}
                - {name: reinvestment, rate: 100%, of: left}
                """)).containsExactly(
                // 40 % of 1,000,000.07 is 400,000.028: down to the fen.
                "reinvestment 400000.02",
                "public_service 100000.00",
                "reward 50000.00",
                "members 400000.02",
                // 1,000,000.07 − 400,000.02 − 100,000.00 − 50,000.00 − 400,000.02
                "reinvestment 50000.03");
        // 5, 3 and 2 tenths of 400,000.02 are 200,000.01, 120,000.006 and 80,000.004: the fen left over to the second.
        assertThat(lines()).containsExactly("1 members 200000.01", "2 members 120000.01", "3 members 80000.00");
        assertNobodyCountsOtherwise();
    }

    @Test
    void zhiqueGuaranteesSoMuchForEachShareAndReinvestsMostOfTheRest() {
        county.holdings(organisation, "M302", Map.of(a, 200L, b, 100L));
        county.holdings(organisation, "M303", Map.of(a, 100L, b, 300L));
        county.earn(organisation, "50000.01");

        assertThat(parts("""
                - {name: cover_losses}
                - {name: guaranteed, each: 3000, by: shares pasture}
                - {name: guaranteed, each: 1300, by: shares livestock}
                - {name: reinvestment, rate: 80%, of: left}
                - {name: members, by: shares pasture livestock}
                """)).containsExactly(
                // 3 pasture shares, 4 livestock shares; 35,800.01 left; 80 % of it is 28,640.008.
                "guaranteed 9000.00", "guaranteed 5200.00", "reinvestment 28640.00", "members 7160.01");
        // 7,160.01 over 3 and 4 of 7 shares: 3,068.575… and 4,091.434…, the fen left over to the first.
        assertThat(lines()).containsExactly("1 guaranteed 6000.00", "2 guaranteed 3000.00", "1 guaranteed 1300.00",
                "2 guaranteed 3900.00", "1 members 3068.58", "2 members 4091.43");
        assertNobodyCountsOtherwise();
    }

    @Test
    void aGuaranteeThatIsNotEarnedIsRefusedOrSharedAsThePolicySays() {
        county.holdings(organisation, "M302", Map.of(a, 200L, b, 100L));
        county.earn(organisation, "8000.00");

        refused(PayoutRefusal.MORE_THAN_IS_THERE, "- {name: guaranteed, each: 3000, by: shares pasture}\n");
        // 9,000 are promised and 8,000 are there: 2 and 1 of 3 shares, 5,333.33… and 2,666.66….
        assertThat(parts("- {name: guaranteed, each: 3000, by: shares pasture, if_short: scale}\n"))
                .containsExactly("guaranteed 8000.00");
        assertThat(lines()).containsExactly("1 guaranteed 5333.33", "2 guaranteed 2666.67");
        assertNobodyCountsOtherwise();
    }

    @Test
    void lagriPaysByWorkAndSharesProfitByShares() {
        county.holdings(organisation, "M303", Map.of(a, 400L, b, 100L));
        county.labour(organisation, Map.of(a, 1_050L, c, 400L));
        county.earn(organisation, "10000.00");

        // The source names no wage; 120 yuan a day are ours. 10.5 days and 4 days: 1,260 and 480.
        assertThat(parts("""
                - {name: cover_losses}
                - {name: members, each: 120, by: labour}
                - {name: members, by: shares livestock}
                """)).containsExactly("members 1740.00", "members 8260.00");
        assertThat(lines()).containsExactly("1 members 1260.00", "3 members 480.00", "1 members 6608.00",
                "2 members 1652.00");
        assertNobodyCountsOtherwise();
    }

    @Test
    void aCooperativeRefundsSixtyHundredthsOfItsSurplusByTradeAndNoLess() {
        cooperative();
        county.shares(organisation, Map.of(a, 100L, b, 100L));
        county.trade(organisation, a, "30000.00");
        county.trade(organisation, b, "10000.00");
        county.earn(organisation, "8000.00");

        refused(PayoutRefusal.REFUND_TOO_SMALL, """
                - {name: reserve, rate: 10%}
                - {name: refund, rate: 59.99%, of: left, by: trade 113}
                - {name: members, by: shares}
                """);
        // 8,000 less a reserve of 800: a surplus of 7,200, of which 4,320 go back by 30,000 and 10,000 of trade.
        assertThat(parts("""
                - {name: cover_losses}
                - {name: reserve, rate: 10%}
                - {name: refund, rate: 60%, of: left, by: trade 113}
                - {name: members, by: shares}
                """)).containsExactly("reserve 800.00", "refund 4320.00", "members 2880.00");
        assertThat(lines()).containsExactly("1 refund 3240.00", "2 refund 1080.00", "1 members 1440.00",
                "2 members 1440.00");
        assertNobodyCountsOtherwise();
    }

    @Test
    void tradeThatWasTakenBackDoesNotCount() {
        cooperative();
        county.trade(organisation, a, "30000.00");
        UUID wrong = county.trade(organisation, b, "10000.00");
        county.inScope(() -> TestApp.get(org.liancun.ledger.Ledger.class).reverse(wrong, LocalDate.of(2023, 7, 1), "wrong"));
        county.earn(organisation, "100.00");

        parts("- {name: refund, rate: 100%, by: trade 113}\n");

        assertThat(lines()).containsExactly("1 refund 100.00");
    }

    @Test
    void puchaGivesByHouseholdMoreToThePoorAndByPerson() {
        county.people(b, 5);
        county.people(c, 3);
        county.earn(organisation, "7000.00");
        String rules = """
                - {name: cover_losses}
                - {name: members, each: 1000, by: households poor}
                - {name: members, each: 900, by: households except poor}
                - {name: members, each: 285, by: persons}
                """;
        refused(PayoutRefusal.NO_BASIS, rules);
        county.scope.run(() -> TestApp.get(HouseholdGroups.class).enter(new HouseholdGroups.Entered(organisation, "poor",
                LocalDate.of(2023, 1, 1), county.document, List.of(village.households().get(0).code()))));

        // One household of 1,000; two of 900; 4 + 5 + 3 persons of 285: 1,000 + 1,800 + 3,420 of 7,000.
        assertThat(parts(rules)).containsExactly("members 1000.00", "members 1800.00", "members 3420.00");
        assertThat(lines()).containsExactly("1 members 1000.00", "2 members 900.00", "3 members 900.00",
                "1 members 1140.00", "2 members 1425.00", "3 members 855.00");
        assertNobodyCountsOtherwise();
    }

    @Test
    void capitalOrAnEarmarkedGrantThatWasMadeIntoIncomeIsNotPaidOut() {
        county.shares(organisation, Map.of(a, 100L));
        county.earn(organisation, "100.00");
        UUID capital = county.move(organisation, "301", "503", "50.00");
        refused(PayoutRefusal.CAPITAL_PAID_OUT, "- {name: members}\n");
        county.inScope(() -> TestApp.get(org.liancun.ledger.Ledger.class).reverse(capital, LocalDate.of(2023, 7, 1), "wrong"));
        UUID grant = county.move(organisation, "241", "503", "30.00");
        refused(PayoutRefusal.GRANT_PAID_OUT, "- {name: members}\n");
        county.inScope(() -> TestApp.get(org.liancun.ledger.Ledger.class).reverse(grant, LocalDate.of(2023, 7, 1), "wrong"));

        assertThat(parts("- {name: members}\n")).containsExactly("members 100.00");
    }

    @Test
    void subsidiesForOperationAreLeftOutWhereThePolicySaysSo() {
        county.shares(organisation, Map.of(a, 100L));
        county.earn(organisation, "900.00");
        county.move(organisation, "102", "503", "100.00");

        // 1,000 are there, 100 of them a subsidy: half of the 900 that were earned go to members, the rest stays.
        assertThat(parts("""
                - {name: members, rate: 50%, of: earned}
                - {name: reserve, rate: 100%, of: left}
                """)).containsExactly("members 450.00", "reserve 550.00");
        assertNobodyCountsOtherwise();
    }

    @Test
    void aPoolForRewardsIsAPartOfTheIncreaseAndHeldAtItsCap() {
        county.shares(organisation, Map.of(a, 100L));
        county.earn(organisation, "1000.00");
        refused(PayoutRefusal.NO_LAST_YEAR, "- {name: reward, rate: 8%, of: increment}\n");

        // Half of 1,000 asked, a tenth of the net income is the cap, and what it cuts goes to the reserve.
        assertThat(parts("""
                - {name: reward, rate: 50%, cap: 10% of net, cut_to: reserve}
                - {name: members}
                """)).containsExactly("reward 100.00", "reserve 400.00", "members 500.00");
        assertNobodyCountsOtherwise();
    }

    private UUID payout;

    /** Drafts by these rules and writes what each part but covered losses takes. */
    private List<String> parts(String rules) {
        draft(rules);
        return detail().parts().stream().filter(part -> !part.rule().equals("cover_losses"))
                .map(part -> part.rule() + " " + new Money(part.amount())).toList();
    }

    private void refused(PayoutRefusal refusal, String rules) {
        assertThatThrownBy(() -> draft(rules)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private void draft(String rules) {
        county.policies("- organisation: \"" + organisation + "\"\n  year_from: 2023\n  source: the table\n  rules:\n"
                + rules.indent(2));
        county.inScope(() -> TestApp.get(Closing.class).closeYear(county.book(organisation).id(), PayoutCounty.YEAR));
        payout = county.scope.call(() -> TestApp.get(Payouts.class).draft(organisation, PayoutCounty.YEAR, DAY)).id();
    }

    private PayoutDetail detail() {
        return county.scope.call(() -> TestApp.get(PayoutRecords.class).detail(payout)).orElseThrow();
    }

    private List<String> lines() {
        return detail().lines().stream()
                .map(line -> Integer.parseInt(line.holder().substring(line.holder().length() - 4)) + " "
                        + line.explanation().rule() + " " + new Money(line.amount()))
                .toList();
    }

    private void assertNobodyCountsOtherwise() {
        StringWriter csv = new StringWriter();
        county.scope.run(() -> TestApp.get(Proofs.class).write(payout, csv));
        assertThat(csv.toString()).contains("\nrule,").contains("\nline,");
        assertThat(Recount.differences(csv.toString())).isEmpty();
    }

    private void cooperative() {
        county.inScope(() -> TestApp.get(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("UPDATE registry.organisation SET legal_form = 'cooperative' WHERE county_code = ? AND code = ?")
                .params(county.code, organisation).update());
    }
}
