package org.liancun.payout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;

/** What organisations' holders have of the bases that policies name, staged for one plan or one look. */
@Component
class Bases {
    private final WeightTables tables;
    private final BulkTables bulk;

    Bases(WeightTables tables, BulkTables bulk) {
        this.tables = tables;
        this.bulk = bulk;
    }

    /** Which bases of which organisation are wanted. */
    record Wanted(Payer payer, Set<Basis> bases) {}

    /**
     * What is staged under a batch; the rows are the caller's to clear.
     *
     * @param holders of each organisation, whatever they have
     */
    record Staged(UUID batch, Map<UUID, Claims> claims, Map<UUID, Integer> holders,
            Map<UUID, WeightTables.Unpayable> unpayable) {

        /** @throws Refused if a holder of the payer cannot be paid */
        Claims of(Payer payer) {
            WeightTables.Unpayable problem = unpayable.get(payer.organisation().id());
            if (problem != null) {
                throw new Refused(problem.reason(), payer.code(), problem.holder());
            }
            return claims.getOrDefault(payer.organisation().id(), Claims.NONE);
        }

        int holders(Payer payer) {
            return holders.getOrDefault(payer.organisation().id(), 0);
        }
    }

    Staged stage(List<Wanted> wanted, FiscalYear year) {
        UUID batch = Ids.next();
        Map<UUID, Map<Basis, Claims.Sum>> sums = HashMap.newHashMap(wanted.size());
        long rows = 0;
        List<WeightTables.Of> each = each(wanted, year);
        for (WeightTables.Of of : each) {
            rows += bulk.joined(of.organisations().size() * BulkTables.LINES_OF_A_PAYOUT,
                    () -> tables.stage(batch, of));
            Collection<UUID> known = of.basis().group().isEmpty() ? of.organisations()
                    : tables.knownGroups(of.basis().group(), of.organisations(), year);
            known.forEach(id -> sums.computeIfAbsent(id, i -> new HashMap<>()).put(of.basis(), new Claims.Sum(0, 0, true)));
        }
        bulk.count(rows, "payout.staged_weight");
        List<WeightTables.Sum> staged = tables.sums(batch);
        staged.forEach(sum -> sums.computeIfAbsent(sum.organisation(), i -> new HashMap<>())
                .computeIfPresent(sum.basis(), (b, s) -> new Claims.Sum(sum.holders(), sum.weights(), true)));
        Map<UUID, Claims> claims = new HashMap<>();
        sums.forEach((organisation, all) -> claims.put(organisation, new Claims(all)));
        boolean unpayable = staged.stream().anyMatch(sum -> sum.unpayable() > 0);
        return new Staged(batch, claims, holders(batch, staged, each.size()),
                unpayable ? tables.unpayable(batch) : Map.of());
    }

    /** Where there is one basis its holders are all; only who has of several is counted one by one. */
    private Map<UUID, Integer> holders(UUID batch, List<WeightTables.Sum> staged, int bases) {
        return bases > 1 ? tables.holders(batch)
                : staged.stream().collect(Collectors.toMap(WeightTables.Sum::organisation, WeightTables.Sum::holders));
    }

    void clear(Staged staged) {
        tables.clear(staged.batch());
    }

    /** The organisations of which stored plans no longer say who has how much. */
    Set<UUID> stale(List<Wanted> wanted, FiscalYear year, UUID[] payouts) {
        return bulk.joined(payouts.length * BulkTables.LINES_OF_A_PAYOUT, () -> each(wanted, year).stream()
                .flatMap(of -> tables.stale(of, payouts).stream())
                .collect(Collectors.toSet()));
    }

    private List<WeightTables.Of> each(List<Wanted> wanted, FiscalYear year) {
        Map<Basis, List<Payer>> byBasis = new LinkedHashMap<>();
        wanted.forEach(each -> each.bases().forEach(basis ->
                byBasis.computeIfAbsent(basis, b -> new ArrayList<>()).add(each.payer())));
        return byBasis.entrySet().stream()
                .map(each -> new WeightTables.Of(each.getKey(),
                        each.getValue().stream().map(payer -> payer.organisation().id()).toList(),
                        books(each.getKey(), each.getValue()), year))
                .toList();
    }

    /** Shares, and whatever else has an account of the memorandum book, stand there; the rest in the statutory one. */
    private static List<UUID> books(Basis basis, List<Payer> payers) {
        boolean memorandum = basis.kind() == Basis.Kind.SHARES || basis.account().startsWith("M");
        return payers.stream()
                .map(payer -> memorandum ? payer.memorandum() : payer.book().id())
                .filter(Objects::nonNull)
                .toList();
    }
}
