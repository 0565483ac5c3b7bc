package org.liancun.accounting.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Span;
import org.liancun.accounting.Statement;
import org.liancun.accounting.StatementLayout;
import org.liancun.shell.Words;

/**
 * A statement as a page shows and prints it.
 *
 * @param beside words of the language that stands below the reader's own; null for none
 */
public record StatementPage(Statement statement, @Nullable Words beside) {
    /** The halves of the page, each with the lines that are printed. */
    public List<List<Statement.Line>> halves() {
        return (layout().isSheet() ? Stream.of("assets", "claims") : Stream.of("income"))
                .map(part -> statement.lines().stream()
                        .filter(line -> line.isShown() && line.layout().part().equals(part)).toList())
                .toList();
    }

    public StatementLayout layout() {
        return statement.layout();
    }

    /** Where the statement stands, without its parameters. */
    public String path() {
        return "/books/" + statement.book().code() + "/statements/" + layout().name();
    }

    /** This statement with one more parameter. */
    public String here(String parameter) {
        return path() + parameters(statement.span()) + language() + "&" + parameter;
    }

    /** This statement of other days, known at the same minute. */
    public String of(Span other) {
        return path() + parameters(other.at(statement.span().known())) + language();
    }

    /** From the beginning of the year to the end of the month. */
    public String until(int year, int month) {
        return of(Span.until(YearMonth.of(year, month)));
    }

    public boolean isUntil(int year, int month) {
        return statement.span().at(null).equals(Span.until(YearMonth.of(year, month)));
    }

    /** The postings behind a cell. */
    public String cell(Statement.Line line, Statement.Column column) {
        return path() + "/lines/" + line.layout().key() + parameters(statement.span()) + language()
                + (column == Statement.Column.BEFORE ? "&column=" + column.word() : "");
    }

    /** What a column is called. */
    public String head(Words words, Statement.Column column) {
        boolean now = column == Statement.Column.NOW;
        if (layout().isSheet()) {
            return words.t(now ? "accounting.end" : "accounting.begin");
        }
        boolean years = statement.span().isOfYears();
        return words.t(now ? (years ? "accounting.this" : "statements.this")
                : years ? "statements.last" : "accounting.before");
    }

    /** The days that a column is about. */
    public String days(Statement.Column column) {
        Span span = statement.span(column);
        return layout().isSheet() ? span.to().toString() : days(span);
    }

    /** The days of the whole statement, for its head. */
    public String days() {
        return days(Statement.Column.NOW);
    }

    static String days(Span span) {
        LocalDate from = span.from();
        return from + " – " + span.to();
    }

    /** In the reader's language. */
    public String label(Words words, StatementLayout.Line line) {
        return words.name(line.labelZh(statement.span()), line.labelEn());
    }

    private String language() {
        return beside == null ? "" : "&beside=" + (beside.language().tag().startsWith("zh") ? "zh" : "en");
    }

    static String parameters(Span span) {
        return "?from=" + span.from() + "&to=" + span.to() + (span.known() == null ? "" : "&known=" + span.known());
    }
}
