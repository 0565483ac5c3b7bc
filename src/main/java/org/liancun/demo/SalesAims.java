package org.liancun.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liancun.formation.PlannedAlliance;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Claim;

/**
 * How much each invented vehicle shall sell in its two years, in whole hundreds of yuan.
 *
 * @param loses whether its first year shall end with a small loss
 */
record SalesAims(long fen2022, long fen2023, boolean loses) {
    private static final long HUNDRED_YUAN = 10_000;
    private static final int LOSING = 2;

    /** @param herdFen value of the pooled herd by alliance */
    static Map<String, SalesAims> of(List<PlannedAlliance> alliances, Map<String, Long> herdFen, Dice dice) {
        List<Claim<String>> claims = new ArrayList<>();
        for (PlannedAlliance alliance : alliances) {
            if (!alliance.code().equals(Aims.KNOWN_ALLIANCE)) {
                long herd = herdFen.get(alliance.code()) / HUNDRED_YUAN;
                claims.add(new Claim<>(alliance.code(), herd * dice.between(75, 135)));
            }
        }
        long rest = (Aims.SALES_2023 - Aims.KNOWN_SALES_2023) / HUNDRED_YUAN;
        List<String> losing = new ArrayList<>();
        while (losing.size() < LOSING) {
            String code = dice.pick(claims).key();
            if (!losing.contains(code)) {
                losing.add(code);
            }
        }
        Map<String, SalesAims> aims = new TreeMap<>();
        aims.put(Aims.KNOWN_ALLIANCE, new SalesAims(Aims.KNOWN_SALES_2022, Aims.KNOWN_SALES_2023, false));
        for (var part : Allocation.byLargestRemainder(rest, claims)) {
            boolean loses = losing.contains(part.key());
            long before = loses ? dice.permille(part.amount(), 620, 720) : dice.permille(part.amount(), 720, 1_120);
            aims.put(part.key(), new SalesAims(before * HUNDRED_YUAN, part.amount() * HUNDRED_YUAN, loses));
        }
        return aims;
    }
}
