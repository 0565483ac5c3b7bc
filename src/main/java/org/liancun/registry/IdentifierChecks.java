package org.liancun.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Check digits of the identifiers that China gives to organisations and citizens. A wrong digit is found; whether the
 * number was ever given to anybody is not.
 */
public final class IdentifierChecks {
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** Who registers: 5 civil affairs, 9 market regulation, A military, N agriculture, Y others. */
    private static final String DEPARTMENTS = "123456789ANY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CITIZEN_CHECKS = "10X98765432";
    private static final Pattern CITIZEN = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int ORGANISATION_FROM = 8;

    private IdentifierChecks() {}

    /**
     * Whether this is a unified social credit code: 18 characters of which the ninth to seventeenth are an organisation
     * code with its own check character, and the last checks them all (GB 32100-2015, GB 11714-1997).
     */
    public static boolean creditCode(String code) {
        if (code.length() != CREDIT_WEIGHTS.length + 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
            int value = CREDIT_ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * CREDIT_WEIGHTS[i];
        }
        char check = CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
        return code.charAt(17) == check
                && DEPARTMENTS.indexOf(code.charAt(0)) >= 0
                && code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')
                && organisationCode(code.substring(ORGANISATION_FROM, ORGANISATION_FROM + 9));
    }

    /** Whether this is an organisation code: eight characters and their check, without the hyphen (GB 11714-1997). */
    public static boolean organisationCode(String code) {
        if (code.length() != ORGANISATION_WEIGHTS.length + 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            char c = code.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z')) {
                return false;
            }
            sum += Character.digit(c, 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return code.charAt(8) == (check == 10 ? 'X' : (char) ('0' + check % 11));
    }

    /** Whether this is a citizen number: area, an existing day of birth, sequence and check (GB 11643-1999). */
    public static boolean citizenNumber(String number) {
        if (!CITIZEN.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < CITIZEN_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
        }
        return number.charAt(17) == CITIZEN_CHECKS.charAt(sum % 11) && birthExists(number);
    }

    private static boolean birthExists(String number) {
        try {
            LocalDate born = LocalDate.of(Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
            return born.getYear() >= 1850;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
