package org.liancun.payout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.stereotype.Component;

/** What organisations' holders have of the bases that policies name, staged for one plan or one look. */
@Component
class Bases {
    private final WeightTables tables;
    private final BulkTables bulk;
    private final Books books;

    Bases(WeightTables tables, BulkTables bulk, Books books) {
        this.tables = tables;
        this.bulk = bulk;
        this.books = books;
    }

    /** Which bases of which organisation are wanted. */
    record Wanted(Payer payer, Set<Basis> bases) {}

    /**
     * What is staged under a batch; the rows are the caller's to clear.
     *
     * @param rows that were staged
     * @param holders of each organisation, whatever they have
     */
    record Staged(UUID batch, long rows, Map<UUID, Claims> claims, Map<UUID, Integer> holders,
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
        Map<Basis, List<Payer>> byBasis = new LinkedHashMap<>();
        wanted.forEach(each -> each.bases().forEach(basis ->
                byBasis.computeIfAbsent(basis, b -> new ArrayList<>()).add(each.payer())));
        Map<UUID, UUID> memoranda = memoranda();
        Map<UUID, Map<Basis, Claims.Sum>> sums = new HashMap<>();
        long rows = 0;
        for (Map.Entry<Basis, List<Payer>> each : byBasis.entrySet()) {
            List<UUID> organisations = each.getValue().stream().map(payer -> payer.organisation().id()).toList();
            rows += tables.stage(batch, each.getKey(), organisations, books(each.getKey(), each.getValue(), memoranda), year);
            Set<UUID> known = each.getKey().group().isEmpty() ? Set.copyOf(organisations)
                    : tables.knownGroups(each.getKey().group(), organisations, year);
            known.forEach(id -> sums.computeIfAbsent(id, i -> new HashMap<>()).put(each.getKey(), new Claims.Sum(0, 0, true)));
        }
        bulk.staged(rows);
        tables.sums(batch).forEach(sum -> sums.computeIfAbsent(sum.organisation(), i -> new HashMap<>())
                .computeIfPresent(sum.basis(), (b, s) -> new Claims.Sum(sum.holders(), sum.weights(), true)));
        Map<UUID, Claims> claims = new HashMap<>();
        sums.forEach((organisation, all) -> claims.put(organisation, new Claims(all)));
        return new Staged(batch, rows, claims, tables.holders(batch), tables.unpayable(batch));
    }

    void clear(Staged staged) {
        tables.clear(staged.batch());
    }

    /** The organisations of which stored plans no longer say what is staged. */
    Set<UUID> stale(Staged staged, UUID[] payouts) {
        return bulk.joined(staged.rows(), () -> tables.stale(staged.batch(), payouts));
    }

    private Map<UUID, UUID> memoranda() {
        Map<UUID, UUID> memoranda = new HashMap<>();
        books.all().stream().filter(Book::isMemorandum).forEach(book -> memoranda.put(book.organisation(), book.id()));
        return memoranda;
    }

    /** Shares, and whatever else has an account of the memorandum book, stand there; the rest in the statutory one. */
    private static List<UUID> books(Basis basis, List<Payer> payers, Map<UUID, UUID> memoranda) {
        boolean memorandum = basis.kind() == Basis.Kind.SHARES || basis.account().startsWith("M");
        return payers.stream()
                .map(payer -> memorandum ? memoranda.get(payer.organisation().id()) : payer.book().id())
                .filter(id -> id != null)
                .toList();
    }
}
