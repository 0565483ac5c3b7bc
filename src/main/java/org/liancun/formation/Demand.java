package org.liancun.formation;

import java.util.Arrays;

/**
 * What a choice of columns must fulfil: a whole plan, or only some of it where the reason is searched why there is none.
 *
 * @param villages which must be in exactly one alliance; the others may be in none or in several
 * @param counted whether there must be just so many alliances
 */
record Demand(boolean[] villages, boolean counted, int alliances) {
    static Demand of(Terrain terrain) {
        boolean[] all = new boolean[terrain.size];
        Arrays.fill(all, true);
        return new Demand(all, true, terrain.input.rules().alliances());
    }

    boolean whole() {
        for (boolean village : villages) {
            if (!village) {
                return false;
            }
        }
        return counted;
    }

    /** At most so many alliances matter. */
    int most() {
        int demanded = 0;
        for (boolean village : villages) {
            demanded += village ? 1 : 0;
        }
        return counted ? alliances : demanded;
    }

    /** The least that one alliance more adds to a plan. */
    long least(long reduced) {
        return counted ? reduced : Math.min(0, reduced);
    }

    Demand without(int village) {
        boolean[] fewer = villages.clone();
        fewer[village] = false;
        return new Demand(fewer, counted, alliances);
    }

    /** What suffices for a contradiction where nothing can be chosen: a number of alliances, or one village. */
    boolean[] firstOnly() {
        boolean[] first = new boolean[villages.length];
        for (int i = 0; !counted && i < villages.length; i++) {
            if (villages[i]) {
                first[i] = true;
                return first;
            }
        }
        return first;
    }

    Demand uncounted() {
        return new Demand(villages, false, alliances);
    }
}
