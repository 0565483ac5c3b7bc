package org.liancun.payout.payment;

import java.util.Optional;

/**
 * What can be seen of an account number without asking a bank: its length and digits, and the check digit that cards have
 * (ISO/IEC 7812-1, modulus 10). A passbook has a number of another kind, so a wrong check digit is a warning only.
 */
final class AccountRules {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 32;

    private AccountRules() {}

    /** What is wrong with it; the more serious first. */
    static Optional<Finding> check(String number) {
        boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || number.length() < SHORTEST || number.length() > LONGEST) {
            return Optional.of(Finding.BAD_ACCOUNT);
        }
        return hasCheckDigit(number) ? Optional.empty() : Optional.of(Finding.ODD_ACCOUNT);
    }

    static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }
}
