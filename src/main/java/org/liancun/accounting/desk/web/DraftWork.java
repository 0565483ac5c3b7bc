package org.liancun.accounting.desk.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.AccountingRefusal;
import org.liancun.accounting.NewVoucher;
import org.liancun.accounting.Vouchers;
import org.liancun.accounting.desk.Draft;
import org.liancun.accounting.desk.Drafts;
import org.liancun.accounting.web.TypedVoucher;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** The steps of a draft as pages and programs ask for them: by its id, and by the last step that they saw. */
@Component
class DraftWork {
    private final Drafts drafts;
    private final DraftModels models;

    DraftWork(Drafts drafts, DraftModels models) {
        this.drafts = drafts;
        this.models = models;
    }

    /** A draft of a book as it was seen. */
    record Seen(Book book, UUID id, int step) {}

    Draft.Sheet sheet(Seen seen) {
        return models.find(seen.book(), seen.id());
    }

    Draft find(Seen seen) {
        return sheet(seen).draft();
    }

    Draft submit(Seen seen) {
        return drafts.submit(in(seen, Draft.Writing.class), voucher(seen));
    }

    Draft giveBack(Seen seen, String reason) {
        return drafts.giveBack(in(seen, Draft.Waiting.class), reason);
    }

    Draft check(Seen seen) {
        return drafts.check(in(seen, Draft.SubmittedDraft.class));
    }

    Vouchers.Booked checkAndBook(Seen seen) {
        return drafts.checkAndBook(in(seen, Draft.SubmittedDraft.class), voucher(seen));
    }

    Vouchers.Booked book(Seen seen) {
        return drafts.book(in(seen, Draft.Open.class), voucher(seen));
    }

    Draft discard(Seen seen) {
        return drafts.discard(in(seen, Draft.Open.class));
    }

    private <T extends Draft> T in(Seen seen, Class<T> state) {
        // Not found where it is another book's.
        models.find(seen.book(), seen.id());
        return drafts.seen(seen.id(), seen.step(), state);
    }

    /** What the draft says; null for one that reverses. */
    private @Nullable NewVoucher voucher(Seen seen) {
        TypedVoucher.Read read = models.read(seen.book(), models.find(seen.book(), seen.id()));
        if (!read.problems().isEmpty()) {
            throw new Refused(AccountingRefusal.VOUCHER_REFUSED, read.problems().size(), read.problems());
        }
        return read.voucher();
    }
}
