package org.liancun.formation;

import java.util.Arrays;

/**
 * What an alliance costs under the four principles, to the letter of the definition: binary64, sums in ascending code
 * order. The checker computes the same by its own code.
 */
final class AllianceCost implements SetCost {
    /**
     * Likeness of a county whose villages all live from the same is zero; computed, it may come out as rounding dust
     * of about 1e-16 a person, by which nothing may be divided.
     */
    private static final double DUST_PER_PERSON = 1e-12;

    private final Terrain terrain;
    private final Weights weights;
    private final boolean strongHub;
    private final long countyPeople;
    private final double countyIncome;
    private final double[] countyMeans;
    /** People by industry of each village. */
    private final double[][] peopleIn;
    /** Length of the vector of each village's industry shares. */
    private final double[] lengths;
    private final double[] whole;
    private final Terms normalisers;

    AllianceCost(Terrain terrain) {
        this.terrain = terrain;
        weights = terrain.input.weights();
        strongHub = terrain.input.rules().lead() != Lead.NONE;
        countyMeans = new double[Means.KINDS];
        peopleIn = new double[terrain.size][terrain.industries[0].length];
        lengths = new double[terrain.size];
        whole = new double[terrain.industries[0].length];
        int[] county = new int[terrain.size];
        for (int i = 0; i < terrain.size; i++) {
            county[i] = i;
            double[] shares = terrain.industries[i];
            lengths[i] = Math.sqrt(dot(shares, shares));
            for (int k = 0; k < shares.length; k++) {
                peopleIn[i][k] = terrain.people[i] * shares[k];
            }
            for (int m = 0; m < Means.KINDS; m++) {
                countyMeans[m] += terrain.means[i][m];
            }
        }
        countyPeople = people(county, county.length);
        countyIncome = income(county, county.length);
        normalisers = normalisers(county);
    }

    private AllianceCost(AllianceCost other) {
        terrain = other.terrain;
        weights = other.weights;
        strongHub = other.strongHub;
        countyPeople = other.countyPeople;
        countyIncome = other.countyIncome;
        countyMeans = other.countyMeans;
        peopleIn = other.peopleIn;
        lengths = other.lengths;
        whole = new double[other.whole.length];
        normalisers = other.normalisers;
    }

    @Override
    public SetCost another() {
        return new AllianceCost(this);
    }

    private Terms normalisers(int[] county) {
        double likeness = likeness(county, county.length);
        double complement = 0;
        double winwin = 0;
        for (int i : county) {
            int[] single = {i};
            complement += complement(single, 1);
            winwin += winwin(single, 1);
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
        return raw(members, members.length).over(normalisers);
    }

    @Override
    public long of(int[] members, int size) {
        return raw(members, size).costMillionths(weights, normalisers);
    }

    private Terms raw(int[] members, int size) {
        return new Terms(
                hubDistance(members, size, hub(members, size)),
                likeness(members, size),
                complement(members, size),
                winwin(members, size));
    }

    /** The village with the least sum of distances, among the strong ones where one is needed; ties by code. */
    int hub(int[] members) {
        return hub(members, members.length);
    }

    private int hub(int[] members, int size) {
        int best = nearest(members, size, strongHub);
        // The search passes through sets without a strong village; their cost still has to say which is compacter.
        return best >= 0 ? best : nearest(members, size, false);
    }

    /** The village nearest to all others, or -1 if none qualifies. */
    int nearest(int[] members, boolean amongStrong) {
        return nearest(members, members.length, amongStrong);
    }

    private int nearest(int[] members, int size, boolean amongStrong) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int k = 0; k < size; k++) {
            if (!amongStrong || terrain.strong[members[k]]) {
                long sum = hubDistance(members, size, members[k]);
                if (sum < least) {
                    least = sum;
                    best = members[k];
                }
            }
        }
        return best;
    }

    private long hubDistance(int[] members, int size, int hub) {
        int[] metres = terrain.distances[hub];
        long sum = 0;
        for (int k = 0; k < size; k++) {
            sum += metres[members[k]];
        }
        return sum;
    }

    private double likeness(int[] members, int size) {
        Arrays.fill(whole, 0);
        for (int i = 0; i < size; i++) {
            double[] people = peopleIn[members[i]];
            for (int k = 0; k < whole.length; k++) {
                whole[k] += people[k];
            }
        }
        double lengthOfWhole = Math.sqrt(dot(whole, whole));
        double sum = 0;
        for (int k = 0; k < size; k++) {
            int i = members[k];
            if (terrain.people[i] > 0 && lengths[i] > 0) {
                double cosine = dot(terrain.industries[i], whole) / (lengths[i] * lengthOfWhole);
                sum += terrain.people[i] * (1 - cosine);
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

    private double complement(int[] members, int size) {
        double share = countyPeople == 0 ? 0 : (double) people(members, size) / countyPeople;
        double sum = 0;
        for (int m = 0; m < Means.KINDS; m++) {
            if (countyMeans[m] != 0) {
                double means = 0;
                for (int k = 0; k < size; k++) {
                    means += terrain.means[members[k]][m];
                }
                sum += Math.abs(means / countyMeans[m] - share);
            }
        }
        return sum;
    }

    private double winwin(int[] members, int size) {
        long people = people(members, size);
        if (people == 0 || countyIncome == 0) {
            return 0;
        }
        double perHead = income(members, size) / people;
        double perHeadOfCounty = countyIncome / countyPeople;
        return (double) people / countyPeople * Math.max(0, 1 - perHead / perHeadOfCounty);
    }

    private long people(int[] members, int size) {
        long people = 0;
        for (int k = 0; k < size; k++) {
            people += terrain.people[members[k]];
        }
        return people;
    }

    /** Collective income of the villages where somebody lives. */
    private double income(int[] members, int size) {
        double income = 0;
        for (int k = 0; k < size; k++) {
            int i = members[k];
            income += terrain.people[i] == 0 ? 0 : terrain.incomeYuan[i];
        }
        return income;
    }
}
