package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Progress;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.ledger.SubAccounts.NewSubAccount;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;

/** Accounts that a unit sets up for itself below those of its chart. */
class SubAccountsTests {
    private final TestCounty county = new TestCounty();
    private final Book book = county.book(county.villageA);
    private final SubAccounts subAccounts = TestApp.get(SubAccounts.class);

    @Test
    void areOfTheClassAndSideOfTheChartsAccountAndStandBelowTheNearestOne() {
        open("1020101", "10201");

        assertThat(accounts()).extracting(ChartAccount::code, ChartAccount::parent, ChartAccount::accountClass,
                ChartAccount::normalSide).containsExactly(
                        org.assertj.core.groups.Tuple.tuple("10201", "102", "asset", "D"),
                        org.assertj.core.groups.Tuple.tuple("1020101", "10201", "asset", "D"));
    }

    @Test
    void openedAgainStayAsTheyAre() {
        open("10201");
        county.inScope(() -> subAccounts.open(List.of(new NewSubAccount(book.id(), "10201", "other name", "")), "me"));

        assertThat(accounts()).extracting(ChartAccount::nameZh).containsExactly("account 10201");
    }

    @Test
    void areRefusedBelowNoAccountOfTheChartAndAreNotTheChartsOwn() {
        assertThatThrownBy(() -> open("99901")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(LedgerRefusal.UNKNOWN_ACCOUNT));
        assertThatThrownBy(() -> open("102")).isInstanceOf(Refused.class);
        assertThat(accounts()).isEmpty();
    }

    @Test
    void takePostingsInTheirOwnBookOnly() {
        open("10201");

        post(book, "10201");
        assertThatThrownBy(() -> post(county.book(county.villageB), "10201")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(LedgerRefusal.UNKNOWN_ACCOUNT));

        StringWriter journal = new StringWriter();
        county.inScope(() -> TestApp.get(Journal.class).export("csv", journal));
        assertThat(journal.toString()).contains("10201", "account 10201");
        assertThat(county.scope.call(() -> TestApp.get(Verify.class).run(Progress.NONE)).findings())
                .allSatisfy(finding -> assertThat(finding.problems()).as(finding.check()).isEmpty());
    }

    private void open(String... codes) {
        county.inScope(() -> subAccounts.open(
                List.of(codes).stream().map(code -> new NewSubAccount(book.id(), code, "account " + code, "")).toList(),
                "me"));
    }

    private List<ChartAccount> accounts() {
        return county.scope.call(() -> subAccounts.of(book.id()));
    }

    private void post(Book into, String account) {
        UUID id = Ids.next();
        county.inScope(() -> TestApp.get(Ledger.class).post(new Entry(id, into.id(), LocalDate.of(2023, 3, 1), "voucher",
                null, null, "sale", null, null, List.of(Posting.debit(account, Money.ofYuan("5.00"), 1),
                        Posting.credit("501", Money.ofYuan("5.00"), 1)))));
    }
}
