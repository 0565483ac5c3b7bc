package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes a plan of a relaxation: the alliances it is surest of are settled, the rest is relaxed again, and so on. */
final class Dive {
    private static final double SURE = 0.85;
    private static final double SOME = 1e-6;

    private final Relaxation relaxation;
    private final int villages;
    private final Watch watch;
    private final List<int[]> settled = new ArrayList<>();
    private final boolean[] taken;

    Dive(Relaxation relaxation, int villages, Watch watch) {
        this.relaxation = relaxation;
        this.villages = villages;
        this.watch = watch;
        taken = new boolean[villages];
    }

    /** A plan cheaper than the cutoff, if the dive comes to one. The relaxation must have been solved over the columns. */
    Optional<int[][]> plan(Columns columns, long cutoff) {
        Columns left = columns;
        int covered = 0;
        while (true) {
            int more = settle();
            covered += more;
            if (covered == villages) {
                return Optional.of(settled.toArray(int[][]::new));
            }
            if (more == 0) {
                return Optional.empty();
            }
            relaxation.allow(this::fits);
            left = left.kept(() -> (page, column) -> fits(page.members(column)));
            long proven = relaxation.solve(left, cutoff).bound();
            if (proven >= cutoff || watch.stop() || relaxation.breached()) {
                return Optional.empty();
            }
        }
    }

    private boolean fits(int[] members) {
        boolean free = true;
        for (int village : members) {
            free &= !taken[village];
        }
        return free || settled.stream().anyMatch(alliance -> Arrays.equals(alliance, members));
    }

    /** Settles what is sure, at least one alliance; says how many villages that covers. */
    private int settle() {
        Master master = relaxation.master();
        int surest = -1;
        int covered = 0;
        for (int column = 0; column < master.size(); column++) {
            if (master.value(column) > SOME && isFree(master.members(column))) {
                if (master.value(column) > SURE) {
                    covered += take(master.members(column));
                } else if (surest < 0 || master.value(column) > master.value(surest)) {
                    surest = column;
                }
            }
        }
        return covered > 0 || surest < 0 ? covered : take(master.members(surest));
    }

    private boolean isFree(int[] members) {
        return Arrays.stream(members).noneMatch(village -> taken[village]);
    }

    private int take(int[] members) {
        settled.add(members);
        Arrays.stream(members).forEach(village -> taken[village] = true);
        return members.length;
    }
}
