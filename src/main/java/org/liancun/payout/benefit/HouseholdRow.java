package org.liancun.payout.benefit;

/**
 * One household in the list of those in sight.
 *
 * @param fen what the year brought it, of what counts and is in sight
 * @param beforeFen the same of the year before
 * @param besideFen what is not counted: goods without a known cost, and what is unclear
 */
public record HouseholdRow(String code, String village, String villageZh, long fen, long beforeFen, long besideFen) {}
