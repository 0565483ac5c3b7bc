package org.liancun.formation;

import java.util.List;

/**
 * The proof that no plan costs less than the bound, or that there is no plan, in whole numbers.
 *
 * <p>Prices {@code u} of villages and {@code w ≤ 0} of trios prove, for any plan of K alliances out of a set A of
 * possible ones, that it costs at least {@code Σu + Σw + K · min over A of (cost − prices of its villages − prices of
 * the trios of which it has two or more)}: each village is in one alliance, and of three villages at most one alliance
 * has two or more. Leaves divide the plans by whether two villages stand together, until each part has such a proof.
 *
 * @param claim what is proven
 * @param boundMillionths no plan costs less; zero if the claim is that there is none
 * @param scale prices are in so many parts of the unit of the cost
 * @param exclusions alliances which are in no plan cheaper than the bound, in the order in which they apply
 * @param leaves together they leave no plan out
 */
public record Certificate(
        Claim claim, long boundMillionths, long scale, List<Prices> exclusions, List<Leaf> leaves) {

    /** What a certificate proves. */
    public enum Claim {
        /** No plan costs less than the bound. */
        BOUND,
        /** There is no plan: with all costs zero, every plan would cost more than zero. */
        INFEASIBLE
    }

    /**
     * Prices that prove a bound.
     *
     * @param villages price of each village, ascending by code
     * @param trios three villages each, and their price
     */
    public record Prices(List<Long> villages, List<Trio> trios) {
        public Prices {
            villages = List.copyOf(villages);
            trios = List.copyOf(trios);
        }
    }

    /** The price of a fact: at most one alliance has two or three of these villages. */
    public record Trio(String a, String b, String c, long price) {}

    /** Whether two villages stand in one alliance. */
    public record Branch(String a, String b, boolean together) {}

    /** A part of all plans, by the branches that lead to it, and the prices that prove its bound. */
    public record Leaf(List<Branch> branches, Prices prices) {
        public Leaf {
            branches = List.copyOf(branches);
        }
    }

    public Certificate {
        exclusions = List.copyOf(exclusions);
        leaves = List.copyOf(leaves);
    }
}
