package org.liancun.accounting.closing;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** Asks every part for its points and puts beside each what is asked of it and what a person said. */
@Component
class MonthChecks {
    private static final Comparator<ClosingPoint> ORDER = Comparator
            .<ClosingPoint>comparingInt(point -> point.rule().order()).thenComparing(point -> point.finding().account());
    private final List<ClosingPoints> parts;
    private final Balances balances;
    private final AttestationTables attestations;

    MonthChecks(List<ClosingPoints> parts, Balances balances, AttestationTables attestations) {
        this.parts = parts;
        this.balances = balances;
        this.attestations = attestations;
    }

    List<ClosingPoint> of(Book book, YearMonth month) {
        return of(List.of(book), month).getOrDefault(book.id(), List.of());
    }

    Map<UUID, List<ClosingPoint>> of(List<Book> books, YearMonth month) {
        List<UUID> ids = books.stream().map(Book::id).toList();
        MonthGround ground = new MonthGround(books, month,
                balances.movements(ids, month.atDay(1), month.atEndOfMonth()));
        Map<Subject, Attestation> said = attestations.last(ids.toArray(UUID[]::new), month).stream()
                .filter(each -> !each.withdrawn())
                .collect(Collectors.toMap(each -> new Subject(each.book(), each.point(), each.account()), each -> each));
        return parts.stream().flatMap(part -> part.of(ground).stream())
                .map(found -> point(found, month, said)).sorted(ORDER)
                .collect(Collectors.groupingBy(point -> point.finding().book()));
    }

    private static ClosingPoint point(Finding found, YearMonth month, Map<Subject, Attestation> said) {
        PointRule rule = PointRule.of(found.point())
                .orElseThrow(() -> new IllegalStateException("closing-points.csv has no " + found.point()));
        Attestation word = said.get(new Subject(found.book(), found.point(), found.account()));
        return new ClosingPoint(rule, rule.must(month), found, word, AttestationRules.state(rule, found, word));
    }

    /** What somebody can say something of. */
    private record Subject(UUID book, String point, String account) {}
}
