package org.liancun.accounting.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.AccountRole;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.ReserveProposal;
import org.liancun.accounting.closing.Attestation;
import org.liancun.accounting.closing.ClosingHistory;
import org.liancun.accounting.closing.ClosingPoint;
import org.liancun.accounting.closing.Differences;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.shell.Frame;

/**
 * The close of a book.
 *
 * @param last the month that was closed last; null where none is
 * @param reserve what the law asks to be put into a reserve; null where it asks for nothing
 * @param history what was done with the months of the year
 * @param told what a rule said to the last try
 */
public record ClosingPage(Book book, ChartGuide chart, FiscalYear year, List<Books.Period> months,
        @Nullable YearMonth last, Shown shown, @Nullable Reserve reserve, List<ClosingHistory.Event> history, Told told) {
    /**
     * The month that is looked at.
     *
     * @param month null where all of the year are closed
     * @param open whether it can still be closed
     * @param accounts those of the book by code
     * @param looks where differences of bank accounts may come from, by the account's code
     */
    public record Shown(@Nullable YearMonth month, boolean open, List<ClosingPoint> points,
            Map<String, ChartAccount> accounts, Map<String, Differences.Look> looks) {
        public List<ClosingPoint> waiting() {
            return points.stream().filter(ClosingPoint::open).toList();
        }

        public List<ClosingPoint> done() {
            return points.stream().filter(point -> !point.open()).toList();
        }

        public boolean blocked() {
            return points.stream().anyMatch(ClosingPoint::blocks);
        }
    }

    /**
     * What a rule said to the last try.
     *
     * @param refused null for nothing
     * @param said what was typed, so that nothing is lost; null for nothing
     * @param amount the amount as it was typed
     */
    public record Told(@Nullable String refused, Attestation.@Nullable Said said, String amount) {
        static final Told NOTHING = new Told(null, null, "");

        static Told refused(String text) {
            return new Told(text, null, "");
        }

        /** What was typed for a point; null where nothing was. */
        public Attestation.@Nullable Said of(ClosingPoint point) {
            return said != null && said.point().equals(point.point())
                    && said.account().equals(point.finding().account()) ? said : null;
        }
    }

    /**
     * The proposal for the statutory reserve.
     *
     * @param id of the voucher, made when the page was shown: pressing twice books once
     */
    public record Reserve(UUID id, ReserveProposal proposal) {}

    /** Codes and names of the accounts with a role, in the reader's language. */
    public String accounts(Frame frame, AccountRole role) {
        return chart.codes(role).stream().map(chart.byCode()::get)
                .map(account -> account.code() + " " + frame.name(account.nameZh(), account.nameEn()))
                .collect(Collectors.joining(", "));
    }

    /** The account that a point is about, with its name; empty for the whole book. */
    public String account(Frame frame, String code) {
        ChartAccount account = shown.accounts().get(code);
        return account == null ? code : code + " " + frame.name(account.nameZh(), account.nameEn());
    }

    /** What people did, the latest first. */
    public List<ClosingHistory.Event> doings() {
        return history.stream().filter(ClosingHistory.Event::done).toList().reversed();
    }

    /** How the checklist stood when the month that is looked at was closed last; empty where no person closed it. */
    public List<ClosingHistory.Event> stood() {
        List<ClosingHistory.Event> points = history.stream()
                .filter(event -> !event.done() && event.month().equals(shown.month())).toList();
        return points.stream().filter(event -> event.at().equals(points.getLast().at())).toList();
    }
}
