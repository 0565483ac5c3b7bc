package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** Vouchers are found by whatever somebody remembers of them. */
class VoucherSearchTests {
    private final BookKeeping books = new BookKeeping();
    private UUID milk;
    private UUID wool;
    private UUID fence;

    @BeforeEach
    void threeVouchers() {
        milk = books.enter("2023-07-01 Milk of July | D 102 1234.50 | C 501 1234.50").entry();
        wool = books.enter("2023-07-20 Taken in | D 121 90.00 | C 113 90.00 A").entry();
        fence = books.county.scope.call(() -> books.vouchers.enter(
                books.voucher("2024-02-03 Posts | D 153 77.00 | C 211 77.00 V").citing(books.county.document))).entry();
    }

    @Test
    void bySummaryNumberAndAmount() {
        assertThat(find("of july")).containsExactly(milk);
        assertThat(find("07-记-0002")).containsExactly(wool);
        assertThat(find("1,234.50")).containsExactly(milk);
        assertThat(find("90")).containsExactly(wool);
    }

    @Test
    void byAccountWithItsCodeOrItsName() {
        assertThat(find("501")).containsExactly(milk);
        assertThat(find("银行存款")).containsExactly(milk);
        assertThat(find("construction")).containsExactly(fence);
        assertThat(find("999")).isEmpty();
    }

    @Test
    void byPartyAndByDocument() {
        assertThat(find(books.county.villageA + "-0001")).containsExactly(wool);
        assertThat(find("乙村集体")).containsExactly(fence);
        assertThat(find("d1")).containsExactly(fence);
    }

    @Test
    void whoDoesNotSeeHouseholdsDoesNotFindByThem() {
        Scope clerk = new Scope("clerk", books.county.code, books.county.code, List.of(), null, false, false);

        assertThat(clerk.call(() -> search(books.county.villageA + "-0001"))).isEmpty();
        assertThat(clerk.call(() -> search("Taken in"))).containsExactly(wool);
    }

    @Test
    void betweenAnyTwoDaysOnThePage() {
        Visitor accountant = new TestUsers(books.county.code).visitor(Role.ACCOUNTANT);
        String list = "/books/" + books.code + "/vouchers?year=2023";

        assertThat(accountant.get(list + "&from=2023-07-15&to=2024-03-01").body())
                .contains("/entries/" + wool, "/entries/" + fence).doesNotContain("/entries/" + milk);
        assertThat(accountant.get(list + "&month=7&text=501").body())
                .contains("/entries/" + milk).doesNotContain("/entries/" + wool);
        assertThat(accountant.get(list + "&from=nonsense&month=13&format=csv").body()).contains("Milk", "Taken in");
    }

    private List<UUID> find(String text) {
        return books.county.scope.call(() -> search(text));
    }

    private List<UUID> search(String text) {
        return TestApp.get(VoucherList.class).find(new VoucherList.Search(books.book.id(), LocalDate.of(2023, 1, 1),
                LocalDate.of(2024, 12, 31), text, null, 50)).rows().stream().map(VoucherList.Row::entry).toList();
    }
}
