package org.liancun.accounting.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slips while they are with their clerk: noted, changed, thrown away or given up. */
@Component
public class Slips {
    private final SlipTables tables;
    private final SlipPapers papers;
    private final SlipInvoiceTables invoices;
    private final SlipRecords records;
    private final SlipMoves moves;

    Slips(SlipTables tables, SlipPapers papers, SlipInvoiceTables invoices, SlipRecords records, SlipMoves moves) {
        this.tables = tables;
        this.papers = papers;
        this.invoices = invoices;
        this.records = records;
        this.moves = moves;
    }

    /** A photograph or file that is added to a slip. */
    public record NewPaper(String fileName, byte[] content) {}

    /**
     * A slip that was kept.
     *
     * @param filled whether invoices among the new papers filled its lines
     * @param unread names of new files that should be invoices and could not be read
     */
    public record Kept(Slip slip, boolean filled, List<String> unread) {}

    /** Statutory books for which the reader may note slips. */
    @Transactional(readOnly = true)
    public List<SlipBook> books() {
        return tables.books();
    }

    /**
     * Notes a slip, or changes one that is with its clerk. The same content sent again changes nothing.
     *
     * @throws Refused with a {@link SlipRefusal}, or if a file is none that is taken
     */
    @Transactional
    public Kept keep(SlipContent content, List<NewPaper> added, By by) {
        clerk(by);
        SlipRules.keep(content);
        tables.lock(content.id().toString());
        Optional<StoredSlip> stored = tables.find(content.id());
        if (stored.isPresent() && !(stored.get().slip() instanceof Slip.WithClerk)) {
            return sentAgain(stored.get(), content, added);
        }
        if (stored.isPresent()) {
            tables.update(content);
        } else {
            note(content, by);
        }
        invoices.clearTyped(content.id());
        SlipPapers.Added papersAdded = papers.add(content.id(), added);
        typed(content);
        boolean filled = content.lines().isEmpty() && !papersAdded.read().isEmpty();
        SlipContent whole = filled ? filled(content, papersAdded.read()) : content;
        tables.update(counted(whole, papers.count(content.id())));
        return new Kept(find(content.id()), filled, List.copyOf(papersAdded.unread()));
    }

    /** Takes a paper away from a slip that is with its clerk. */
    @Transactional
    public void removePaper(Slip.WithClerk slip, int no, By by) {
        clerk(by);
        tables.lock(slip.id().toString());
        stillWithClerk(slip);
        papers.remove(slip.id(), no);
    }

    /** Throws a note away with its papers, as if it had never been; it was shown to nobody. */
    @Transactional
    public void discard(Slip.NotedSlip slip, By by) {
        clerk(by);
        tables.lock(slip.id().toString());
        stillWithClerk(slip);
        tables.delete(slip.id());
    }

    /** Gives up a slip that was returned: it stays to be seen, and its invoices are free again. */
    @Transactional
    public Slip.DroppedSlip drop(Slip.ReturnedSlip slip, By by, String reason) {
        clerk(by);
        tables.lock(slip.id().toString());
        invoices.release(slip.id(), true);
        int step = moves.take(slip.head(), slip.step(), SlipMoves.Move.of(SlipAct.DROPPED, SlipState.DROPPED, by)
                .because(SlipRules.reason(reason)));
        return new Slip.DroppedSlip(slip.head(), step);
    }

    private void note(SlipContent content, By by) {
        SlipBook book = tables.books().stream().filter(each -> each.code().equals(content.book())).findFirst()
                .orElseThrow(() -> new Refused(SlipRefusal.SLIP_BOOK, content.book()));
        tables.insert(content, book.id(), by.name());
        moves.take(find(content.id()).head(), 0, SlipMoves.Move.of(SlipAct.NOTED, SlipState.NOTED, by));
    }

    /** A form that was sent twice finds its slip on its way already; any other one comes too late. */
    private Kept sentAgain(StoredSlip stored, SlipContent content, List<NewPaper> added) {
        SlipContent stands = stored.content();
        boolean same = stands.purpose().equals(content.purpose()) && stands.eventOn().equals(content.eventOn())
                && (content.lines().isEmpty() || stands.lines().equals(content.lines()))
                && papers.hold(content.id(), added);
        if (!same) {
            throw new Refused(SlipRefusal.NOT_WITH_CLERK, String.valueOf(stored.slip().head().number()));
        }
        return new Kept(stored.slip(), false, List.of());
    }

    private void typed(SlipContent content) {
        for (String typed : content.invoices()) {
            String key = InvoiceKey.of(typed).orElseThrow(() -> new Refused(SlipRefusal.INVOICE_NUMBER, typed));
            invoices.add(content.id(), new SlipInvoice(key, null, null, "", null, null));
        }
    }

    private static SlipContent filled(SlipContent content, List<EInvoice> read) {
        List<SlipContent.Line> lines = new ArrayList<>();
        read.forEach(invoice -> lines.addAll(invoice.slipLines()));
        return new SlipContent(content.id(), content.book(), content.direction(), content.eventOn(),
                content.purpose().isBlank() ? lines.getFirst().summary() : content.purpose(),
                content.payee().isBlank() ? SlipRules.payee(read.getFirst().seller()) : content.payee(), content.way(),
                content.sheets(), lines, content.invoices());
    }

    private static SlipContent counted(SlipContent content, int papers) {
        return new SlipContent(content.id(), content.book(), content.direction(), content.eventOn(), content.purpose(),
                content.payee(), content.way(), Math.max(content.sheets(), papers), content.lines(), content.invoices());
    }

    private void stillWithClerk(Slip.WithClerk slip) {
        if (find(slip.id()).step() != slip.step()) {
            throw new Refused(SlipRefusal.SLIP_MOVED_ON, String.valueOf(slip.head().number()));
        }
    }

    private Slip find(UUID id) {
        return records.find(id).orElseThrow(() -> new Refused(SlipRefusal.UNKNOWN_SLIP, id));
    }

    private static void clerk(By by) {
        SlipRules.role(by, Role.CLERK);
    }
}
