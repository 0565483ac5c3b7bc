package org.liancun.formation;

import java.util.Collection;

/**
 * The four terms of any set of villages against their county, for those who ask about villages that nobody means to
 * form into one alliance, such as a whole township.
 */
public final class GroupTerms {
    private final Terrain terrain;
    private final AllianceCost cost;

    /** @param county all villages of the county, however many of them are asked about */
    public GroupTerms(FormationInput county) {
        terrain = new Terrain(county);
        cost = new AllianceCost(terrain);
    }

    /** The terms over their normalisers of these villages taken as one group. */
    public Terms of(Collection<String> villages) {
        return cost.terms(villages.stream().mapToInt(terrain::index).sorted().toArray());
    }
}
