package org.liancun.formation;

/**
 * What an alliance costs under the four principles, to the letter of the definition: binary64, sums in ascending code
 * order. The checker computes the same by its own code.
 */
final class AllianceCost {
    /**
     * Likeness of a county whose villages all live from the same is zero; computed, it may come out as rounding dust
     * of about 1e-16 a person, by which nothing may be divided.
     */
    private static final double DUST_PER_PERSON = 1e-12;

    private final Terrain terrain;
    private final boolean strongHub;
    private final long countyPeople;
    private final double countyIncome;
    private final double[] countyMeans = new double[Means.KINDS];
    private final Terms normalisers;

    AllianceCost(Terrain terrain) {
        this.terrain = terrain;
        strongHub = terrain.input.rules().lead() != Lead.NONE;
        long people = 0;
        double income = 0;
        int[] county = new int[terrain.size];
        for (int i = 0; i < terrain.size; i++) {
            county[i] = i;
            people += terrain.people[i];
            income += terrain.people[i] == 0 ? 0 : terrain.incomeYuan[i];
            for (int m = 0; m < Means.KINDS; m++) {
                countyMeans[m] += terrain.means[i][m];
            }
        }
        countyPeople = people;
        countyIncome = income;
        normalisers = normalisers(county);
    }

    private Terms normalisers(int[] county) {
        double likeness = likeness(county);
        double complement = 0;
        double winwin = 0;
        for (int i : county) {
            int[] single = {i};
            complement += complement(single);
            winwin += winwin(single);
        }
        return new Terms(
                terrain.size * terrain.meanEdge,
                likeness <= DUST_PER_PERSON * countyPeople ? 0 : likeness,
                complement,
                winwin);
    }

    /**
     * The terms over their normalisers.
     *
     * @param members ascending
     */
    Terms terms(int[] members) {
        return raw(members).over(normalisers);
    }

    /** @param members ascending */
    long costMillionths(int[] members) {
        return raw(members).costMillionths(terrain.input.weights(), normalisers);
    }

    private Terms raw(int[] members) {
        return new Terms(
                hubDistance(members, hub(members)), likeness(members), complement(members), winwin(members));
    }

    /** The village with the least sum of distances, among the strong ones where one is needed; ties by code. */
    int hub(int[] members) {
        int best = nearest(members, strongHub);
        // The search passes through sets without a strong village; their cost still has to say which is compacter.
        return best >= 0 ? best : nearest(members, false);
    }

    /** The village nearest to all others, or -1 if none qualifies. */
    int nearest(int[] members, boolean amongStrong) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int candidate : members) {
            if (!amongStrong || terrain.strong[candidate]) {
                long sum = hubDistance(members, candidate);
                if (sum < least) {
                    least = sum;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private long hubDistance(int[] members, int hub) {
        long sum = 0;
        for (int i : members) {
            sum += terrain.distances[i][hub];
        }
        return sum;
    }

    private double likeness(int[] members) {
        double[] whole = new double[terrain.industries[0].length];
        for (int i : members) {
            for (int k = 0; k < whole.length; k++) {
                whole[k] += terrain.people[i] * terrain.industries[i][k];
            }
        }
        double lengthOfWhole = Math.sqrt(dot(whole, whole));
        double sum = 0;
        for (int i : members) {
            double[] own = terrain.industries[i];
            double length = Math.sqrt(dot(own, own));
            if (terrain.people[i] > 0 && length > 0) {
                sum += terrain.people[i] * (1 - dot(own, whole) / (length * lengthOfWhole));
            }
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private double complement(int[] members) {
        double people = peopleShare(members);
        double sum = 0;
        for (int m = 0; m < Means.KINDS; m++) {
            if (countyMeans[m] != 0) {
                double means = 0;
                for (int i : members) {
                    means += terrain.means[i][m];
                }
                sum += Math.abs(means / countyMeans[m] - people);
            }
        }
        return sum;
    }

    private double winwin(int[] members) {
        long people = 0;
        double income = 0;
        for (int i : members) {
            people += terrain.people[i];
            income += terrain.people[i] == 0 ? 0 : terrain.incomeYuan[i];
        }
        if (people == 0 || countyIncome == 0) {
            return 0;
        }
        double perHead = income / people;
        double perHeadOfCounty = countyIncome / countyPeople;
        return peopleShare(members) * Math.max(0, 1 - perHead / perHeadOfCounty);
    }

    private double peopleShare(int[] members) {
        long people = 0;
        for (int i : members) {
            people += terrain.people[i];
        }
        return countyPeople == 0 ? 0 : (double) people / countyPeople;
    }
}
