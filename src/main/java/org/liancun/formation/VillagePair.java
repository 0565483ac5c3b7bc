package org.liancun.formation;

/** A strong village and one that it takes along. */
public record VillagePair(String strong, String weak) {}
