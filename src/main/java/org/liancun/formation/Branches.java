package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A part of all plans: which pairs of villages stand together and which do not. */
record Branches(List<Branch> branches) {
    static final Branches NONE = new Branches(List.of());

    /** A pair, the lower village first. */
    record Branch(int a, int b, boolean together) {}

    Branches with(int a, int b, boolean together) {
        List<Branch> more = new ArrayList<>(branches);
        more.add(new Branch(a, b, together));
        return new Branches(List.copyOf(more));
    }

    /** @param members ascending */
    boolean admit(int[] members) {
        for (Branch branch : branches) {
            boolean hasA = Arrays.binarySearch(members, branch.a) >= 0;
            boolean hasB = Arrays.binarySearch(members, branch.b) >= 0;
            if (branch.together ? hasA != hasB : hasA && hasB) {
                return false;
            }
        }
        return true;
    }

    /** The same for columns in pages. */
    Columns.Kept kept(int villages) {
        boolean[] has = new boolean[villages];
        return (page, column) -> {
            int size = page.size(column);
            for (int k = 0; k < size; k++) {
                has[page.member(column, k)] = true;
            }
            boolean admitted = true;
            for (Branch branch : branches) {
                admitted &= branch.together ? has[branch.a] == has[branch.b] : !has[branch.a] || !has[branch.b];
            }
            for (int k = 0; k < size; k++) {
                has[page.member(column, k)] = false;
            }
            return admitted;
        };
    }

    void markNeeded(boolean[] needed) {
        for (Branch branch : branches) {
            needed[branch.a] = true;
            needed[branch.b] = true;
        }
    }

    Certificate.Leaf leaf(Duals duals, String[] codes) {
        return new Certificate.Leaf(
                branches.stream()
                        .map(branch -> new Certificate.Branch(codes[branch.a], codes[branch.b], branch.together))
                        .toList(),
                duals.asPrices(codes));
    }
}
