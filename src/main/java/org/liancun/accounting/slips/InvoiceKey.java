package org.liancun.accounting.slips;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number by which an invoice is known in the county: the 20 digits of a fully digital one, or code (10 or 12
 * digits) and number (8 digits) of an older one, one after the other.
 */
final class InvoiceKey {
    private static final Pattern KEY = Pattern.compile("[0-9]{18}|[0-9]{20}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,，;；、/_-]+");

    private InvoiceKey() {}

    /** Of code and number as a file has them; empty where they are no number of an invoice. */
    static Optional<String> of(String code, String number) {
        String digits = SEPARATORS.matcher(code + number).replaceAll("");
        Matcher whole = KEY.matcher(digits);
        return whole.matches() ? Optional.of(digits) : Optional.empty();
    }

    /** As somebody typed it. */
    static Optional<String> of(String typed) {
        return of("", typed);
    }
}
