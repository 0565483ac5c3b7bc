package org.liancun.shares;

import java.util.UUID;

/**
 * So many shares of a class in one hand on a day.
 *
 * @param holder a village collective, or a household of one
 * @param shareClass code of a {@link ShareClass}
 */
public record Holding(UUID holder, String shareClass, long hundredths) {}
