package org.liancun.accounting.slips;

import java.util.Optional;
import java.util.UUID;
import org.liancun.registry.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slips to look at, as far as they are in sight. */
@Component
public class SlipRecords {
    private final SlipTables tables;
    private final SlipPaperTables papers;
    private final SlipInvoiceTables invoices;
    private final SlipStepTables steps;
    private final Documents documents;

    SlipRecords(SlipTables tables, SlipPaperTables papers, SlipInvoiceTables invoices, SlipStepTables steps,
            Documents documents) {
        this.tables = tables;
        this.papers = papers;
        this.invoices = invoices;
        this.steps = steps;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    public Optional<Slip> find(UUID id) {
        return tables.find(id).map(StoredSlip::slip);
    }

    @Transactional(readOnly = true)
    public Optional<SlipDetail> detail(UUID id) {
        return tables.find(id).map(stored -> new SlipDetail(stored.slip(), stored.content(), stored.book(),
                stored.notedBy(), papers.all(id), invoices.all(id), steps.of(id)));
    }

    /** The slip that an entry comes from. */
    @Transactional(readOnly = true)
    public Optional<SlipDetail> ofEntry(UUID entry) {
        return tables.ofEntry(entry).flatMap(this::detail);
    }

    /** Whether an entry was taken back. */
    @Transactional(readOnly = true)
    public boolean reversed(UUID entry) {
        return steps.reversed(entry);
    }

    /** The content of a paper, wherever it is kept. */
    @Transactional(readOnly = true)
    public Optional<Documents.Content> paper(UUID slip, int no) {
        return papers.content(slip, no).or(() -> papers.all(slip).stream()
                .filter(paper -> paper.no() == no && paper.document() != null).findFirst()
                .flatMap(paper -> documents.content(paper.document())));
    }
}
