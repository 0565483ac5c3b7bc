package org.liancun.accounting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Openings.NewOpening;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Staging;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/** {@code openings.csv}: the trial balances that open books, of many books at once, booked in one batch. */
@Component
public class OpeningFile implements PackagePart {
    private static final int ORDER = 75;
    private static final String NAME = "openings.csv";
    private static final PackageFile FILE = PackageFile.of(NAME, Column.text("book").required().key(),
            Column.date("date").required(), Column.text("account").required().key(), Column.text("name"),
            Column.text("party").key(), Column.money("debit_yuan"), Column.money("credit_yuan"),
            Column.text("chart"), Column.text("to").key(), Column.text("document"));

    private final OpeningTables tables;
    private final OpeningGround ground;
    private final Books books;
    private final Staging staging;
    private final Ledger ledger;

    OpeningFile(OpeningTables tables, OpeningGround ground, Books books, Staging staging, Ledger ledger) {
        this.tables = tables;
        this.ground = ground;
        this.books = books;
        this.staging = staging;
        this.ledger = ledger;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(FILE);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        if (!data.has(NAME)) {
            return;
        }
        List<OfBook> openings = read(data.rows(NAME), context);
        refuseUsed(openings, context);
        if (context.refusedAny()) {
            return;
        }
        openings.stream().collect(Collectors.groupingBy(opening -> opening.opening().day().getYear())).forEach(
                (year, same) -> books.openYear(same.stream().map(each -> each.book().id()).toList(),
                        new FiscalYear(year)));
        ground.setUp(openings.stream().collect(Collectors.toMap(
                opening -> opening.book().id(), opening -> opening.read().accounts())));
        ledger.postBatch(staging.stage(openings.stream().map(opening -> new Staging.Sourced(
                OpeningEntries.entry(opening.book().id(), opening.opening(), opening.read().lines()),
                Long.toString(opening.rows().getFirst().line())))));
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> tables.export(row -> rows.row(row.book(), row.day(), row.account(), row.name(),
                row.party(), row.amount() > 0 ? new Money(row.amount()) : null,
                row.amount() < 0 ? new Money(-row.amount()) : null, null, null, row.document())));
    }

    /** The opening of one book, with the rows of the file that it comes from. */
    private record OfBook(Book book, NewOpening opening, List<Row> rows, OpeningRules.Read read) {}

    private List<OfBook> read(Iterable<Row> rows, ImportContext context) {
        Map<String, Book> known = books.all().stream().collect(Collectors.toMap(Book::code, Function.identity()));
        Map<String, UUID> parties = ground.parties();
        Map<String, UUID> documents = ground.documents();
        Map<String, List<Row>> byBook = new LinkedHashMap<>();
        rows.forEach(row -> byBook.computeIfAbsent(row.text("book"), code -> new ArrayList<>()).add(row));
        Map<String, Map<String, ChartAccount>> accounts = ground.accounts(
                byBook.keySet().stream().map(known::get).filter(Objects::nonNull).toList());
        List<OfBook> openings = new ArrayList<>();
        byBook.forEach((code, same) -> {
            Book book = known.get(code);
            if (book == null || book.isMemorandum()) {
                VoucherRule rule = book == null ? VoucherRule.UNKNOWN_BOOK : VoucherRule.MEMORANDUM_BOOK;
                context.refuse(same.getFirst(), "book", rule.ruleKey(), rule.mendKey());
                same.stream().skip(1).forEach(row -> context.leaveOut(NAME, row.line()));
            } else if (agree(same, context)) {
                NewOpening opening = opening(book, same, documents, context);
                OpeningRules.Read read = OpeningRules.read(opening.rows(), ground.of(book, opening, parties, accounts.get(code)));
                read.problems().forEach(problem -> refuse(same, problem, context));
                openings.add(new OfBook(book, opening, same, read));
            }
        });
        return openings;
    }

    /** The rows of a book are of one day and one chart. */
    private static boolean agree(List<Row> rows, ImportContext context) {
        Row first = rows.getFirst();
        boolean agree = true;
        for (Row row : rows) {
            if (!Objects.equals(row.date("date"), first.date("date")) || !row.text("chart").equals(first.text("chart"))) {
                context.refuse(row, row.text("chart").equals(first.text("chart")) ? "date" : "chart",
                        VoucherRule.OTHER_DATE.ruleKey(), VoucherRule.OTHER_DATE.mendKey(),
                        Objects.requireNonNull(first.date("date")), first.line());
                agree = false;
            }
        }
        return agree;
    }

    private static NewOpening opening(Book book, List<Row> rows, Map<String, UUID> documents, ImportContext context) {
        Row first = rows.getFirst();
        LocalDate day = Objects.requireNonNull(first.date("date"));
        return new NewOpening(OpeningEntries.id(context.county(), book.code(), day), day,
                first.has("chart") ? first.text("chart") : book.chart(), document(first, documents, context),
                rows.stream().map(row -> new OpeningRow(row.text("account"), row.text("name"), row.text("party"),
                        row.money("debit_yuan"), row.money("credit_yuan"), row.text("to"))).toList());
    }

    private static @Nullable UUID document(Row row, Map<String, UUID> documents, ImportContext context) {
        UUID document = row.has("document") ? documents.get(row.text("document")) : null;
        if (row.has("document") && document == null) {
            context.refuse(row, "document", VoucherRule.UNKNOWN_DOCUMENT.ruleKey(),
                    VoucherRule.UNKNOWN_DOCUMENT.mendKey());
        }
        return document;
    }

    private static void refuse(List<Row> rows, VoucherProblem problem, ImportContext context) {
        Row row = rows.get(Math.max(problem.index(), 0));
        String column = switch (problem.field()) {
            case "debit", "credit" -> problem.field() + "_yuan";
            case "" -> "book";
            default -> problem.field();
        };
        context.refuse(NAME, row.line(), column, problem.value(), problem.rule().ruleKey(), problem.rule().mendKey(),
                problem.values().toArray());
    }

    private void refuseUsed(List<OfBook> openings, ImportContext context) {
        Map<UUID, OfBook> byBook = openings.stream().collect(Collectors.toMap(each -> each.book().id(), each -> each));
        tables.early(openings.stream().map(each -> new OpeningTables.Asked(
                each.book().id(), each.opening().id(), each.opening().day())).toList()).forEach(early -> {
                    OfBook opening = Objects.requireNonNull(byBook.get(early.book()));
                    context.refuse(NAME, opening.rows().getFirst().line(), "book", opening.book().code(),
                            Openings.refusal(early).key(), "registry.import.mend.part", early.day(),
                            opening.opening().day());
                });
    }
}
