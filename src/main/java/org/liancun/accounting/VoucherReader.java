package org.liancun.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.NewVoucher.Line;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.ledger.Staging.Sourced;
import org.liancun.registry.ImportContext;
import org.liancun.registry.Row;

/** Reads the rows of {@code vouchers.csv} into entries, voucher by voucher, and refuses what breaks a rule. */
final class VoucherReader {
    private static final int CHUNK = 10_000;
    private final Known known;
    private final ImportContext context;
    /** Where each voucher that was read begins, to find a number used twice. */
    private final Map<String, Long> begun = new HashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Set<UUID> reversed = new HashSet<>();
    private final List<Summaries> summaries = new ArrayList<>();
    private final List<UUID> summaryEntries = new ArrayList<>();
    private final List<Integer> summaryLines = new ArrayList<>();
    private final List<String> summaryTexts = new ArrayList<>();
    private final List<GoodsTables.OfLine> goods = new ArrayList<>();

    VoucherReader(Known known, ImportContext context) {
        this.known = known;
        this.context = context;
    }

    /** Summaries of lines, as columns. */
    record Summaries(UUID[] entries, Integer[] lines, String[] summaries) {}

    /** The good vouchers of the file, each from the rows that stand together under one book and number. */
    Stream<Sourced> read(Iterable<Row> rows) {
        Iterator<List<Row>> vouchers = new Together(rows.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(vouchers, Spliterator.ORDERED), false)
                .flatMap(together -> voucher(together).stream());
    }

    /** The summaries that stand line by line, in chunks. */
    List<Summaries> summaries() {
        flush();
        return summaries;
    }

    /** The goods of lines. */
    List<GoodsTables.OfLine> goods() {
        return goods;
    }

    private Optional<Sourced> voucher(List<Row> rows) {
        Row first = rows.getFirst();
        Book book = book(first);
        LocalDate date = first.date("date");
        if (book == null || date == null) {
            return Optional.empty();
        }
        VoucherNumber number = VoucherNumber.read(first.text("number"), date).orElse(null);
        if (number == null) {
            refuse(first, "number", VoucherRule.OTHER_MONTH, date);
            return Optional.empty();
        }
        if (known.forTwo().contains(book.id())) {
            refuse(first, "book", VoucherRule.TWO_PERSONS);
            return Optional.empty();
        }
        String key = book.code() + " " + number;
        Long before = begun.putIfAbsent(key, first.line());
        if (before != null) {
            refuse(first, "number", VoucherRule.NUMBER_TWICE, before);
            return Optional.empty();
        }
        UUID id = known.standing().getOrDefault(key, number.entryId(context.county(), book.code()));
        ids.put(key, id);
        boolean sound = sameDate(rows, date);
        List<Line> lines = lines(rows);
        sound &= check(rows, lines, book, date);
        Cited cited = cited(rows, book, date);
        if (!sound || !cited.sound() || lines.size() < rows.size()) {
            return Optional.empty();
        }
        NewVoucher voucher = new NewVoucher(id, book.code(), date, number.word(), number.toString(), cited.document(),
                lines);
        VoucherEntries.goods(lines).forEach((line, moved) -> goods.add(new GoodsTables.OfLine(id, line, moved)));
        VoucherEntries.perLine(lines).forEach((line, text) -> keep(id, line, text));
        return Optional.of(new Sourced(VoucherEntries.entry(voucher, book.id(), number.toString(), cited.reverses()),
                Long.toString(first.line())));
    }

    private @Nullable Book book(Row row) {
        Book book = known.books().get(row.text("book"));
        if (book == null) {
            refuse(row, "book", VoucherRule.UNKNOWN_BOOK);
        } else if (book.isMemorandum()) {
            refuse(row, "book", VoucherRule.MEMORANDUM_BOOK);
            return null;
        }
        return book;
    }

    private boolean sameDate(List<Row> rows, LocalDate date) {
        boolean same = true;
        for (Row row : rows) {
            if (!date.equals(row.date("date"))) {
                refuse(row, "date", VoucherRule.OTHER_DATE, date, rows.getFirst().line());
                same = false;
            }
        }
        return same;
    }

    private List<Line> lines(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        Set<Long> numbers = new HashSet<>();
        for (Row row : rows) {
            String code = row.text("party");
            UUID party = code.isEmpty() ? null : known.parties().get(code);
            if (!code.isEmpty() && party == null) {
                refuse(row, "party", VoucherRule.UNKNOWN_PARTY);
            } else if (row.longValue("line") < 1 || !numbers.add(row.longValue("line"))) {
                refuse(row, "line", VoucherRule.LINE_TWICE);
            } else {
                lines.add(new Line(Math.toIntExact(row.longValue("line")), row.text("summary"), row.text("account"),
                        row.money("debit_yuan"), row.money("credit_yuan"), party, goods(row)));
            }
        }
        return lines;
    }

