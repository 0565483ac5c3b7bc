package org.liancun.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two doors into the ledger, and the way back. Every change of anything countable goes through here. */
@Component
public class Ledger {
    private final EntryTables entries;
    private final BatchTables batches;

    Ledger(EntryTables entries, BatchTables batches) {
        this.entries = entries;
        this.batches = batches;
    }

    /** Posts one entry. */
    @Transactional
    public Posted post(Entry entry) {
        return post(List.of(entry));
    }

    /**
     * Posts entries together, all or none: the entries of a deal, or several that make sense only together. They are
     * written in one statement, so that the database judges a deal as a whole.
     *
     * @throws Refused with a {@link LedgerRefusal}
     */
    @Transactional
    public Posted post(List<Entry> together) {
        return LedgerFaults.named(() -> {
            int fresh = entries.insert(together, Scope.current());
            if (fresh < together.size()) {
                requireSameContent(together);
            }
            return new Posted(together.stream().map(Entry::id).toList(), fresh);
        });
    }

    /**
     * Posts what was staged under the batch, all or none, in one statement; the staged rows are gone afterwards.
     * Entries that stand already with the same content are passed over.
     *
     * @throws Refused {@link LedgerRefusal#BATCH_REFUSED} with each bad row, its source and reason
     */
    @Transactional
    public BatchPosted postBatch(UUID batch) {
        return posted(batch, () -> judged(batch));
    }

    /**
     * The same for a batch that the program computed from rows of the database. Nobody typed it, so that the guards of the
     * database are asked first, and row by row it is judged only where they refuse it or some of it stands already.
     *
     * @throws Refused as {@link #postBatch} does
     */
    @Transactional
    public BatchPosted postComputed(UUID batch) {
        return posted(batch, () -> batches.postWhole(batch, Scope.current()).orElseGet(() -> judged(batch)));
    }

    private BatchPosted posted(UUID batch, Supplier<BatchPosted> post) {
        return LedgerFaults.named(() -> {
            batches.count();
            BatchPosted posted = post.get();
            batches.clear(batch);
            return posted;
        });
    }

    private BatchPosted judged(UUID batch) {
        List<BatchRefusal> refused = batches.refusals(batch, Scope.current());
        if (!refused.isEmpty()) {
            throw new Refused(LedgerRefusal.BATCH_REFUSED, refused.size(), refused);
        }
        return batches.post(batch, Scope.current());
    }

    /**
     * Takes an entry back by its opposite; where it belongs to a deal, the whole deal. The document and the lines stay
     * the same, so both can be read side by side.
     *
     * @param effectiveOn the day on which the reversal counts, in an open month
     */
    @Transactional
    public Posted reverse(UUID entry, LocalDate effectiveOn, String reason) {
        List<Entry> originals = entries.withDeal(entry);
        if (originals.isEmpty()) {
            throw new Refused(LedgerRefusal.UNKNOWN_ENTRY, entry);
        }
        UUID deal = originals.getFirst().deal() == null ? null : Ids.next();
        List<Entry> reversals = new ArrayList<>();
        for (Entry original : originals) {
            List<Posting> opposite = original.postings().stream().map(Posting::reversed).toList();
            reversals.add(new Entry(Ids.next(), original.book(), effectiveOn, "reversal", null, original.document(),
                    reason, deal, original.id(), opposite));
        }
        return post(reversals);
    }

    private void requireSameContent(List<Entry> together) {
        Map<UUID, Entry> standing = new HashMap<>();
        for (Entry entry : entries.find(together.stream().map(Entry::id).toList())) {
            standing.put(entry.id(), entry);
        }
        for (Entry entry : together) {
            if (!entry.equals(standing.get(entry.id()))) {
                throw new Refused(LedgerRefusal.OTHER_CONTENT, entry.id());
            }
        }
    }
}
