package org.liancun.accounting.web;

import org.liancun.accounting.PostingList;
import org.liancun.accounting.Span;
import org.liancun.accounting.StatementLayout;
import org.liancun.accounting.Statements;
import org.liancun.ledger.Book;
import org.liancun.shell.Frame;

/**
 * What a cell of a statement is made of.
 *
 * @param days whose postings are shown
 */
public record LinePage(StatementLayout layout, StatementLayout.Line line, Book book, Statements.LineOf cell, Span days,
        PostingList.Found found, int after) {
    public String title(Frame frame) {
        return frame.name(layout.head().titleZh(), layout.head().titleEn());
    }

    public String label(Frame frame) {
        return frame.name(line.labelZh(cell.span()), line.labelEn());
    }

    /** The statement that it stands on. */
    public String back() {
        return "/books/" + book.code() + "/statements/" + layout.name() + StatementPage.parameters(cell.span());
    }

    /** This page. */
    public String here() {
        return "/books/" + book.code() + "/statements/" + layout.name() + "/lines/" + line.key()
                + StatementPage.parameters(cell.span()) + "&column=" + cell.column().word();
    }

    /** The day of a balance, the days of a movement. */
    public String of() {
        return line.basis().equals("movement") ? StatementPage.days(days) : days.to().toString();
    }
}
