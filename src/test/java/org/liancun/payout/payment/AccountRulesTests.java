package org.liancun.payout.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountRulesTests {
    @Test
    void theNumberOfTheSchoolbookIsGoodAndEveryOtherLastDigitIsOdd() {
        for (char last = '0'; last <= '9'; last++) {
            assertThat(AccountRules.check("411111111111111" + last).isEmpty()).isEqualTo(last == '1');
        }
        assertThat(AccountRules.check("4111111111111112")).contains(Finding.ODD_ACCOUNT);
        assertThat(Finding.ODD_ACCOUNT.blocks()).as("a passbook may have such a number").isFalse();
    }

    @Test
    void twoNeighboursThatChangedPlacesAreFound() {
        assertThat(AccountRules.check("4012888888881881")).isEmpty();
        assertThat(AccountRules.check("0412888888881881")).contains(Finding.ODD_ACCOUNT);
    }

    @Test
    void lettersOtherDigitsAndWrongLengthsAreBad() {
        for (String bad : new String[] {"41111111l1111111", "411111111111111١", "", "1234567", "1".repeat(33)}) {
            assertThat(AccountRules.check(bad)).as(bad).contains(Finding.BAD_ACCOUNT);
        }
    }
}
