package org.liancun.decisions;

/**
 * A vote as counts, never as names. Of a company each count is one of voting rights.
 *
 * @param entitled all who may vote
 * @param present those who were there, also online or by a written proxy
 */
public record Votes(long entitled, long present, long inFavour, long against, long abstained) {
    /** Whether the counts can be those of one vote. */
    public boolean possible() {
        boolean negative = present < 0 || inFavour < 0 || against < 0 || abstained < 0;
        return !negative && entitled >= 1 && present <= entitled && inFavour + against + abstained <= present;
    }
}
