package org.liancun.formation;

/**
 * One village that is to be in exactly one alliance.
 *
 * @param code key; all ties are broken by it
 * @param township code of its township
 */
public record Area(String code, String township, Point point, Profile profile) {}
