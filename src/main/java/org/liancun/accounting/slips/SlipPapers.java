package org.liancun.accounting.slips;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.springframework.stereotype.Component;

/**
 * The papers of slips. While a slip is with its clerk they can be taken away again; with its handing in they are
 * registered as documents of the book's organisation, and stay.
 */
@Component
class SlipPapers {
    private static final Set<String> TAKEN = Set.of("image/jpeg", "image/png", "image/webp", "application/pdf",
            "application/xml", "application/ofd");
    private static final int HASH_DIGITS = 12;
    private final SlipPaperTables tables;
    private final SlipInvoiceTables invoices;
    private final Documents documents;

    SlipPapers(SlipPaperTables tables, SlipInvoiceTables invoices, Documents documents) {
        this.tables = tables;
        this.invoices = invoices;
        this.documents = documents;
    }

    /**
     * What came of papers that were added.
     *
     * @param read invoices that could be read
     * @param unread names of files that should be invoices and could not be read
     */
    record Added(List<EInvoice> read, List<String> unread) {}

    /** Keeps them without what a phone writes beside the picture, and reads those that are electronic invoices. */
    Added add(UUID slip, List<Slips.NewPaper> papers) {
        Added added = new Added(new ArrayList<>(), new ArrayList<>());
        for (Slips.NewPaper paper : papers) {
            String type = Documents.mediaType(paper.fileName(), paper.content());
            if (!TAKEN.contains(type)) {
                throw new Refused(SlipRefusal.PAPER_TYPE, paper.fileName());
            }
            int no = tables.add(slip, new Documents.Content(type, name(paper.fileName()),
                    Photo.plain(type, paper.content())));
            InvoiceReader.read(type, paper.content()).ifPresentOrElse(invoice -> {
                invoices.add(slip, new SlipInvoice(invoice.key(), no, invoice.issuedOn(), invoice.seller(),
                        invoice.total(), invoice.tax()));
                added.read().add(invoice);
            }, () -> {
                if (InvoiceReader.expects(type)) {
                    added.unread().add(name(paper.fileName()));
                }
            });
        }
        if (tables.all(slip).size() > SlipRules.MOST_PAPERS) {
            throw new Refused(SlipRefusal.TOO_MANY_PAPERS, SlipRules.MOST_PAPERS);
        }
        return added;
    }

    /** Whether all of them are on the slip already. */
    boolean hold(UUID slip, List<Slips.NewPaper> papers) {
        return papers.stream().allMatch(paper -> tables.holds(slip,
                Photo.plain(Documents.mediaType(paper.fileName(), paper.content()), paper.content())));
    }

    int count(UUID slip) {
        return tables.all(slip).size();
    }

    void remove(UUID slip, int no) {
        invoices.removeOfPaper(slip, no);
        tables.remove(slip, no);
    }

    /** Makes documents of the papers that are none yet. */
    void register(SlipDetail slip) {
        for (SlipPaper paper : slip.papers()) {
            tables.content(slip.slip().id(), paper.no()).ifPresent(content -> {
                String number = number(slip) + "-" + paper.sha256().substring(0, HASH_DIGITS);
                tables.registered(slip.slip().id(), paper.no(), documents.store(
                        document(slip, number, "receipt", content.fileName()), content.bytes()));
            });
        }
    }

    /** Registers the record that the voucher will cite; a slip that comes round again gets another one. */
    UUID record(SlipDetail slip, String text) {
        long rounds = slip.steps().stream().filter(step -> step.state() == SlipState.READY).count();
        String number = number(slip) + (rounds == 0 ? "" : "-R" + (rounds + 1));
        return documents.store(document(slip, number, "slip", number + ".txt"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document document(SlipDetail slip, String number, String kind, String fileName) {
        Slip.SlipHead head = slip.slip().head();
        return new Document(Ids.next(), number, kind, slip.content().purpose(), slip.content().eventOn(), null,
                fileName, head.place(), head.organisation(), false);
    }

    private static String number(SlipDetail slip) {
        return slip.book().code() + "-BZ-" + slip.slip().head().number();
    }

    /** A phone's name for a picture, without folders; documents take those for paths of a package. */
    private static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).strip();
        return last.isEmpty() ? "paper" : last.substring(Math.max(0, last.length() - 80));
    }
}