    private static @Nullable Goods goods(Row row) {
        return row.has("quantity") || row.has("unit") || row.has("unit_price_yuan")
                ? new Goods(row.longValue("quantity"), row.text("unit"), row.longValue("unit_price_yuan")) : null;
    }

    /** The rules that the page has too; a line that was left out already would only make them say more. */
    private boolean check(List<Row> rows, List<Line> lines, Book book, LocalDate date) {
        if (lines.size() < rows.size()) {
            return false;
        }
        List<VoucherProblem> problems = new ArrayList<>(VoucherRules.problems(lines, known.accounts().get(book.code())));
        known.charts().ended(book, date).ifPresent(problems::add);
        for (VoucherProblem problem : problems) {
            Row row = rows.get(Math.max(problem.index(), 0));
            String column = switch (problem.field()) {
                case "debit" -> "debit_yuan";
                case "credit" -> "credit_yuan";
                case "price" -> "unit_price_yuan";
                case "" -> "number";
                default -> problem.field();
            };
            context.refuse(row.file(), row.line(), column, problem.value(), problem.rule().ruleKey(),
                    problem.rule().mendKey(), problem.values().toArray());
        }
        return problems.isEmpty();
    }

    /** The document behind a voucher, and the entry it takes back. */
    private record Cited(boolean sound, @Nullable UUID document, @Nullable UUID reverses) {}

    private Cited cited(List<Row> rows, Book book, LocalDate date) {
        Row naming = rows.getFirst();
        Set<String> documents = new HashSet<>();
        for (Row row : rows) {
            if (row.has("document") && documents.add(row.text("document"))) {
                naming = row;
            }
        }
        if (documents.size() > 1) {
            refuse(naming, "document", VoucherRule.TWO_DOCUMENTS);
            return new Cited(false, null, null);
        }
        UUID document = documents.isEmpty() ? null : known.documents().get(naming.text("document"));
        if (!documents.isEmpty() && document == null) {
            refuse(naming, "document", VoucherRule.UNKNOWN_DOCUMENT);
            return new Cited(false, null, null);
        }
        Row first = rows.getFirst();
        if (!first.has("reverses")) {
            return new Cited(true, document, null);
        }
        String key = book.code() + " " + first.text("reverses");
        UUID reverses = ids.getOrDefault(key, known.standing().get(key));
        if (reverses == null) {
            refuse(first, "reverses", VoucherRule.UNKNOWN_REVERSED);
        } else if (!reversed.add(reverses)) {
            refuse(first, "reverses", VoucherRule.REVERSED_TWICE);
        }
        return new Cited(reverses != null, document, reverses);
    }

    private void keep(UUID entry, int line, String summary) {
        summaryEntries.add(entry);
        summaryLines.add(line);
        summaryTexts.add(summary);
        if (summaryEntries.size() >= CHUNK) {
            flush();
        }
    }

    private void flush() {
        summaries.add(new Summaries(summaryEntries.toArray(UUID[]::new), summaryLines.toArray(Integer[]::new),
                summaryTexts.toArray(String[]::new)));
        summaryEntries.clear();
        summaryLines.clear();
        summaryTexts.clear();
    }

    private void refuse(Row row, String column, VoucherRule rule, Object... values) {
        context.refuse(row, column, rule.ruleKey(), rule.mendKey(), values);
    }

    /**
     * What the rows refer to.
     *
     * @param books by code
     * @param charts with their accounts
     * @param accounts of each book, by the code of the book and their own
     * @param forTwo books in which one person alone books nothing, where one person hands the list in
     * @param parties ids of organisations and households by code
     * @param documents ids by number
     * @param standing ids of vouchers that stand, by book code, a space and number
     */
    record Known(Map<String, Book> books, BookCharts charts, Map<String, Map<String, ChartAccount>> accounts,
            Set<UUID> forTwo, Map<String, UUID> parties, Map<String, UUID> documents,
            Map<String, UUID> standing) {}

    /** Rows that follow each other under one book and number. */
    private static final class Together implements Iterator<List<Row>> {
        private final Iterator<Row> rows;
        private @Nullable Row held;

        Together(Iterator<Row> rows) {
            this.rows = rows;
            held = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return held != null;
        }

        @Override
        public List<Row> next() {
            Row first = Objects.requireNonNull(held);
            List<Row> together = new ArrayList<>(List.of(first));
            held = null;
            while (rows.hasNext()) {
                Row row = rows.next();
                if (!row.text("book").equals(first.text("book")) || !row.text("number").equals(first.text("number"))
                        || otherMonth(row, first)) {
                    held = row;
                    break;
                }
                together.add(row);
            }
            return together;
        }

        /** The same paper number of another month is another voucher. */
        private static boolean otherMonth(Row row, Row first) {
            LocalDate one = row.date("date");
            LocalDate other = first.date("date");
            return one != null && other != null
                    && !YearMonth.from(one).equals(YearMonth.from(other));
        }
    }
}
