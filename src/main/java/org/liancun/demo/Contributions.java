package org.liancun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liancun.demo.Contribution.Kind;
import org.liancun.formation.PlannedAlliance;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Claim;

/** Invents what the villages bring in January 2022; where the county published sums, they add up to these. */
final class Contributions {
    private static final long ROUND_CASH_FEN = 100_000;

    private final Map<String, VillageMeans> means;
    private final Dice dice;

    Contributions(Map<String, VillageMeans> means, long seed) {
        this.means = means;
        dice = Dice.of(seed, "contributions");
    }

    /** What one village brings, before the sums of its alliance are settled. */
    private record Offer(VillageMeans village, long pasture, long yaks, long sheep, long workers) {}

    List<Contribution> of(PlannedAlliance alliance) {
        List<Offer> offers = alliance.villages().stream().map(means::get).map(this::offer).toList();
        if (alliance.code().equals(Aims.KNOWN_ALLIANCE)) {
            offers = settled(offers);
        }
        List<Contribution> contributions = new ArrayList<>();
        for (Offer offer : offers) {
            contributions.addAll(contributions(alliance.code(), offer));
        }
        return contributions;
    }

    private Offer offer(VillageMeans village) {
        int more = village.strong() ? 2 : 1;
        return new Offer(
                village,
                dice.permille(village.pastureMu(), 250, 450) / 10 * 10,
                more * dice.between(20, 52),
                more * dice.between(8, 50),
                dice.between(3, 11));
    }

    private List<Offer> settled(List<Offer> offers) {
        List<Claim<Integer>> pasture = new ArrayList<>();
        List<Claim<Integer>> workers = new ArrayList<>();
        List<Claim<Integer>> heads = new ArrayList<>();
        for (int v = 0; v < offers.size(); v++) {
            pasture.add(new Claim<>(v, offers.get(v).pasture));
            workers.add(new Claim<>(v, offers.get(v).workers));
            heads.add(new Claim<>(2 * v, 3 * offers.get(v).yaks));
            heads.add(new Claim<>(2 * v + 1, 2 * offers.get(v).sheep));
        }
        var pastures = Allocation.byLargestRemainder(Aims.KNOWN_PASTURE_MU, pasture);
        var workerses = Allocation.byLargestRemainder(Aims.KNOWN_WORKERS, workers);
        var headses = Allocation.byLargestRemainder(Aims.KNOWN_HEADS, heads);
        List<Offer> settled = new ArrayList<>();
        for (int v = 0; v < offers.size(); v++) {
            settled.add(new Offer(
                    offers.get(v).village,
                    pastures.get(v).amount(),
                    headses.get(2 * v).amount(),
                    headses.get(2 * v + 1).amount(),
                    workerses.get(v).amount()));
        }
        return settled;
    }

    private List<Contribution> contributions(String alliance, Offer offer) {
        VillageMeans village = offer.village;
        LocalDate date = LocalDate.of(2022, 1, dice.between(5, 25));
        long cash = dice.permille(village.cashFen(), 400, 600) / ROUND_CASH_FEN * ROUND_CASH_FEN / 100;
        List<Contribution> list = new ArrayList<>();
        list.add(new Contribution(date, alliance, village.code(), Kind.PASTURE, offer.pasture, 0));
        list.add(new Contribution(date, alliance, village.code(), Kind.YAK, offer.yaks, 0));
        list.add(new Contribution(date, alliance, village.code(), Kind.SHEEP, offer.sheep, 0));
        list.add(new Contribution(date, alliance, village.code(), Kind.LABOUR, offer.workers, 0));
        list.add(new Contribution(date, alliance, village.code(), Kind.CASH, cash, 0));
        if (village.strong() || dice.chance(15)) {
            long value = dice.between(24, 96) * 500L;
            list.add(new Contribution(
                    date, alliance, village.code(), Kind.EQUIPMENT, village.strong() ? 2 : 1, value));
        }
        return list;
    }
}
