package org.liancun.accounting.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.VoucherDesk;
import org.liancun.accounting.VoucherPapers;
import org.liancun.accounting.desk.Draft;
import org.liancun.accounting.desk.Drafts;
import org.liancun.accounting.web.VoucherForm;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a form as a draft, together with the file that is handed in. */
@Component
class DraftTyping {
    private final Drafts drafts;
    private final VoucherPapers papers;

    DraftTyping(Drafts drafts, VoucherPapers papers) {
        this.drafts = drafts;
        this.papers = papers;
    }

    /** Both or neither; the draft cites the file's document from then on. */
    @Transactional
    public Draft keep(Book book, VoucherForm form, int seen, VoucherDesk.@Nullable Attachment file) {
        UUID id = UUID.fromString(form.id());
        VoucherForm kept = file == null ? form : form.citing(papers.keep(book, id, date(form.date()), file));
        return drafts.keep(id, book, seen, kept.typed());
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
