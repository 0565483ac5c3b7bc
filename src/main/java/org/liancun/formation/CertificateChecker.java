package org.liancun.formation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks a proof without trusting who made it: lists the possible alliances by its own way, computes their costs by the
 * checker's formulae and every bound in whole numbers. Shares no code with the search.
 */
public final class CertificateChecker {
    private final FormationInput input;
    private final Certificate certificate;
    private final TreeMap<String, Integer> numbers = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private CertificateChecker(FormationInput input, Certificate certificate) {
        this.input = input;
        this.certificate = certificate;
        input.areas().forEach(area -> numbers.put(area.code(), numbers.size()));
    }

    /**
     * What a check found.
     *
     * @param alliances possible ones that were listed
     * @param problems why the certificate proves nothing; empty if it proves what it claims
     */
    public record Verdict(long alliances, List<String> problems) {
        public Verdict {
            problems = List.copyOf(problems);
        }

        public boolean holds() {
            return problems.isEmpty();
        }
    }

    /** Whether the certificate proves its claim for the input. */
    public static Verdict check(FormationInput input, Certificate certificate) {
        return new CertificateChecker(input, certificate).verdict();
    }

    private Verdict verdict() {
        checkShape();
        if (!problems.isEmpty()) {
            return new Verdict(0, problems);
        }
        checkCover();
        long listed = 0;
        try {
            boolean byPrices = isFoundByPrices();
            CheckedSets sets = byPrices ? foundByPrices() : CheckedSets.of(input, isBound());
            listed = sets.size();
            certificate.exclusions().stream().skip(byPrices ? 1 : 0).forEach(prices -> exclude(sets, prices));
            for (int leaf = 0; leaf < certificate.leaves().size(); leaf++) {
                checkLeaf(sets, leaf);
            }
        } catch (ArithmeticException e) {
            problems.add("a price is out of range");
        }
        return new Verdict(listed, problems);
    }

    private boolean isBound() {
        return certificate.claim() == Certificate.Claim.BOUND;
    }

    /** Where a village more makes no alliance cheaper, the first prices find those that they do not exclude. */
    private boolean isFoundByPrices() {
        return isBound() && input.objective() instanceof Objective.Pairwise && !certificate.exclusions().isEmpty();
    }

    /** The possible alliances without those that the first prices exclude, found without listing all. */
    private CheckedSets foundByPrices() {
        CheckedPrices prices = new CheckedPrices(certificate.exclusions().getFirst(), numbers, certificate.scale());
        int alliances = input.rules().alliances();
        long wanted = Math.addExact(Math.multiplyExact(goal() - 1, certificate.scale()), 1);
        // If no alliance costs less than this, every plan reaches the goal and nothing is left.
        long even = Math.ceilDiv(Math.subtractExact(wanted, prices.sum()), (long) alliances);
        CheckedSets cheaper = foundBelow(prices, even);
        long least = Math.min(even, cheaper.least(prices, List.of()));
        long others = Math.multiplyExact(least, alliances - 1L);
        return cheaper.size() == 0
                ? cheaper
                : foundBelow(prices, Math.subtractExact(Math.subtractExact(wanted, prices.sum()), others));
    }

    private CheckedSets foundBelow(CheckedPrices prices, long threshold) {
        Objective.Pairwise objective = (Objective.Pairwise) input.objective();
        return CheckedSets.below(input, objective.column(), prices, threshold).orElseGet(() -> {
            problems.add("the first prices exclude too little to be checked");
            return CheckedSets.none(input);
        });
    }

    private void checkShape() {
        if (certificate.scale() < 1) {
            problems.add("scale " + certificate.scale());
        }
        List<Certificate.Prices> all = new ArrayList<>(certificate.exclusions());
        certificate.leaves().forEach(leaf -> all.add(leaf.prices()));
        for (Certificate.Prices prices : all) {
            if (prices.villages().size() != numbers.size()) {
                problems.add(prices.villages().size() + " prices for " + numbers.size() + " villages");
            }
            for (Certificate.Trio trio : prices.trios()) {
                Set<String> three = new HashSet<>(List.of(trio.a(), trio.b(), trio.c()));
                if (three.size() != 3 || !numbers.keySet().containsAll(three) || trio.price() > 0) {
                    problems.add("no trio: " + trio);
                }
            }
        }
        certificate.leaves().stream().flatMap(leaf -> leaf.branches().stream()).forEach(branch -> {
            if (branch.a().equals(branch.b()) || !numbers.containsKey(branch.a()) || !numbers.containsKey(branch.b())) {
                problems.add("no branch: " + branch);
            }
        });
        if (certificate.leaves().isEmpty()) {
            problems.add("no leaf");
        }
    }

    /** Whether the leaves leave no plan out: at every fork both ways are there. */
    private void checkCover() {
        List<List<Certificate.Branch>> paths =
                certificate.leaves().stream().map(Certificate.Leaf::branches).toList();
        if (!covers(paths, 0)) {
            problems.add("the leaves leave plans out");
        }
    }

    private static boolean covers(List<List<Certificate.Branch>> paths, int depth) {
        if (paths.stream().anyMatch(path -> path.size() == depth)) {
            return true;
        }
        if (paths.isEmpty()) {
            return false;
        }
        Certificate.Branch fork = paths.getFirst().get(depth);
        List<List<Certificate.Branch>> together = new ArrayList<>();
        List<List<Certificate.Branch>> apart = new ArrayList<>();
        for (List<Certificate.Branch> path : paths) {
            Certificate.Branch branch = path.get(depth);
            if (branch.a().equals(fork.a()) && branch.b().equals(fork.b())) {
                (branch.together() ? together : apart).add(path);
            }
        }
        return covers(together, depth + 1) && covers(apart, depth + 1);
    }

    /** What no plan may reach: the bound, or anything above nothing. */
    private long goal() {
        return isBound() ? certificate.boundMillionths() : 1;
    }

    private void exclude(CheckedSets sets, Certificate.Prices prices) {
        CheckedPrices checked = new CheckedPrices(prices, numbers, certificate.scale());
        long least = sets.least(checked, List.of());
        if (least == Long.MAX_VALUE) {
            return;
        }
        int others = input.rules().alliances() - 1;
        long rest = Math.addExact(checked.sum(), Math.multiplyExact(least, (long) others));
        sets.removeIf(checked, reduced -> atLeast(Math.addExact(rest, reduced)));
    }

    private void checkLeaf(CheckedSets sets, int number) {
        Certificate.Leaf leaf = certificate.leaves().get(number);
        CheckedPrices checked = new CheckedPrices(leaf.prices(), numbers, certificate.scale());
        long least = sets.least(checked, leaf.branches());
        if (least == Long.MAX_VALUE) {
            return;
        }
        long bound = Math.addExact(checked.sum(), Math.multiplyExact(least, (long) input.rules().alliances()));
        if (!atLeast(bound)) {
            problems.add("leaf " + (number + 1) + " proves only " + Math.ceilDiv(bound, certificate.scale())
                    + ", not " + goal());
        }
    }

    private boolean atLeast(long scaled) {
        return Math.ceilDiv(scaled, certificate.scale()) >= goal();
    }
}
