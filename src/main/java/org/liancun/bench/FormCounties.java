package org.liancun.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.liancun.formation.Adjacency;
import org.liancun.formation.Area;
import org.liancun.formation.Borders;
import org.liancun.formation.Conditions;
import org.liancun.formation.Edge;
import org.liancun.formation.FormationInput;
import org.liancun.formation.Former;
import org.liancun.formation.Lead;
import org.liancun.formation.Means;
import org.liancun.formation.Objective;
import org.liancun.formation.Point;
import org.liancun.formation.Profile;
import org.liancun.formation.Rules;

/** Counties to form alliances in: made from a seed, or the neutral ones that other programs were measured on. */
final class FormCounties {
    private static final int YARDSTICK_SIDE = 12;
    private static final int YARDSTICK_ALLIANCES = 29;
    private static final long YARDSTICK_SEED = 20260101;
    private static final Set<Integer> YARDSTICK_HOLES = Set.of(0, 1, 11, 132, 143);
    private static final double DEGREES_PER_VILLAGE = 0.1;
    private static final double VILLAGES_PER_ALLIANCE = 4.8;
    private static final List<String> INDUSTRIES = List.of("dairy", "herding", "tourism", "transport", "wool");

    private FormCounties() {}

    /**
     * Villages strewn over a square, borders open, as many strong ones as there are alliances: one in every part of a
     * division by strips, so that there is a plan.
     */
    static FormationInput synthetic(int villages, long seed) {
        Random random = new Random(seed);
        double side = Math.sqrt(villages) * DEGREES_PER_VILLAGE;
        int alliances = (int) Math.ceil(villages / VILLAGES_PER_ALLIANCE);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < villages; i++) {
            Point point = new Point(92 + side * random.nextDouble(), 32 + side * random.nextDouble());
            areas.add(new Area("V" + (10_000 + i), "T", point, profile(random)));
        }
        Rules rules = Rules.of(alliances).with(Borders.OPEN);
        return FormationInput.of(withStrong(areas, rules, random), rules, seed);
    }

    /** What tells whether two machines speak of the same county: SHA-256 over its villages, edges and rules. */
    static String checksum(FormationInput input) {
        StringBuilder text = new StringBuilder();
        input.areas().forEach(area -> text.append(area).append('\n'));
        input.adjacency().edges().stream().sorted(Comparator.comparing(Edge::a).thenComparing(Edge::b))
                .forEach(edge -> text.append(edge).append('\n'));
        byte[] bytes = text.append(input.rules()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Profile profile(Random random) {
        TreeMap<String, Double> industries = new TreeMap<>();
        for (String industry : INDUSTRIES) {
            if (random.nextInt(3) > 0) {
                industries.put(industry, 1.0 + random.nextInt(9));
            }
        }
        Means means = new Means(
                random.nextInt(90_000), random.nextInt(9_000), 30 + random.nextInt(90), random.nextInt(100_000));
        return new Profile(80 + random.nextInt(400), random.nextInt(500_000), means, industries, false, Map.of());
    }

    /** A random village of each alliance of a plan that asks for no lead. */
    private static List<Area> withStrong(List<Area> areas, Rules rules, Random random) {
        FormationInput leaderless = FormationInput.of(areas, rules.with(Lead.NONE), 1)
                .with(new Objective.Moment());
        Set<String> strong = new HashSet<>();
        new Former().form(leaderless).plan().orElseThrow().alliances().forEach(alliance ->
                strong.add(alliance.villages().get(random.nextInt(alliance.villages().size()))));
        return areas.stream()
                .map(area -> new Area(area.code(), area.township(), area.point(),
                        area.profile().withStrong(strong.contains(area.code()))))
                .toList();
    }

    /** The neutral yardstick of 139 cells; each alliance has at least this part of an even share of {@code ext}. */
    static FormationInput yardstick(int tenths) {
        List<Area> areas = new ArrayList<>();
        long x = YARDSTICK_SEED;
        long sum = 0;
        for (int cell = 0; cell < YARDSTICK_SIDE * YARDSTICK_SIDE; cell++) {
            if (!YARDSTICK_HOLES.contains(cell)) {
                x = next(x);
                double sim = 100 + (x >> 8) % 900;
                x = next(x);
                long ext = 50 + (x >> 8) % 450;
                sum += ext;
                areas.add(cell(cell, YARDSTICK_SIDE, Map.of("sim", sim, "ext", (double) ext)));
            }
        }
        Conditions floor = Conditions.NONE.withFloors(
                List.of(new Conditions.Limit("ext", tenths / 10.0 * sum / YARDSTICK_ALLIANCES)));
        Rules rules = new Rules(YARDSTICK_ALLIANCES, 1, areas.size(), Lead.NONE, Borders.OPEN, floor);
        return new FormationInput(
                areas, rook(areas), rules, new Objective.Pairwise("sim"), Optional.empty(), 1);
    }

    private static long next(long x) {
        return (1_103_515_245L * x + 12_345) & Integer.MAX_VALUE;
    }

    /** A square grid to be split into as many equal parts as it has rows. */
    static FormationInput square(int n) {
        List<Area> areas = new ArrayList<>();
        for (int cell = 0; cell < n * n; cell++) {
            areas.add(cell(cell, n, Map.of()));
        }
        Rules rules = new Rules(n, n, n, Lead.NONE, Borders.OPEN, Conditions.NONE);
        return new FormationInput(areas, rook(areas), rules, new Objective.Moment(), Optional.empty(), 1);
    }

    private static Area cell(int cell, int side, Map<String, Double> columns) {
        Profile profile = new Profile(1, 0, Means.NONE, new TreeMap<>(), false, columns);
        return new Area("C" + (1_000 + cell), "T", new Point(cell % side, cell / side), profile);
    }

    private static Adjacency rook(List<Area> cells) {
        List<Edge> edges = new ArrayList<>();
        for (Area a : cells) {
            for (Area b : cells) {
                double steps = Math.abs(a.point().lon() - b.point().lon()) + Math.abs(a.point().lat() - b.point().lat());
                if (steps == 1 && a.code().compareTo(b.code()) < 0) {
                    edges.add(new Edge(a.code(), b.code()));
                }
            }
        }
        return Adjacency.given(edges);
    }
}
