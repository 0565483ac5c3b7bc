package org.liancun.accounting.closing;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.accounting.VoucherDesk.Attachment;
import org.liancun.accounting.VoucherPapers;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people confirm because the books cannot know it: that the bank's statement agrees, that goods and animals were
 * counted, why nothing was depreciated. Kept for good; taken back only by a later row.
 */
@Component
public class Attestations {
    private final AttestationTables tables;
    private final MonthChecks checks;
    private final VoucherPapers papers;
    private final Books books;
    private final Audit audit;

    Attestations(AttestationTables tables, MonthChecks checks, VoucherPapers papers, Books books, Audit audit) {
        this.tables = tables;
        this.checks = checks;
        this.papers = papers;
        this.books = books;
        this.audit = audit;
    }

    /**
     * Keeps what the reader says of a point; the same said twice is kept once.
     *
     * @param attachment the file behind it, registered with it or not at all; null for none
     * @return the point as it stands now
     * @throws Refused with a {@link ClosingRefusal} if it is not asked for, something is missing, or the book has moved
     *     since the figure was shown
     */
    @Transactional
    public ClosingPoint say(Book book, YearMonth month, Attestation.Said said, @Nullable Attachment attachment) {
        tables.lock(book.id());
        requireOpen(book, month);
        ClosingPoint point = find(book, month, said);
        if (!point.asks()) {
            throw new Refused(ClosingRefusal.NOT_ASKED, said.point(), month);
        }
        AttestationRules.missing(point.rule(), said, attachment != null).ifPresent(missing -> {
            throw new Refused(missing, month);
        });
        if (!said.seen().equals(point.finding().figure())) {
            throw new Refused(ClosingRefusal.FIGURE_MOVED, said.seen(), point.finding().figure());
        }
        String number = attachment == null ? said.document().strip()
                : papers.keep(book, id(month, said, attachment), month.atEndOfMonth(), attachment);
        AttestationTables.Row row = new AttestationTables.Row(book.id(), month, said.point(), said.account(),
                said.seen(), said.amount(), said.note().strip(), document(number), false);
        if (!stands(point.said(), row)) {
            add(book, row);
        }
        return find(book, month, said);
    }

    /** Always the same for the same file, so that pressing twice registers it once. */
    private static UUID id(YearMonth month, Attestation.Said said, Attachment attachment) {
        return UUID.nameUUIDFromBytes((month + "|" + said.point() + "|" + said.account() + "|"
                + Arrays.hashCode(attachment.content())).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable UUID document(String number) {
        return number.isEmpty() ? null : papers.document(number)
                .orElseThrow(() -> new Refused(ClosingRefusal.DOCUMENT_UNKNOWN, number));
    }

    /** Takes back what was last said of a point, with the reason. */
    @Transactional
    public void takeBack(Book book, YearMonth month, Attestation.Said said) {
        tables.lock(book.id());
        requireOpen(book, month);
        Attestation last = find(book, month, said).said();
        if (last == null) {
            throw new Refused(ClosingRefusal.NOTHING_SAID, said.point(), month);
        }
        if (said.note().isBlank()) {
            throw new Refused(ClosingRefusal.NOTE_MISSING, month);
        }
        add(book, new AttestationTables.Row(book.id(), month, said.point(), said.account(), last.figure(), null,
                said.note().strip(), null, true));
    }

    private void add(Book book, AttestationTables.Row row) {
        tables.add(row);
        audit.changed(row.withdrawn() ? "accounting.point.withdrawn" : "accounting.point.confirmed", book.code(),
                row.month() + " " + row.point() + (row.account().isEmpty() ? "" : " " + row.account()));
    }

    private ClosingPoint find(Book book, YearMonth month, Attestation.Said said) {
        return checks.of(book, month).stream()
                .filter(each -> each.point().equals(said.point())
                        && each.finding().account().equals(said.account())).findFirst()
                .orElseThrow(() -> new Refused(ClosingRefusal.NOT_ASKED, said.point(), month));
    }

    private void requireOpen(Book book, YearMonth month) {
        if (books.periods(book.id()).stream().noneMatch(each -> each.month().equals(month) && each.open())) {
            throw new Refused(ClosingRefusal.NO_OPEN_MONTH, month);
        }
    }

    private static boolean stands(@Nullable Attestation last, AttestationTables.Row row) {
        return last != null && last.figure().equals(row.figure()) && last.note().equals(row.note())
                && Objects.equals(last.amount(), row.amount())
                && Objects.equals(last.document() == null ? null : last.document().id(), row.document());
    }
}
