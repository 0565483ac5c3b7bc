package org.liancun.accounting.ledgers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Span;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Turnovers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every posting of an account, or of the accounts of a journal, with its balance, page by page. */
@Component
public class SubsidiaryLedger {
    private final SubsidiaryTables tables;
    private final Turnovers turnovers;

    SubsidiaryLedger(SubsidiaryTables tables, Turnovers turnovers) {
        this.tables = tables;
        this.turnovers = turnovers;
    }

    /**
     * Which postings.
     *
     * @param codes accounts, with what lies under them
     * @param party code of an organisation or household; empty for all
     * @param daily whether days are totalled, as in a journal
     */
    public record Question(Book book, List<String> codes, String unit, String party, Span span, boolean daily) {}

    /**
     * From where and how many.
     *
     * @param after the last posting seen; null for the first page
     */
    public record Part(@Nullable Cursor after, int most) {}

    /** Place of a posting in the order of days, numbers and entries. */
    public record Cursor(LocalDate date, String number, UUID entry, int no) {
        private static final int PARTS = 4;

        /** Reads what {@link #toString} wrote; null for anything else. */
        public static @Nullable Cursor parse(String text) {
            String[] parts = text.split("\\|", PARTS);
            try {
                return parts.length < PARTS ? null : new Cursor(LocalDate.parse(parts[0]), parts[3],
                        UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return null;
            }
        }

        static Cursor of(LedgerLine.Posted posted) {
            String number = posted.number();
            return new Cursor(posted.date(), number == null ? "" : number, posted.entry(), posted.no());
        }

        @Override
        public String toString() {
            return date + "|" + entry + "|" + no + "|" + number;
        }
    }

    /**
     * A page of the ledger.
     *
     * @param opening balance before the span, debit positive
     * @param next the last posting where more follow; null on the last page
     * @param debit of the whole span, all pages together
     */
    public record Found(long opening, List<LedgerLine> lines, @Nullable Cursor next, long debit, long credit) {
        /** Balance at the end of the span, debit positive. */
        public long closing() {
            return opening + debit - credit;
        }
    }

    /** Postings with the totals of their days and months. */
    @Transactional(readOnly = true)
    public Found find(Question question, Part part) {
        UUID party = question.party().isBlank() ? null : tables.party(question.party().strip())
                .orElseThrow(() -> new Refused(LedgersRefusal.PARTY_UNKNOWN, question.party().strip()));
        Totals totals = totals(question, party);
        List<LedgerLine.Posted> rows = tables.rows(new SubsidiaryTables.Asked(question, party, part, totals.opening()));
        boolean more = rows.size() > part.most();
        List<Total> months = totals.byMonth();
        return new Found(totals.opening(),
                LedgerLineRules.withTotals(rows, part.most(), totals, question.daily()),
                more ? Cursor.of(rows.get(part.most() - 1)) : null,
                months.stream().mapToLong(Total::debit).sum(), months.stream().mapToLong(Total::credit).sum());
    }

    private Totals totals(Question question, @Nullable UUID party) {
        Span span = question.span();
        return Totals.of(turnovers.of(new Turnovers.Question(question.book().id(), question.codes(), party, span.from(),
                        span.to(), span.knownAt(), Turnovers.Step.DAY)).stream()
                .filter(turnover -> turnover.unit().equals(question.unit())).toList());
    }
}
