package org.liancun.access;

import java.text.Normalizer;
import java.util.Locale;
import org.liancun.kernel.Refused;

/** What a name, a password and each role must be like. */
final class UserRules {
    static final int SHORTEST = 10;
    /** Longer ones would only make the hash slow. */
    static final int LONGEST = 200;

    private UserRules() {}

    /** The name as it is stored: one spelling for full-width and upper-case letters, which keyboards mix up. */
    static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static void check(NewUser user, String county) {
        String name = plain(user.name());
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{1,39}")) {
            throw new Refused(AccessRefusal.NAME_FORM, user.name());
        }
        checkPassword(name, user.password());
        if (!user.place().startsWith(county)) {
            throw new Refused(AccessRefusal.PLACE_OUTSIDE, user.place(), county);
        }
        checkPlace(user);
        if (user.role() == Role.ACCOUNTANT && user.organisations().isEmpty()) {
            throw new Refused(AccessRefusal.NO_ORGANISATIONS, name);
        }
        if ((user.role() == Role.MEMBER) != (user.household() != null)) {
            throw new Refused(AccessRefusal.NO_HOUSEHOLD, name);
        }
        boolean named = !user.caseNumber().isBlank();
        if (named != (user.caseUntil() != null) || named && user.role() != Role.AUDITOR) {
            throw new Refused(AccessRefusal.CASE_INCOMPLETE, name);
        }
    }

    static void checkPassword(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refused(AccessRefusal.PASSWORD_SHORT, SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new Refused(AccessRefusal.PASSWORD_LONG, LONGEST);
        }
        if (plain(password).contains(name)) {
            throw new Refused(AccessRefusal.PASSWORD_IS_NAME, name);
        }
    }

    private static void checkPlace(NewUser user) {
        String form = switch (user.role()) {
            case COUNTY -> "\\d{6}";
            case TOWNSHIP -> "\\d{9}";
            case ALLIANCE -> "\\d{9}-\\d{2}";
            case MEMBER -> "\\d{12}";
            case ACCOUNTANT -> "\\d{6}|\\d{9}|\\d{12}|\\d{9}-\\d{2}";
            case AUDITOR -> "\\d{6}|\\d{9}|\\d{12}";
        };
        if (!user.place().matches(form)) {
            throw new Refused(AccessRefusal.PLACE_FORM, user.place(), user.role().code());
        }
    }
}
