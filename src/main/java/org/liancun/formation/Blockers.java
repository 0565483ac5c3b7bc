package org.liancun.formation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
    private static final double SECONDS = 4.3;
    /** More possible alliances than these are not listed to find a reason. */
    private static final long MOST_COLUMNS = 2_000_000;
    /** Without a largest size there are few or by far too many, and large ones take longer to list. */
    private static final long MOST_UNLIMITED = 50_000;

    private final FormationInput input;
    private final boolean[] suspects;
    private final RuleItems items;
    private final Watch watch;
    private volatile boolean ended;

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
        this(terrain, watch, Demand.of(terrain).villages());
    }

    /** @param suspects villages with which it is proven that there is no plan */
    Blockers(Terrain terrain, Watch watch, boolean[] suspects) {
        input = terrain.input;
        this.suspects = suspects;
        items = new RuleItems(input);
        this.watch = limited(watch);
    }

    private Watch limited(Watch watch) {
        Watch limited = Watch.until(watch::nanos, SECONDS, standing -> { });
        return new Watch() {
            @Override
            public boolean stop() {
                return ended || limited.stop() || watch.stop();
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
        Blockers beside = new Blockers(new Terrain(input), watch, suspects);
        CompletableFuture<Optional<Item>> helping = CompletableFuture.supplyAsync(beside::helping);
        Optional<Core> core = core();
        beside.ended = core.isPresent();
        Optional<Item> helps = helping.join();
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
        return List.of(helps.map(item -> new Reason(FormationRefusal.RULE_BLOCKS, List.of(item.word())))
                .orElseGet(() -> new Reason(FormationRefusal.NO_PLAN, List.of())));
    }

    /** A rule without which there is a plan: the first for which the search finds one, or else there is one. */
    private Optional<Item> helping() {
        Demand whole = Demand.of(new Terrain(input));
        return items.all().stream()
                .filter(item -> item.kind() != Kind.COUNT && isFound(without(item)))
                .findFirst()
                .or(() -> items.all().stream()
                        .filter(item -> ask(without(item), item.kind() == Kind.COUNT ? whole.uncounted() : whole).plan)
                        .findFirst());
    }

    private Set<Item> without(Item item) {
        Set<Item> fewer = new LinkedHashSet<>(items.all());
        fewer.remove(item);
        return fewer;
    }

    private boolean isFound(Set<Item> kept) {
        Terrain relaxed = new Terrain(input.with(items.only(kept)));
        List<Island> islands = Island.of(relaxed);
        if (!new EvidentReasons(relaxed, islands).find().isEmpty()) {
            return false;
        }
        int[] counts = Island.counts(islands, input.rules().alliances());
        return new Search(relaxed, Nothing.COST, input.seed(), watch::stop)
                .untilFound()
                .run(new Growth(relaxed, input.seed()).start(islands, counts))
                .isPresent();
    }

    /** Empty if time or room did not suffice. */
    Optional<Core> core() {
        Set<Item> kept = new LinkedHashSet<>(items.all());
        Demand demand = new Demand(suspects, true, input.rules().alliances());
        if (ask(kept, demand.uncounted()).none()) {
            kept.removeIf(item -> item.kind() == Kind.COUNT);
            demand = demand.uncounted();
        }
        Optional<boolean[]> villages = villages(kept, demand);
        if (villages.isEmpty()) {
            return Optional.empty();
        }
        demand = new Demand(villages.get(), demand.counted(), demand.alliances());
        for (Item item : items.all()) {
            Set<Item> fewer = new LinkedHashSet<>(kept);
            if (item.kind() != Kind.COUNT && fewer.remove(item) && ask(fewer, demand).none()) {
                kept = fewer;
            }
        }
        return watch.stop() ? Optional.empty() : Optional.of(new Core(kept, villages.get()));
    }

    /** Of the demanded villages those that are needed for there to be no plan; empty if time or room did not suffice. */
    private Optional<boolean[]> villages(Set<Item> kept, Demand all) {
        Optional<Columns> columns = columns(kept, all);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        try (Relaxation shared = new Relaxation(all, all.alliances(), watch)) {
            shared.begin(columns.get(), (double) all.alliances() / input.areas().size(), input.areas().size());
            Answer answer = ask(kept, columns.get(), all, shared);
            for (int i = 0; i < input.areas().size() && answer.none(); i++) {
                Demand demand = new Demand(answer.needed, all.counted(), all.alliances());
                Answer without = answer.needed[i] ? ask(kept, columns.get(), demand.without(i), shared) : answer;
                if (without.none()) {
                    answer = without;
                } else if (!without.known) {
                    return Optional.empty();
                }
            }
            return answer.none() ? Optional.of(answer.needed) : Optional.empty();
        }
    }

    /** Where their number does not count, only those with a demanded village matter. */
    private Optional<Columns> columns(Set<Item> kept, Demand demand) {
        Terrain relaxed = new Terrain(input.with(items.only(kept)));
        boolean limited = items.all().stream().noneMatch(item -> item.kind() == Kind.MAX && !kept.contains(item));
        long most = limited ? MOST_COLUMNS : MOST_UNLIMITED;
        Listing listing = new Listing(relaxed, Nothing.COST, watch, most);
        return (demand.counted() ? listing : listing.touching(demand.villages())).list();
    }

    private Answer ask(Set<Item> kept, Demand demand) {
        return columns(kept, demand).map(columns -> ask(kept, columns, demand)).orElse(Answer.UNKNOWN);
    }

    private Answer ask(Set<Item> kept, Columns columns, Demand demand) {
        try (Relaxation own = new Relaxation(demand, demand.alliances(), watch)) {
            own.begin(columns, (double) demand.alliances() / input.areas().size(), input.areas().size());
            return ask(kept, columns, demand, own);
        }
    }

    private Answer ask(Set<Item> kept, Columns columns, Demand demand, Relaxation relaxation) {
        if (columns.count() == 0) {
            return demand.most() == 0 ? Answer.PLAN : new Answer(true, false, demand.firstOnly());
        }
        relaxation.demandOnly(demand);
        Terrain terrain = new Terrain(input.with(items.only(kept)));
        Tree.Task task = new Tree.Task(terrain, columns, members -> 0, demand, 1);
        Tree.Found found = new Tree(task, (best, bound) -> { }, watch).run(relaxation);
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
