package org.liancun.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liancun.formation.FormationResult.Reason;

/**
 * Forms alliances: the front door of this module.
 *
 * <p>Every possible alliance is listed with its cost, or all that matter; the cheapest choice of them is searched by
 * branch and bound, and the answer says with a certificate how good it is. The same input gives the same answer; a watch decides only when a
 * run ends.
 */
public final class Former {
    private final long mostColumns;

    public Former() {
        this(Listing.MOST_COLUMNS);
    }

    /** @param mostColumns beyond, the possible alliances are too many to be listed */
    Former(long mostColumns) {
        this.mostColumns = mostColumns;
    }

    /** The best plan with its proof, or why there is none; takes as long as it takes. */
    public FormationResult form(FormationInput input) {
        return form(input, Watch.PATIENT);
    }

    /** The same, told to a watch that may end it at any moment with the best so far and what is proven of it. */
    public FormationResult form(FormationInput input, Watch watch) {
        Terrain terrain = new Terrain(input);
        List<Island> islands = Island.of(terrain);
        List<Reason> reasons = new EvidentReasons(terrain, islands).find();
        if (!reasons.isEmpty()) {
            List<Reason> all = new ArrayList<>(reasons);
            all.addAll(new Blockers(terrain, watch).find());
            return FormationResult.infeasible(all, 0);
        }
        Teller teller = new Teller(watch);
        SetCost cost = SetCost.of(terrain);
        try (FirstPlan first = new FirstPlan(terrain, islands, cost, watch)) {
            teller.at(Standing.Phase.LISTING);
            Optional<FormationResult> byPrices = byPrices(terrain, cost, teller, first);
            if (byPrices.isPresent()) {
                return byPrices.get();
            }
            Optional<Columns> columns = new Listing(terrain, cost, watch, mostColumns).list();
            return columns.isPresent()
                    ? listed(terrain, columns.get(), cost, teller).form(first)
                    : new Unlisted(terrain, cost, teller, mostColumns).form(first);
        }
    }

    /** For costs that grow with every village: large alliances need not be listed to be ruled out. */
    private static Optional<FormationResult> byPrices(Terrain terrain, SetCost cost, Teller teller, FirstPlan first) {
        Optional<PricedValues> values = PricedValues.of(terrain);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<Columns> few = new Listing(terrain, cost, teller.watch(), OpenSizes.FEW).list();
        return few.isPresent()
                ? Optional.of(listed(terrain, few.get(), cost, teller).form(first))
                : new OpenSizes(terrain, values.get(), cost, teller).form(first);
    }

    private static Listed listed(Terrain terrain, Columns columns, SetCost cost, Teller teller) {
        teller.listed(columns.count());
        return new Listed(terrain, columns, cost, teller);
    }
}
