package org.liancun.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small invented counties for tests. */
final class Counties {
    private Counties() {}

    static Profile profile(long people, double income, boolean strong) {
        return new Profile(people, income, Means.NONE, new TreeMap<>(), strong, Map.of());
    }

    static Area area(String code, double lon, double lat, boolean strong) {
        return new Area(code, code.substring(0, 1), new Point(lon, lat), profile(100, 1000, strong));
    }

    /** Villages A00 A01 … B00 …: townships side by side, every third village strong. */
    static List<Area> random(long seed, int townships, int villagesEach) {
        Random random = new Random(seed);
        List<Area> areas = new ArrayList<>();
        for (int t = 0; t < townships; t++) {
            for (int v = 0; v < villagesEach; v++) {
                String township = String.valueOf((char) ('A' + t));
                Point point = new Point(92 + 0.3 * t + 0.3 * random.nextDouble(), 32 + 0.3 * random.nextDouble());
                areas.add(new Area(township + (v < 10 ? "0" : "") + v, township, point, randomProfile(random, v)));
            }
        }
        return areas;
    }

    private static Profile randomProfile(Random random, int v) {
        SortedMap<String, Double> industries = new TreeMap<>();
        for (String industry : List.of("herding", "dairy", "wool")) {
            if (random.nextInt(3) > 0) {
                industries.put(industry, random.nextDouble());
            }
        }
        Means means = new Means(
                random.nextInt(90_000), random.nextInt(9_000), random.nextInt(90), random.nextInt(100_000));
        return new Profile(
                random.nextInt(400), random.nextInt(500_000), means, industries, v % 3 == 0, Map.of("ext", v + 1.0));
    }
}
