package org.liancun.shares;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a contribution beside how much of what it is.
 *
 * @param assetClass code of its class; empty for none
 * @param contract number of the pasture contract; null for none
 * @param termUntil last day of the use right
 * @param basis invoice or appraisal; empty where nobody said
 * @param approval the resolution that approved the appraisal
 */
public record Details(String assetClass, @Nullable String contract, @Nullable LocalDate termFrom,
        @Nullable LocalDate termUntil, String basis, @Nullable UUID approval) {}
