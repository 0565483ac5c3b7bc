package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The postings behind a figure: of an account, or of a line of a statement, with a running balance. */
@Component
public class PostingList {
    private final PostingTables tables;

    PostingList(PostingTables tables) {
        this.tables = tables;
    }

    /**
     * Which postings.
     *
     * @param withClosing whether entries of the year-end close are among them
     * @param after number of the last row seen; 0 for the first page
     */
    public record Question(UUID book, List<Term> terms, String unit, Span span, boolean withClosing, int after,
            int most) {
        /** An account with what lies under it. */
        public static Question account(UUID book, String code, String unit, FiscalYear year, int after, int most) {
            return new Question(book, List.of(new Term(code, "", "")), unit, Span.of(year), true, after, most);
        }
    }

    /**
     * A posting; those of households out of sight are added up for each entry, account and side.
     *
     * @param no from 1, in the order of days
     * @param amount in the unit's smallest part, debit positive
     * @param running sum of all up to this one, what was brought forward included
     */
    public record Row(int no, UUID entry, LocalDate date, @Nullable String number, String kind, String memo,
            String account, Party party, long amount, long running) {}

    /**
     * A page of postings.
     *
     * @param opening what was brought forward
     * @param next number of the last row where more follow; 0 on the last page
     */
    public record Found(long opening, List<Row> rows, int next) {}

    /** Balance of an account for one party, or for all households out of sight together. */
    public record OfParty(Party party, int parties, long amount) {}

    /** Balances of an account and what lies under it by party, largest first; empty where it has no parties. */
    @Transactional(readOnly = true)
    public List<OfParty> parties(UUID book, String account, String unit, LocalDate to) {
        return tables.parties(book, account, unit, to);
    }

    /** The postings of the span; what lies before is brought forward, but without the close: a movement begins at zero. */
    @Transactional(readOnly = true)
    public Found find(Question question) {
        long opening = question.withClosing() ? tables.opening(question) : 0;
        List<Row> rows = tables.rows(question, opening);
        boolean more = rows.size() > question.most();
        List<Row> shown = more ? rows.subList(0, question.most()) : rows;
        return new Found(opening, shown, more ? shown.getLast().no() : 0);
    }
}
