package org.liancun.shares;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds how many shares of an organisation on any day, and since when: balances of its memorandum book. */
@Component
public class ShareRegister {
    /** The contra account of all holdings: what was issued. */
    public static final String ISSUED = ContributionDeal.SHARES_ISSUED;
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private final Balances balances;
    private final Books books;

    ShareRegister(Balances balances, Books books) {
        this.balances = balances;
        this.books = books;
    }

    /**
     * The register of a day.
     *
     * @param holdings by class and holder; only such as are in the reader's scope
     * @param issued hundredths of shares that the organisation has issued
     */
    public record Register(List<Holding> holdings, long issued) {
        public long held() {
            return holdings.stream().mapToLong(Holding::hundredths).sum();
        }

        /** Whether the holdings add up to what was issued. */
        public boolean proven() {
            return held() == issued;
        }
    }

    /** A change of a holding, positive where shares were added. */
    public record Movement(LocalDate day, UUID entry, String kind, @Nullable String number, UUID holder,
            String shareClass, long hundredths, @Nullable UUID document) {}

    /** Holdings at the end of the day, by class and holder; none where the organisation has no memorandum book. */
    @Transactional(readOnly = true)
    public List<Holding> asOf(UUID organisation, LocalDate day) {
        return register(organisation, day).holdings();
    }

    /** Holdings of many organisations at the end of the day, in one statement; an organisation without any is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Holding>> asOf(Collection<UUID> organisations, LocalDate day) {
        return asOf(organisations, day, null);
    }

    /** @param known as it was known at this moment; null for now */
    @Transactional(readOnly = true)
    public Map<UUID, List<Holding>> asOf(Collection<UUID> organisations, LocalDate day, @Nullable Instant known) {
        Map<UUID, UUID> owners = books.all().stream()
                .filter(book -> book.isMemorandum() && organisations.contains(book.organisation()))
                .collect(Collectors.toMap(Book::id, Book::organisation));
        List<String> accounts = Arrays.stream(ShareClass.values()).map(ShareClass::account).toList();
        Map<UUID, List<Holding>> holdings = new HashMap<>();
        balances.byParty(owners.keySet(), accounts, day, known).forEach((book, all) -> holdings.put(owners.get(book), all.stream()
                .filter(each -> each.party() != null && each.balance() != 0)
                .map(each -> new Holding(each.party(), ShareClass.ofAccount(each.account()).code(), -each.balance()))
                .toList()));
        return holdings;
    }

    /** Holdings at the end of the day beside what the organisation has issued. */
    @Transactional(readOnly = true)
    public Register register(UUID organisation, LocalDate day) {
        return register(organisation, day, null);
    }

    /** @param known as it was known at this moment; null for now */
    @Transactional(readOnly = true)
    public Register register(UUID organisation, LocalDate day, @Nullable Instant known) {
        Optional<Book> book = book(organisation);
        if (book.isEmpty()) {
            return new Register(List.of(), 0);
        }
        List<Holding> holdings = new ArrayList<>();
        for (ShareClass shareClass : ShareClass.values()) {
            balances.byParty(book.get().id(), List.of(shareClass.account()), day, known).stream()
                    .filter(each -> each.party() != null && each.balance() != 0)
                    .map(each -> new Holding(each.party(), shareClass.code(), -each.balance()))
                    .sorted(Comparator.comparing(Holding::holder))
                    .forEach(holdings::add);
        }
        long issued = balances.byParty(book.get().id(), List.of(ISSUED), day, known).stream()
                .mapToLong(Balances.PartyBalance::balance).sum();
        return new Register(List.copyOf(holdings), issued);
    }

    /** How holdings came about, oldest first; of one holder, or of all where it is null. */
    @Transactional(readOnly = true)
    public List<Movement> history(UUID organisation, @Nullable UUID holder, LocalDate until, int most) {
        Optional<Book> book = book(organisation);
        if (book.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(ShareClass.values())
                .flatMap(each -> balances.lines(new Balances.LinesOf(
                        book.get().id(), each.account(), EVER, until, null, holder, most)).stream())
                .sorted(Comparator.comparing(Balances.Line::effectiveOn).thenComparing(Balances.Line::entry))
                .limit(most)
                .map(ShareRegister::movement)
                .toList();
    }

    /** The organisation's book in which its shares stand, if it is in sight. */
    @Transactional(readOnly = true)
    public Optional<Book> book(UUID organisation) {
        return books.all().stream()
                .filter(book -> book.isMemorandum() && book.organisation().equals(organisation))
                .findFirst();
    }

    private static Movement movement(Balances.Line line) {
        return new Movement(line.effectiveOn(), line.entry(), line.kind(), line.number(),
                Objects.requireNonNull(line.party()), ShareClass.ofAccount(line.account()).code(),
                -line.amount(), line.document());
    }
}
