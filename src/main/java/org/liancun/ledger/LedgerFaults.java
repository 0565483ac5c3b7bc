package org.liancun.ledger;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liancun.kernel.Refused;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;

/** Turns what the database refuses into the refusals of this module. */
final class LedgerFaults {
    private static final Pattern NAMED = Pattern.compile("([A-Z_]+): (.*)", Pattern.DOTALL);

    private LedgerFaults() {}

    static <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException e) {
            throw translate(e);
        }
    }

    static RuntimeException translate(DataAccessException e) {
        if (!(e.getMostSpecificCause() instanceof PSQLException cause) || cause.getServerErrorMessage() == null) {
            return e;
        }
        String message = String.valueOf(cause.getServerErrorMessage().getMessage());
        Matcher named = NAMED.matcher(message);
        if ("LC001".equals(cause.getSQLState()) && named.matches()) {
            return new Refused(LedgerRefusal.valueOf(named.group(1)), named.group(2));
        }
        for (Constraint constraint : Constraint.values()) {
            if (message.contains(constraint.name)) {
                return new Refused(constraint.refusal, String.valueOf(cause.getServerErrorMessage().getDetail()));
            }
        }
        return e;
    }

    /** Constraints whose breach is a refusal rather than a defect. */
    private enum Constraint {
        NUMBER("entry_by_number", LedgerRefusal.NUMBER_TAKEN),
        REVERSED("entry_reversed_once", LedgerRefusal.ALREADY_REVERSED),
        BOOK("entry_county_code_book_id_fkey", LedgerRefusal.UNKNOWN_BOOK),
        DOCUMENT("entry_county_code_document_id_fkey", LedgerRefusal.UNKNOWN_DOCUMENT);

        private final String name;
        private final LedgerRefusal refusal;

        Constraint(String name, LedgerRefusal refusal) {
            this.name = name;
            this.refusal = refusal;
        }
    }
}
