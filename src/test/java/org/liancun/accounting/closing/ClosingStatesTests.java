package org.liancun.accounting.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.NewVoucher;
import org.liancun.accounting.desk.Draft;
import org.liancun.accounting.desk.Drafts;
import org.liancun.accounting.desk.Typed;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;

/** What is open in many books at once is what each of their own pages says. */
class ClosingStatesTests {
    private static final YearMonth JANUARY = YearMonth.of(2022, 1);
    private final BookKeeping books = new BookKeeping();
    private final Book other = open(books.county.villageB + "S", books.county.organisationB);

    @Test
    void theStatesOfManyBooksAreThoseOfTheirOwnPages() {
        books.enterAll("""
                2022-01-05 capital | D 102 100.00 | C 301 100.00
                2022-01-06 hay | D 121 60.00 | C 102 60.00
                """);
        enter(other, "2022-01-07 fodder | D 521 5.00 | C 101 5.00");
        List<Book> all = books.county.scope.call(() -> TestApp.get(Books.class).all());

        Map<UUID, ClosingStates.State> states =
                books.county.scope.call(() -> TestApp.get(ClosingStates.class).of(all, JANUARY));

        assertThat(states.get(books.book.id())).isEqualTo(new ClosingStates.State(1, 1));
        assertThat(states.get(other.id())).isEqualTo(new ClosingStates.State(0, 1));
        assertThat(all).filteredOn(book -> !book.isMemorandum()).hasSizeGreaterThan(2).allSatisfy(book -> {
            List<ClosingPoint> own = books.county.scope.call(() -> TestApp.get(MonthEnd.class).points(book, JANUARY));
            assertThat(states.get(book.id()).must()).isEqualTo((int) own.stream().filter(ClosingPoint::blocks).count());
            assertThat(states.get(book.id()).must() + states.get(book.id()).should())
                    .isEqualTo((int) own.stream().filter(ClosingPoint::open).count());
        });
        assertThat(states).doesNotContainKey(books.county.book(books.county.villageA + "-M").id());
    }

    @Test
    void programsOfAnAgencyReadTheStatesOfTheBooksInTheirSight() {
        books.enter("2022-01-05 capital | D 102 100.00 | C 301 100.00");
        TestUsers users = new TestUsers(books.county.code);

        String seen = users.visitor(Role.ACCOUNTANT).get("/api/v1/closing-states?month=2022-01").body();

        assertThat(seen).contains("{\"book\":\"" + books.code + "\",\"month\":\"2022-01\",\"must\":1,\"should\":0}")
                .doesNotContain(other.code());
        assertThat(users.visitor(Role.COUNTY).get("/api/v1/closing-states?month=2022-01&place="
                + books.county.villageB).body()).contains(other.code()).doesNotContain("\"" + books.code + "\"");
    }

    @Test
    void draftsThatAreDatedUpToTheMonthsEndHoldItOpenAndNoOthers() {
        keep("2022-01-31");
        keep("2022-02-01");
        keep("tomorrow");
        Draft given = keep("2022-01-02");
        books.county.scope.run(() -> TestApp.get(Drafts.class).discard((Draft.Open) given));

        assertThat(drafts(JANUARY).finding().values()).containsExactly(1L);
        assertThat(drafts(JANUARY).blocks()).isTrue();
        assertThat(drafts(YearMonth.of(2022, 2)).finding().values()).containsExactly(2L);
        assertThat(drafts(YearMonth.of(2021, 12)).open()).isFalse();
    }

    private ClosingPoint drafts(YearMonth month) {
        return books.county.scope.call(() -> TestApp.get(MonthEnd.class).points(books.book, month)).stream()
                .filter(point -> point.point().equals("drafts")).findFirst().orElseThrow();
    }

    private Draft keep(String day) {
        return books.county.scope.call(() -> TestApp.get(Drafts.class).keep(Ids.next(), books.book, 0,
                new Typed(day, "记", "", "", "", List.of(new Typed.Line("sale", "102", "5.00", "", "")))));
    }

    private void enter(Book book, String text) {
        NewVoucher voucher = books.voucher(text);
        books.county.scope.call(() -> books.vouchers.enter(new NewVoucher(voucher.id(), book.code(), voucher.date(),
                voucher.word(), null, null, voucher.lines())));
    }

    private Book open(String code, UUID organisation) {
        books.county.inScope(() -> TestApp.get(Books.class).open(
                List.of(new Books.OpenBook(Ids.next(), code, "cooperative-2021", organisation, LocalDate.of(2022, 1, 1))),
                List.of(new FiscalYear(2022))));
        return books.county.book(code);
    }
}
