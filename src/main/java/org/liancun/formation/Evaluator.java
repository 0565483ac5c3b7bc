package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liancun.formation.PlanProblem.Kind;

/**
 * Judges partitions that somebody else made: on a map by hand, or adopted long ago. Fast enough for every drag of the
 * mouse; made once for a county and used by one thread.
 */
public final class Evaluator {
    /** A smaller change of a principle's score comes from rounding. */
    private static final double DUST = 1e-9;

    private final Terrain terrain;
    private final PlanWriter writer;
    private final AllianceCost principles;
    private final SetCost cost;
    private final Admission admission;

    public Evaluator(FormationInput input) {
        terrain = new Terrain(input);
        writer = new PlanWriter(terrain);
        principles = new AllianceCost(terrain);
        cost = SetCost.of(terrain);
        admission = new Admission(terrain);
    }

    /** The plan that a partition makes, and what is wrong with it. */
    public Evaluation evaluate(Collection<? extends Collection<String>> alliances) {
        List<PlanProblem> noPartition = noPartition(alliances);
        if (!noPartition.isEmpty()) {
            return new Evaluation(Optional.empty(), noPartition);
        }
        FormationPlan plan = writer.write(alliances.stream().map(this::members).toArray(int[][]::new));
        return new Evaluation(Optional.of(plan), PlanChecker.check(terrain.input, plan));
    }

    private List<PlanProblem> noPartition(Collection<? extends Collection<String>> alliances) {
        List<PlanProblem> problems = new ArrayList<>();
        Set<String> left = new HashSet<>(Arrays.asList(terrain.codes));
        for (Collection<String> alliance : alliances) {
            if (alliance.isEmpty()) {
                problems.add(new PlanProblem(Kind.WRONG_SIZE, "", "0"));
            }
            for (String village : alliance) {
                if (!terrain.has(village)) {
                    problems.add(new PlanProblem(Kind.UNKNOWN_VILLAGE, "", village));
                } else if (!left.remove(village)) {
                    problems.add(new PlanProblem(Kind.VILLAGE_NOT_ONCE, "", village));
                }
            }
        }
        left.stream().sorted().forEach(village ->
                problems.add(new PlanProblem(Kind.VILLAGE_NOT_ONCE, "", village + " × 0")));
        return problems;
    }

    private int[] members(Collection<String> villages) {
        return villages.stream().mapToInt(terrain::index).sorted().toArray();
    }

    /** What the best other alliance of a village would cost. */
    public WhyHere whyHere(FormationPlan plan, String village) {
        String own = plan.alliances().stream()
                .filter(alliance -> alliance.villages().contains(village))
                .map(PlannedAlliance::code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no village " + village));
        return new WhyHere(village, own, moves(plan, village).min(Comparator.comparingLong(WhyHere.Move::changeMillionths)
                .thenComparing(WhyHere.Move::to)));
    }

    /** A second opinion: for each principle the single move that helps it most; none where no move helps. */
    public Map<Principle, WhyHere.Move> bestMoves(FormationPlan plan) {
        Map<Principle, WhyHere.Move> best = new EnumMap<>(Principle.class);
        List<WhyHere.Move> moves = Arrays.stream(terrain.codes).flatMap(village -> moves(plan, village)).toList();
        for (Principle principle : Principle.values()) {
            moves.stream()
                    .filter(move -> principle.of(move.change()) < -DUST)
                    .min(Comparator.comparingDouble((WhyHere.Move move) -> principle.of(move.change()))
                            .thenComparing(WhyHere.Move::village)
                            .thenComparing(WhyHere.Move::to))
                    .ifPresent(move -> best.put(principle, move));
        }
        return best;
    }

    /** Each principle's score of each alliance stands in its {@link PlannedAlliance#terms}; this is their mean. */
    public static Terms mean(FormationPlan plan) {
        double[] sums = new double[Principle.values().length];
        for (PlannedAlliance alliance : plan.alliances()) {
            for (Principle principle : Principle.values()) {
                sums[principle.ordinal()] += principle.of(alliance.terms()) / plan.alliances().size();
            }
        }
        return new Terms(sums[0], sums[1], sums[2], sums[3]);
    }

    /** The moves of a village that keep every rule. */
    private Stream<WhyHere.Move> moves(FormationPlan plan, String village) {
        int i = terrain.index(village);
        PlannedAlliance from = plan.alliances().stream()
                .filter(alliance -> alliance.villages().contains(village))
                .findFirst()
                .orElseThrow();
        int[] left = Partition.without(members(from.villages()), i);
        if (!allowed(left)) {
            return Stream.empty();
        }
        return plan.alliances().stream()
                .filter(to -> to != from && Arrays.stream(terrain.neighbours[i])
                        .anyMatch(neighbour -> to.villages().contains(terrain.codes[neighbour])))
                .flatMap(to -> move(village, from, to, left).stream());
    }

    private Optional<WhyHere.Move> move(String village, PlannedAlliance from, PlannedAlliance to, int[] left) {
        int[] grown = Partition.with(members(to.villages()), terrain.index(village));
        if (!allowed(grown)) {
            return Optional.empty();
        }
        long change = cost.of(left) + cost.of(grown) - from.costMillionths() - to.costMillionths();
        Terms before = from.terms().plus(to.terms());
        Terms after = principles.terms(left).plus(principles.terms(grown));
        return Optional.of(new WhyHere.Move(village, from.code(), to.code(), change, after.minus(before)));
    }

    private boolean allowed(int[] members) {
        Rules rules = terrain.input.rules();
        if (members.length < rules.min() || members.length > rules.max() || !Partition.connected(terrain, members)) {
            return false;
        }
        for (int k = 1; k < members.length; k++) {
            if (!admission.mayJoin(members, k, members[k])) {
                return false;
            }
        }
        return admission.admits(members, members.length);
    }
}
