package org.liancun.registry;

/**
 * What a village has in a year.
 *
 * @param pastureMu in hundredths of a mu
 * @param sheepUnits in hundredths of a sheep unit
 * @param industries such as {@code herding:0.6;dairy:0.3}
 * @param strong whether the county counts it among the strong villages
 * @param roadAccess paved, gravel, track or none; empty where nobody has said
 */
public record VillageProfile(String village, int year, int households, int people, int workers, long pastureMu,
        long sheepUnits, long cashFen, long incomeFen, String industries, boolean strong, String roadAccess,
        boolean synthetic) {}
