package org.liancun.formation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.FormationResult.Reason;
import org.liancun.formation.RuleItems.Item;
import org.liancun.formation.RuleItems.Kind;

/**
 * Why no plan can obey the rules: villages and rules that block each other. Every rule and then every village is given
 * up on trial; what is not needed for there to be no plan stays out, and what remains is needed, all of it.
 *
 * <p>To give up a village means that it may be in no alliance or in several.
 */
final class Blockers {
    private static final double SECONDS = 4;
    /** More possible alliances than these are not listed to find a reason. */
    private static final long MOST_COLUMNS = 2_000_000;

    private final FormationInput input;
    private final Watch watch;
    private final RuleItems items;
    private @Nullable Item helps;

    /** Villages and rules of which none can be missed. */
    record Core(Set<Item> rules, boolean[] villages) {}

    /** Whether there is a plan; if not, which villages that is proven with. */
    private record Answer(boolean known, boolean plan, boolean[] needed) {
        private static final Answer UNKNOWN = new Answer(false, false, new boolean[0]);
        private static final Answer PLAN = new Answer(true, true, new boolean[0]);

        private boolean none() {
            return known && !plan;
        }
    }

    Blockers(Terrain terrain, Watch watch) {
        input = terrain.input;
        items = new RuleItems(input);
        Watch limited = Watch.until(watch::nanos, SECONDS, standing -> { });
        this.watch = new Watch() {
            @Override
            public boolean stop() {
                return limited.stop() || watch.stop();
            }

            @Override
            public void at(Standing standing) {
                // The reasons are told when they are found.
            }

            @Override
            public long nanos() {
                return watch.nanos();
            }
        };
    }

    List<Reason> find() {
        Optional<Core> core = core();
        if (core.isPresent()) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < input.areas().size(); i++) {
                if (core.get().villages[i]) {
                    words.add(input.areas().get(i).code());
                }
            }
            core.get().rules.forEach(item -> words.add(item.word()));
            return List.of(new Reason(FormationRefusal.BLOCKED, List.of(String.join("; ", words))));
        }
        return helps == null
                ? List.of(new Reason(FormationRefusal.NO_PLAN, List.of()))
                : List.of(new Reason(FormationRefusal.RULE_BLOCKS, List.of(helps.word())));
    }

    /** Empty if time or room did not suffice. */
    Optional<Core> core() {
        Set<Item> kept = new LinkedHashSet<>(items.all());
        Demand demand = Demand.of(new Terrain(input));
        for (Item item : items.all()) {
            Set<Item> fewer = new LinkedHashSet<>(kept);
            fewer.remove(item);
            Answer answer = ask(fewer, demand);
            if (answer.none()) {
                kept = fewer;
            } else if (answer.plan && helps == null && kept.size() == items.all().size()) {
                helps = item;
            } else if (!answer.known && watch.stop()) {
                return Optional.empty();
            }
        }
        return villages(kept, demand);
    }

    private Optional<Core> villages(Set<Item> kept, Demand all) {
        Optional<Columns> columns = columns(kept);
        Demand demand = RuleItems.has(kept, Kind.COUNT) ? all : all.uncounted();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Answer answer = ask(kept, columns.get(), demand);
        for (int i = 0; i < input.areas().size() && answer.none(); i++) {
            demand = new Demand(answer.needed, demand.counted(), demand.alliances());
            Answer without = answer.needed[i] ? ask(kept, columns.get(), demand.without(i)) : answer;
            if (without.none()) {
                answer = without;
            } else if (!without.known) {
                return Optional.empty();
            }
        }
        return answer.none() ? Optional.of(new Core(kept, answer.needed)) : Optional.empty();
    }

    private Optional<Columns> columns(Set<Item> kept) {
        Terrain relaxed = new Terrain(input.with(items.only(kept)));
        return new Listing(relaxed, Nothing.COST, watch, MOST_COLUMNS).list();
    }

    private Answer ask(Set<Item> kept, Demand demand) {
        Demand counted = RuleItems.has(kept, Kind.COUNT) ? demand : demand.uncounted();
        return columns(kept).map(columns -> ask(kept, columns, counted)).orElse(Answer.UNKNOWN);
    }

    private Answer ask(Set<Item> kept, Columns columns, Demand demand) {
        if (columns.count() == 0) {
            return demand.most() == 0 ? Answer.PLAN : new Answer(true, false, demand.firstOnly());
        }
        Terrain terrain = new Terrain(input.with(items.only(kept)));
        Tree.Task task = new Tree.Task(terrain, columns, members -> 0, demand, 1);
        Tree.Found found = new Tree(task, (best, bound) -> { }, watch).run(Optional.empty(), demand.alliances());
        if (found.plan().isPresent()) {
            return Answer.PLAN;
        }
        return found.complete() ? new Answer(true, false, found.needed(terrain.size)) : Answer.UNKNOWN;
    }

    /** Every alliance for nothing. */
    private enum Nothing implements SetCost {
        COST;

        @Override
        public long of(int[] members, int size) {
            return 0;
        }

        @Override
        public SetCost another() {
            return this;
        }
    }
}
