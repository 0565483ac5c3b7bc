package org.liancun.shares;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a contribution beside how much of what it is.
 *
 * @param assetClass code of its class; empty for none
 * @param contract number of the pasture contract under which the use right is held; empty for none
 * @param termFrom first day of the use right; null for no term
 * @param termUntil last day of the use right
 * @param basis how equipment came to its value: {@link #INVOICE}, {@link #APPRAISAL}, or empty where nobody says
 * @param approval number of the resolution that approved the appraisal; empty for none
 * @param earTags of the animals; empty where they are counted by class
 */
public record Particulars(String assetClass, String contract, @Nullable LocalDate termFrom,
        @Nullable LocalDate termUntil, String basis, String approval, List<String> earTags) {
    public static final String INVOICE = "invoice";
    public static final String APPRAISAL = "appraisal";
    public static final Particulars NONE = new Particulars("", "", null, null, "", "", List.of());

    public Particulars {
        earTags = List.copyOf(earTags);
    }

    /** As they stand in a cell: one after the other with a space between. */
    String tagsInWords() {
        return String.join(" ", earTags);
    }
}
