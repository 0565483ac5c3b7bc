package org.liancun.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A book of an organisation under one chart.
 *
 * @param code what people and vouchers call it: the organisation's code, with {@code -M} for the memorandum book
 * @param placeCode the village or township it belongs to
 * @param restated whether the chart was not yet in force when the book begins
 */
public record Book(
        UUID id,
        String code,
        String chart,
        UUID organisation,
        String organisationCode,
        String placeCode,
        String nameZh,
        String nameEn,
        LocalDate openedOn,
        boolean restated) {
    /** The chart of memorandum books. */
    public static final String MEMORANDUM = "memorandum";

    public boolean isMemorandum() {
        return chart.equals(MEMORANDUM);
    }
}
