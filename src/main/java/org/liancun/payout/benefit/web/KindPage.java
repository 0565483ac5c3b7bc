package org.liancun.payout.benefit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.benefit.Count;
import org.liancun.payout.benefit.GainRule;
import org.liancun.payout.benefit.PlaceBenefit;

/**
 * One kind of gain opened: what which book owed to households of the place.
 *
 * @param kind such as wages
 * @param name of the place
 * @param rules by which a posting is of this kind, the county's own first
 * @param organisations name of each book's organisation, by the book's code
 */
public record KindPage(String kind, String name, PlaceBenefit benefit, List<GainRule> rules,
        Map<String, String> organisations) {
    static final List<String> KINDS = List.of("payout", "wages", "pasture_rent", "goods", "points");

    /** A book with what it owed; without figures where that concerns too few. */
    public record Book(String code, String organisation, Count.@Nullable Figures figures) {}

    /** The sum that is opened. */
    public Count.@Nullable Figures all() {
        return benefit.figures("kind", kind).orElse(null);
    }

    public List<Book> books() {
        return benefit.section("book").stream()
                .filter(count -> count.key().startsWith(kind + " "))
                .map(count -> count.key().substring(kind.length() + 1))
                .map(code -> new Book(code, organisations.getOrDefault(code, code),
                        benefit.figures("book", kind + " " + code).orElse(null)))
                .sorted(Comparator.comparingLong((Book book) -> book.figures() == null ? 0
                        : -Objects.requireNonNull(book.figures()).fen()).thenComparing(Book::code))
                .toList();
    }

    /** What the books come to of which something is told. */
    public long told() {
        return books().stream().map(Book::figures).filter(Objects::nonNull).mapToLong(Count.Figures::fen).sum();
    }

    /** Whether some books concern too few households. */
    public boolean someFolded() {
        return books().stream().anyMatch(book -> book.figures() == null);
    }
}
