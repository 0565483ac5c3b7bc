package org.liancun.accounting.ledgers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.ledgers.SubsidiaryLedger;

/**
 * Which rows of a subsidiary ledger or journal an address asks for.
 *
 * @param unit of a memorandum book; empty for the account's own
 * @param party code of an organisation or household; empty for all
 * @param after place of the last row seen; empty for the first page
 * @param whole not empty: all rows on one page, to be printed
 * @param format csv or xlsx; empty for the page
 */
public record AskedRows(String unit, String party, String after, String whole, String format) {
    private static final int PAGE = 200;
    private static final int PRINT = 5_000;
    private static final int FILE = 200_000;

    public AskedRows(@Nullable String unit, @Nullable String party, @Nullable String after, @Nullable String whole,
            @Nullable String format) {
        this.unit = text(unit);
        this.party = text(party);
        this.after = text(after);
        this.whole = text(whole);
        this.format = text(format);
    }

    boolean file() {
        return !format.isEmpty();
    }

    /** Whether it begins with the opening balance. */
    public boolean first() {
        return after.isEmpty();
    }

    SubsidiaryLedger.Part part() {
        return new SubsidiaryLedger.Part(SubsidiaryLedger.Cursor.parse(after),
                file() ? FILE : whole.isEmpty() ? PAGE : PRINT);
    }

    /** Unit and party as they stand in an address. */
    String parameters() {
        return (unit.isEmpty() ? "" : "&unit=" + encoded(unit)) + (party.isEmpty() ? "" : "&party=" + encoded(party));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }
}
