package org.liancun.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liancun.kernel.Decimals;

/** What a cell of each kind must be. Pure. */
final class CellRules {
    private static final int MOST_CHARACTERS = 1_000;
    /** Amounts stay far inside a long, so that a sum of a million of them does too. */
    private static final long MOST_AMOUNT = 1_000_000_000_000L;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2199;

    private CellRules() {}

    /** The first rule that the cell breaks. */
    static Optional<CellFault> fault(Column column, String cell) {
        if (cell.isEmpty()) {
            return column.isRequired() ? Optional.of(new CellFault("required")) : Optional.empty();
        }
        if (cell.length() > MOST_CHARACTERS) {
            return Optional.of(new CellFault("too_long", MOST_CHARACTERS));
        }
        if (!plain(cell)) {
            return Optional.of(new CellFault("control"));
        }
        return switch (column.kind()) {
            case TEXT -> text(column, cell);
            case INTEGER -> number(cell, 0, "integer", false);
            case MONEY -> number(cell, 2, "money", true);
            case DECIMAL -> number(cell, column.scale(), "decimal", true);
            case DATE -> date(cell);
            case YES_NO -> truth(cell) ? Optional.empty() : Optional.of(new CellFault("yes_no"));
        };
    }

    private static Optional<CellFault> text(Column column, String cell) {
        if (!column.choices().isEmpty() && !column.choices().contains(cell)) {
            return Optional.of(new CellFault("choice", String.join(", ", column.choices()),
                    Nearest.to(cell.toLowerCase(Locale.ROOT), column.choices()).orElse(column.choices().getFirst())));
        }
        if (column.digits() > 0 && !digits(cell, column.digits())) {
            return Optional.of(new CellFault("digits", column.digits()));
        }
        return Optional.empty();
    }

    private static Optional<CellFault> number(String cell, int scale, String name, boolean signed) {
        try {
            long amount = Decimals.parse(cell, scale);
            if (amount < 0 && !signed) {
                return Optional.of(new CellFault("negative"));
            }
            boolean fits = Math.abs(amount) <= (signed ? MOST_AMOUNT * 1_000 : Integer.MAX_VALUE);
            return fits ? Optional.empty() : Optional.of(new CellFault("too_large"));
        } catch (IllegalArgumentException e) {
            return Optional.of(new CellFault(name, scale));
        }
    }

    private static Optional<CellFault> date(String cell) {
        try {
            if (DAY.matcher(cell).matches()) {
                int year = LocalDate.parse(cell).getYear();
                if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                    return Optional.empty();
                }
            }
        } catch (DateTimeException e) {
            return Optional.of(new CellFault("date"));
        }
        return Optional.of(new CellFault("date"));
    }

    /** Whether the cell says true or false, in any letters: Excel writes them large. */
    private static boolean truth(String cell) {
        return cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false");
    }

    private static boolean digits(String cell, int count) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return cell.length() == count;
    }

    /** Neither control characters nor halves of characters, which the database could not keep. */
    private static boolean plain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < cell.length() && Character.isLowSurrogate(cell.charAt(i + 1))) {
                i++;
            } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
