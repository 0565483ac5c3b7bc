package org.liancun.accounting.slips.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.slips.SlipLimit;
import org.liancun.accounting.slips.SlipLimits;

/**
 * The limits of the county.
 *
 * @param names of places by their codes
 * @param places for which the reader may set one; empty for none
 * @param place what is typed, as the other three
 * @param refused what a rule said to the last try; null for none
 */
public record LimitsPage(List<SlipLimit> limits, Map<String, SlipLimits.Place> names, List<SlipLimits.Place> places,
        String place, String fromOn, String amount, String source, @Nullable String refused) {}
