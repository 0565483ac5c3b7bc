package org.liancun.shares;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * Something brought into an alliance, not yet valued.
 *
 * @param number under which people know it; once booked it never changes
 * @param alliance its code; empty for the one that the village is in on the day
 * @param contributor code of a village, whose collective then is meant, or of a household
 * @param quantity in the smallest part of the kind's unit
 * @param appraised what one piece of equipment is worth; null for all other kinds
 * @param document number of the document behind it; empty for none
 */
public record NewContribution(
        String number,
        LocalDate day,
        String alliance,
        String contributor,
        ContributionKind kind,
        long quantity,
        @Nullable Money appraised,
        String document,
        Particulars particulars) {

    public NewContribution(String number, LocalDate day, String alliance, String contributor, ContributionKind kind,
            long quantity, @Nullable Money appraised, String document) {
        this(number, day, alliance, contributor, kind, quantity, appraised, document, Particulars.NONE);
    }

    /** The same of another contributor: a holder's part of what several brought together. */
    NewContribution part(String partNumber, String holder, long partQuantity) {
        return new NewContribution(partNumber, day, alliance, holder, kind, partQuantity, appraised, document, particulars);
    }
}
