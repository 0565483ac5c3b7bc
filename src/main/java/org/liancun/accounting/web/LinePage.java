package org.liancun.accounting.web;

import java.time.YearMonth;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.StatementLayout;
import org.liancun.ledger.Book;
import org.liancun.shell.Frame;

/** What a line of a statement is made of. */
public record LinePage(Book book, StatementLayout layout, StatementLayout.Line line, YearMonth until,
        PostingList.Found found, int after) {
    public String statement() {
        return layout.name();
    }

    public String title(Frame frame) {
        return frame.name(layout.head().titleZh(), layout.head().titleEn());
    }
}
