package org.liancun.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counties of four to nine villages of every awkward kind, with rules of every kind; one for each seed. */
final class TinyCounty {
    /** How the villages lie. */
    enum Shape { SCATTERED, LINE, STAR, TWO_ISLANDS, ONE_ALONE, EQUAL_POINTS, DENSE }

    private final Random random;
    private final Shape shape;
    private final int size;
    private final boolean noIncome;
    private final boolean oneIndustry;

    private TinyCounty(long seed) {
        random = new Random(seed * 7919);
        shape = Shape.values()[(int) (seed % Shape.values().length)];
        size = 4 + random.nextInt(6);
        noIncome = random.nextInt(6) == 0;
        oneIndustry = random.nextInt(6) == 0;
    }

    static FormationInput of(long seed) {
        return new TinyCounty(seed).input(seed);
    }

    private FormationInput input(long seed) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            areas.add(new Area(code(i), random.nextInt(4) > 0 ? "A" : "B", point(), profile(i)));
        }
        Objective objective = switch (random.nextInt(6)) {
            case 0 -> new Objective.Pairwise("ext");
            case 1 -> new Objective.Moment();
            case 2 -> new Objective.Alliance(new Weights(random.nextDouble(), 0.3, random.nextDouble(), 0.1));
            default -> new Objective.Alliance(Weights.EQUAL);
        };
        Optional<MovePrice> price = random.nextInt(4) > 0 ? Optional.empty() : Optional.of(movePrice());
        return new FormationInput(areas, Adjacency.given(edges()), rules(), objective, price, seed);
    }

    private static String code(int i) {
        return "V" + i;
    }

    private Point point() {
        return shape == Shape.EQUAL_POINTS 
                ? new Point(92, 32)
                : new Point(92 + random.nextDouble(), 32 + random.nextDouble());
    }

    private Profile profile(int i) {
        SortedMap<String, Double> industries = new TreeMap<>();
        for (String industry : oneIndustry ? List.of("herding") : List.of("herding", "dairy", "wool")) {
            if (oneIndustry || random.nextInt(3) > 0) {
                industries.put(industry, 0.1 + random.nextDouble());
            }
        }
        Means means = new Means(random.nextInt(900), random.nextInt(90), random.nextInt(9), random.nextInt(1000));
        long people = random.nextInt(8) == 0 ? 0 : random.nextInt(300);
        double income = noIncome ? 0 : random.nextInt(100_000);
        return new Profile(people, income, means, industries, random.nextInt(5) < 3,
                Map.of("ext", 1.0 + random.nextInt(9)));
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                boolean adjoin = switch (shape) {
                    case LINE -> j == i + 1;
                    case STAR -> i == 0;
                    case TWO_ISLANDS -> i % 2 == j % 2;
                    case ONE_ALONE -> i > 0 && random.nextBoolean();
                    case DENSE -> random.nextInt(5) > 0;
                    default -> random.nextInt(5) < 2;
                };
                if (adjoin) {
                    edges.add(new Edge(code(i), code(j)));
                }
            }
        }
        return edges;
    }

    private Rules rules() {
        int min = 1 + random.nextInt(2);
        int max = min + 2 + random.nextInt(4);
        int fewest = Math.ceilDiv(size, max);
        int alliances = fewest + random.nextInt(Math.max(1, size / min - fewest));
        return new Rules(alliances, min, max, Lead.values()[random.nextInt(Lead.values().length)],
                random.nextInt(4) > 0 ? Borders.OPEN : Borders.WITHIN_TOWNSHIP, conditions());
    }

    private Conditions conditions() {
        Conditions conditions = Conditions.NONE;
        if (random.nextInt(5) == 0) {
            conditions = conditions.withTogether(List.of(some(2)));
        }
        if (random.nextInt(5) == 0) {
            conditions = conditions.withApart(List.of(some(2 + random.nextInt(2))));
        }
        if (random.nextInt(6) == 0) {
            conditions = conditions.withPins(
                    Map.of(code(0), "x", code(1), random.nextBoolean() ? "x" : "y", code(2), "y"));
        }
        if (random.nextInt(5) == 0) {
            conditions = conditions.withFloors(List.of(new Conditions.Limit("ext", 1 + random.nextInt(12))));
        }
        if (random.nextInt(5) == 0) {
            conditions = conditions.withCeilings(List.of(new Conditions.Limit("ext", 12 + random.nextInt(12))));
        }
        return conditions;
    }

    private Set<String> some(int count) {
        Set<String> codes = new TreeSet<>();
        while (codes.size() < count) {
            codes.add(code(random.nextInt(size)));
        }
        return codes;
    }

    private MovePrice movePrice() {
        SortedMap<String, String> adopted = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (random.nextInt(5) > 0) {
                adopted.put(code(i), "old" + random.nextInt(3));
            }
        }
        return new MovePrice(adopted, random.nextInt(200_000));
    }
}
