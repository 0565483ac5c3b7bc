package org.liancun.payout;

/** A vote as counts, never as names. */
public record Votes(int entitled, int present, int inFavour, int against, int abstained) {
    public Votes {
        boolean negative = inFavour < 0 || against < 0 || abstained < 0;
        if (negative || entitled < 1 || present > entitled || inFavour + against + abstained > present) {
            throw new IllegalArgumentException(entitled + " may vote, " + present + " present: " + inFavour + " yes, "
                    + against + " no, " + abstained + " abstained");
        }
    }
}
