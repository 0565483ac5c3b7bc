package org.liancun.accounting.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.NewVoucher;
import org.liancun.ledger.Books;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** What waits in the books, for whom, and what can be closed. */
class WorkListTests {
    private final BookKeeping books = new BookKeeping();
    private final Drafts drafts = TestApp.get(Drafts.class);
    private final NewVoucher sale = books.voucher("2023-07-01 sale | D 102 5.00 | C 501 5.00");

    @Test
    void whatWaitsForTheReaderStandsFirst() {
        Draft kept = scope("drolma").call(() -> keep(sale.id()));

        assertThat(list("drolma").getFirst().code()).isEqualTo(books.code);
        assertThat(row("drolma").mine()).isEqualTo(1);
        assertThat(row("tashi").mine()).isZero();
        assertThat(row("tashi").kept()).isEqualTo(1);

        scope("clerk").run(() -> TestApp.get(TwoPersons.class).set(books.book, true));
        scope("drolma").run(() -> drafts.submit((Draft.Writing) kept, sale));

        assertThat(row("drolma").mine()).as("its writer may not check it").isZero();
        assertThat(row("tashi").mine()).isEqualTo(1);
        assertThat(row("tashi").submitted()).isEqualTo(1);
    }

    @Test
    void whereOnePersonSufficesASubmittedDraftWaitsForAnybody() {
        Draft kept = scope("drolma").call(() -> keep(sale.id()));
        scope("drolma").run(() -> drafts.submit((Draft.Writing) kept, sale));

        assertThat(row("drolma").mine()).isEqualTo(1);
        scope("drolma").run(() -> drafts.checkAndBook(
                drafts.seen(sale.id(), 2, Draft.SubmittedDraft.class), sale));
        assertThat(row("drolma").waiting()).isZero();
        assertThat(row("drolma").lastOn()).isEqualTo(LocalDate.of(2023, 7, 1));
    }

    @Test
    void monthsThatAreOverAndOpenAreBehindAndCanBeClosedOnceNothingWaits() {
        int all = row("drolma").behind();
        assertThat(all).isEqualTo(36);
        assertThat(row("drolma").next()).isEqualTo(YearMonth.of(2022, 1));
        assertThat(row("drolma").readyToClose()).isTrue();

        scope("drolma").run(() -> keep(sale.id()));
        books.county.inScope(() -> TestApp.get(Books.class).close(books.book.id(), YearMonth.of(2022, 1), "test"));

        assertThat(row("drolma").behind()).isEqualTo(35);
        assertThat(row("drolma").next()).isEqualTo(YearMonth.of(2022, 2));
        assertThat(row("drolma").readyToClose()).isFalse();
    }

    @Test
    void theListIsAPageAndAFileForWhoeverSeesBooks() {
        scope("drolma").run(() -> keep(sale.id()));
        TestUsers users = new TestUsers(books.county.code);
        Visitor accountant = users.visitor(Role.ACCOUNTANT);

        assertThat(accountant.get("/desk").body()).contains("/books/" + books.code + "/drafts", "2022-01");
        assertThat(accountant.get("/desk?format=csv").body()).contains("months_behind", books.code);
        assertThat(users.visitor(Role.COUNTY).get("/desk?sort=-behind").body()).contains(books.code);
        assertThat(users.visitor(Role.MEMBER).get("/desk").statusCode()).isEqualTo(403);
    }

    private Draft keep(UUID id) {
        return drafts.keep(id, books.book, 0, new Typed("2023-07-01", "记", "", "", "", List.of(
                new Typed.Line("sale", "102", "5.00", "", ""), new Typed.Line("", "501", "", "5.00", ""))));
    }

    private List<WorkList.Row> list(String actor) {
        return scope(actor).call(() -> TestApp.get(WorkList.class).of(books.county.code, true));
    }

    private WorkList.Row row(String actor) {
        return list(actor).stream().filter(row -> row.code().equals(books.code)).findFirst().orElseThrow();
    }

    /** An accountant of the book. */
    private Scope scope(String actor) {
        return new Scope(actor, books.county.code, "", List.of(books.county.villageA), null, true, false);
    }
}
