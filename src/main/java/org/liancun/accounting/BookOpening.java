package org.liancun.accounting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/**
 * Opens a statutory and a memorandum book for every collective and every vehicle of a package, with the months from the
 * first year in which anything of the package happens to the year after the package's, in which it is paid out.
 */
@Component
class BookOpening implements PackagePart {
    private static final int ORDER = 60;
    private static final String NAME = "books.csv";
    private static final PackageFile FILE = PackageFile.of(
            NAME, Column.text("organisation").required().key(), Column.text("chart").required());
    private static final List<String> DATED = List.of("shareholdings.csv", "contributions.csv", "vouchers.csv");
    private final Organisations organisations;
    private final Books books;
    private final ChartIndex charts;

    BookOpening(Organisations organisations, Books books, ChartIndex charts) {
        this.organisations = organisations;
        this.books = books;
        this.charts = charts;
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
        List<FiscalYear> years = years(data);
        Map<String, String> chosen = charts(data, context);
        if (context.refusedAny()) {
            return;
        }
        Map<String, Book> standing = books.all().stream().collect(Collectors.toMap(Book::code, Function.identity()));
        List<Books.OpenBook> fresh = new ArrayList<>();
        List<UUID> older = new ArrayList<>();
        keeping().forEach(organisation -> {
            for (Books.OpenBook book : booksOf(organisation.code(), organisation.id(),
                    chosen.getOrDefault(organisation.code(), RuralChart.ID), years.getFirst())) {
                Book stands = standing.get(book.code());
                if (stands == null) {
                    fresh.add(book);
                } else {
                    older.add(stands.id());
                }
            }
        });
        context.progress().at("books", 0, fresh.size());
        books.open(fresh, years);
        years.forEach(year -> books.openYear(older, year));
        context.progress().at("books", fresh.size(), fresh.size());
    }

    @Override
    public void export(PackageSink sink) {
        // Books follow from the organisations; only what they are kept under may be another chart.
        sink.rows(FILE, rows -> books.all().stream()
                .filter(book -> !book.isMemorandum() && !book.chart().equals(RuralChart.ID))
                .forEach(book -> rows.row(book.organisationCode(), book.chart())));
    }

    private Stream<Organisation> keeping() {
        return Stream.of("collective", "vehicle").flatMap(kind -> organisations.ofKind(kind).stream());
    }

    /** Charts of the statutory books that are not kept under the usual one, by the organisation's code. */
    private Map<String, String> charts(PackageData data, ImportContext context) {
        Map<String, String> chosen = new HashMap<>();
        Set<String> known = keeping().map(Organisation::code).collect(Collectors.toSet());
        for (Row row : data.rows(NAME)) {
            if (!known.contains(row.text("organisation"))) {
                context.refuse(row, "organisation", BookRefusal.NO_ORGANISATION.key(), "accounting.mend.NO_ORGANISATION");
            } else if (charts.guide(row.text("chart")).filter(ChartGuide::statutory).isEmpty()) {
                context.refuse(row, "chart", "accounting.rule.NO_CHART", "accounting.mend.NO_CHART", String.join(", ",
                        charts.guides().stream().filter(ChartGuide::statutory).map(ChartGuide::id).toList()));
            }
            chosen.put(row.text("organisation"), row.text("chart"));
        }
        return chosen;
    }

    /** Contributions and shares may be older than the vouchers; what lies before their year is brought forward. */
    private static List<FiscalYear> years(PackageData data) {
        int first = data.year() - 1;
        for (String list : DATED) {
            for (Row row : data.rows(list)) {
                first = Math.min(first, row.date("date").getYear());
            }
        }
        return IntStream.rangeClosed(first, data.year() + 1).mapToObj(FiscalYear::new).toList();
    }

    /** The statutory and the memorandum book of an organisation. */
    static List<Books.OpenBook> booksOf(String code, UUID organisation, String chart, FiscalYear first) {
        return List.of(
                new Books.OpenBook(Ids.next(), code, chart, organisation, first.first()),
                new Books.OpenBook(Ids.next(), code + "-M", Book.MEMORANDUM, organisation, first.first()));
    }
}
