package org.liancun.access;

import java.text.Normalizer;
import java.util.List;
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
        checkOrganisations(user, name);
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

    /** Whoever works for a whole township or county names that place itself: nobody gets so far by leaving a field empty. */
    private static void checkOrganisations(NewUser user, String name) {
        boolean wide = user.place().matches("\\d{6}|\\d{9}");
        boolean named = user.role() == Role.ACCOUNTANT || user.role() == Role.CASHIER && wide;
        if (named && user.organisations().isEmpty()) {
            throw new Refused(AccessRefusal.NO_ORGANISATIONS, name);
        }
        boolean place = user.organisations().stream().anyMatch(code -> code.matches("\\d{6}|\\d{9}"));
        if (place && !user.organisations().equals(List.of(user.place()))) {
            throw new Refused(AccessRefusal.PLACE_AND_MORE, name, user.place());
        }
    }

    private static void checkPlace(NewUser user) {
        String form = switch (user.role()) {
            case COUNTY -> "\\d{6}";
            case TOWNSHIP -> "\\d{9}";
            case ALLIANCE -> "\\d{9}-\\d{2}";
            case MEMBER -> "\\d{12}";
            case ACCOUNTANT, CASHIER -> "\\d{6}|\\d{9}|\\d{12}|\\d{9}-\\d{2}";
            case CLERK, HEAD, SUPERVISOR -> "\\d{12}|\\d{9}-\\d{2}";
            case AUDITOR -> "\\d{6}|\\d{9}|\\d{12}";
        };
        if (!user.place().matches(form)) {
            throw new Refused(AccessRefusal.PLACE_FORM, user.place(), user.role().code());
        }
    }
}
