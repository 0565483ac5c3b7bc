package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Ids;
import org.liancun.testing.Samples;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;

/** Balances come from months, from days and from what was posted since; together they are the postings and no more. */
class BalancesTests {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 730;
    private static final List<String> ACCOUNTS = List.of("101", "102", "501");
    private final TestCounty county = new TestCounty();
    private final Book book = county.book(county.villageA);
    private final List<Posted> posted = new ArrayList<>();

    private record Posted(LocalDate day, String account, long amount) {}

    private record Span(LocalDate from, LocalDate to) {}

    private record Sums(long opening, long debit, long credit) {}

    @Test
    void theMovementsOfAnySpanAreTheSumsOfItsPostings() {
        SplittableRandom random = new SplittableRandom(11);
        post(random, 150);
        county.scope.run(() -> TestApp.get(Rollup.class).advance());
        post(random, 30);
        Balances balances = TestApp.get(Balances.class);

        Samples.of(BalancesTests::span).times(200).obey(span -> {
            Map<String, Sums> found = county.scope.call(() -> balances.movements(book.id(), span.from(), span.to()))
                    .stream()
                    .collect(Collectors.toMap(Balances.Movement::account,
                            each -> new Sums(each.opening(), each.debit(), each.credit()), (a, b) -> a, TreeMap::new));

            assertThat(found).as("from %s to %s", span.from(), span.to()).isEqualTo(plainSums(span));
        });
    }

    private Map<String, Sums> plainSums(Span span) {
        Map<String, Sums> sums = new TreeMap<>();
        posted.stream().filter(each -> !each.day().isAfter(span.to())).forEach(each -> sums.merge(each.account(),
                each.day().isBefore(span.from()) ? new Sums(each.amount(), 0, 0)
                        : new Sums(0, Math.max(each.amount(), 0), Math.max(-each.amount(), 0)),
                (a, b) -> new Sums(a.opening() + b.opening(), a.debit() + b.debit(), a.credit() + b.credit())));
        return sums;
    }

    /** Any two days; often a month's first or last, where months and days meet. */
    private static Span span(SplittableRandom random) {
        LocalDate a = day(random);
        LocalDate b = day(random);
        LocalDate from = a.isBefore(b) ? a : b;
        LocalDate to = a.isBefore(b) ? b : a;
        return new Span(random.nextBoolean() ? from.withDayOfMonth(1) : from,
                random.nextBoolean() ? to.withDayOfMonth(to.lengthOfMonth()) : to);
    }

    private static LocalDate day(SplittableRandom random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private void post(SplittableRandom random, int entries) {
        for (int i = 0; i < entries; i++) {
            LocalDate day = day(random);
            long amount = 1 + random.nextLong(100_000);
            int debit = random.nextInt(ACCOUNTS.size());
            String from = ACCOUNTS.get(debit);
            String to = ACCOUNTS.get((debit + 1) % ACCOUNTS.size());
            UUID id = Ids.next();
            county.scope.call(() -> TestApp.get(Ledger.class).post(Entry.draft(id, book.id(), day, "opening")
                    .document(county.document).memo("test")
                    .add(new Posting(from, "CNY", null, null, amount, 1))
                    .add(new Posting(to, "CNY", null, null, -amount, 2))
                    .done()));
            posted.add(new Posted(day, from, amount));
            posted.add(new Posted(day, to, -amount));
        }
    }
}
