package org.liancun.accounting.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.Vouchers;
import org.liancun.testing.TestUsers;
import org.liancun.testing.Visitor;

/** Ledgers and journals over HTTP, as different users meet them. */
class LedgerPagesTests {
    private final BookKeeping books = new BookKeeping();
    private final TestUsers users = new TestUsers(books.county.code);
    private final String path = "/books/" + books.code + "/ledgers";
    private Visitor accountant;

    @BeforeEach
    void login() {
        accountant = users.visitor(Role.ACCOUNTANT);
    }

    @Test
    void theGeneralLedgerOpensDownToAVoucher() {
        Vouchers.Booked sale = books.enter("2023-07-01 sale of milk | D 102 1234.50 | C 501 1234.50");

        assertThat(page("/books/" + books.code + "?year=2023")).contains(path + "?");
        assertThat(page(path + "?year=2023")).contains("1,234.50", path + "/accounts/501?from=2023-01-01");
        assertThat(page(path + "/accounts/501?year=2023&from=2023-06-01&to=2023-07-31"))
                .contains("/entries/" + sale.entry(), "sale of milk", "102 ", "1,234.50");
        assertThat(page(path + "/journals/bank?year=2023")).contains("/entries/" + sale.entry(), "501 ");
        assertThat(page(path + "/receipts?year=2023")).contains(path + "/receipts/account?account=501", "1,234.50");
        assertThat(page(path + "/receipts/account?account=501&year=2023")).contains("/entries/" + sale.entry());
        assertThat(page(path + "/trial-balance?from=2023-07-01&to=2023-07-31")).contains("1,234.50");
    }

    @Test
    void everyLedgerLeavesAsAFile() {
        books.enter("2023-07-01 sale of milk | D 102 1234.50 | C 501 1234.50");

        assertThat(page(path + "?year=2023&format=csv")).contains("102,银行存款,Bank deposits,CNY,opening,,,,0.00",
                "102,银行存款,Bank deposits,CNY,month,2023-07,1234.50,0.00,1234.50");
        assertThat(page(path + "/accounts/501?year=2023&format=csv"))
                .contains("posting,2023-07-01,2023-07-记-0001,501,sale of milk,102,,,1234.50,-1234.50,");
        assertThat(page(path + "/journals/bank?year=2023&format=csv")).contains("day,2023-07-01,,,,,,1234.50,0.00,1234.50");
        assertThat(page(path + "/receipts?year=2023&format=csv"))
                .contains("received,501,经营收入,Operating income,1234.50,1234.50", "closing,bank,,,1234.50,");
        assertThat(page(path + "/trial-balance?year=2023&format=csv"))
                .contains("501,经营收入,Operating income,CNY,0.00,0.00,0.00,1234.50,0.00,1234.50");
        assertThat(accountant.get(path + "?year=2023&format=xlsx").headers().firstValue("Content-Type").orElse(""))
                .contains("spreadsheetml");
    }

    @Test
    void totalsInExcelAreFormulasOverTheRowsThatTheySum() throws IOException {
        books.enterAll("""
                2023-07-01 sale of milk | D 102 1234.50 | C 501 1234.50
                2023-07-02 sale of milk | D 102 1.50 | C 501 1.50
                2023-08-01 sale of milk | D 102 4.00 | C 501 4.00
                """);

        assertThat(formulas(path + "/trial-balance?year=2023")).contains("SUM(G2:G3)", "SUM(J2:J3)");
        assertThat(formulas(path + "/accounts/102?year=2023"))
                .containsExactly("SUM(H3:H4)", "SUM(I3:I4)", "SUM(H7)", "SUM(I7)", "SUM(H5,H8)", "SUM(I5,I8)");
        assertThat(formulas(path + "?year=2023")).startsWith("SUM(G3)", "SUM(H3)", "SUM(G3,G5)", "SUM(H3,H5)",
                "SUM(G3,G5)", "SUM(H3,H5)");
        assertThat(formulas(path + "?from=2023-08-01&to=2023-08-31")).as("the year began before the file")
                .startsWith("SUM(H3)", "SUM(G3)");
        assertThat(formulas(path + "/receipts?year=2023")).contains("SUM(E4)");
        assertThat(formulas("/books/" + books.code + "/statements/income?year=2023")).contains("SUM(D2:D3)-SUM(D4:D6)");
        assertThat(formulas("/books/" + books.code + "/statements/balance-sheet?year=2023")).contains("SUM(D3:D7)");
        assertThat(formulas("/books/" + books.code + "?year=2023")).contains("SUM(F2:F3)");
    }

    @Test
    void whatWasNotKnownYetIsLeftOut() {
        books.enter("2023-07-01 sale of milk | D 102 1234.50 | C 501 1234.50");

        for (String ledger : new String[] {"", "/accounts/501", "/journals/bank", "/receipts", "/trial-balance"}) {
            assertThat(page(path + ledger + "?year=2023&known=2020-01-01T00:00")).as(ledger).doesNotContain("1,234.50");
            assertThat(page(path + ledger + "?year=2023&known=2199-01-01T00:00")).as(ledger).contains("1,234.50");
        }
    }

    @Test
    void aSpanThatCannotBeIsRefusedWithItsReason() {
        refused(path + "?from=2023-12-31&to=2023-01-01", "SPAN_BACKWARDS");
        refused(path + "?from=yesterday", "SPAN_UNREADABLE");
        refused(path + "?to=9999-01-01", "SPAN_UNREADABLE");
        refused(path + "/accounts/102?known=noon", "SPAN_UNREADABLE");
        refused(path + "/accounts/113?party=nobody", "PARTY_UNKNOWN");
        assertThat(accountant.get(path + "/accounts/999").statusCode()).isEqualTo(404);
        assertThat(accountant.get(path + "/journals/gold").statusCode()).isEqualTo(404);
        assertThat(accountant.get("/books/none/ledgers").statusCode()).isEqualTo(404);
    }

    @Test
    void aMemorandumBookHasLedgersAndNoJournals() {
        String memorandum = "/books/" + books.county.villageA + "-M/ledgers";
        Visitor clerk = users.visitor(Role.COUNTY);

        assertThat(clerk.get(memorandum).body()).doesNotContain("/journals/cash");
        assertThat(clerk.get(memorandum + "/journals/cash").statusCode()).isEqualTo(404);
        assertThat(clerk.get(memorandum + "/receipts").statusCode()).isEqualTo(404);
    }

    @Test
    void householdsOutOfSightAreAddedUpAndCannotBeAskedFor() {
        books.enter("2023-07-01 wool | D 121 9.00 | C 113 4.00 A | C 113 5.00 B");
        String a = books.county.villageA + "-0001";
        Visitor clerk = users.visitor(Role.TOWNSHIP);

        assertThat(page(path + "/accounts/113?year=2023")).contains(a, ">4.00<", ">5.00<");
        assertThat(page(path + "/accounts/113?year=2023&party=" + a)).contains(">4.00<").doesNotContain(">5.00<");
        String theirs = clerk.get(path + "/accounts/113?year=2023").body();
        assertThat(theirs).contains(">9.00<").doesNotContain(a, ">4.00<", ">5.00<");
        assertThat(clerk.get(path + "/accounts/113?year=2023&party=" + a).statusCode()).isEqualTo(422);
    }

    @Test
    void whoeverReadsPostingsOfHouseholdsLeavesALineInTheTrail() {
        books.enter("2023-07-01 wool | D 121 9.00 | C 113 9.00 A");
        page(path + "/accounts/121?year=2023");
        Visitor clerk = users.visitor(Role.COUNTY);
        assertThat(clerk.get("/audit?personal=true").body()).doesNotContain("ledger of");

        page(path + "/accounts/113?year=2023&format=csv");

        assertThat(clerk.get("/audit?personal=true").body()).contains("ledger of 113");
    }

    @Test
    void programsReadTheSame() {
        books.enter("2023-07-01 sale of milk | D 102 1234.50 | C 501 1234.50");
        String api = "/api/v1" + path;

        assertThat(page(api + "/general?year=2023")).contains("\"account\":\"102\"", "\"yearDebit\":\"1234.50\"");
        assertThat(page(api + "/accounts/501?from=2023-07-01&to=2023-07-31"))
                .contains("\"counters\":[\"102\"]", "\"balance\":\"-1234.50\"").doesNotContain("\"next\"");
        assertThat(page(api + "/journals/bank?year=2023")).contains("\"of\":\"day\"", "\"closing\":\"1234.50\"");
        assertThat(page(api + "/receipts?year=2023")).contains("\"received\":\"1234.50\"");
        assertThat(page(api + "/trial-balance?year=2023&known=2020-01-01T00:00")).contains("\"balances\":[]");
    }

    private void refused(String address, String refusal) {
        HttpResponse<String> answer = accountant.get("/api/v1" + address.replace("ledgers?", "ledgers/general?"));
        assertThat(answer.statusCode()).as(address).isEqualTo(422);
        assertThat(answer.body()).contains(refusal);
        assertThat(accountant.get(address).statusCode()).as(address).isEqualTo(422);
    }

    private List<String> formulas(String address) throws IOException {
        String file = address + "&format=xlsx";
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(accountant.bytes(file)))) {
            return book.getFirstSheet().read().stream().flatMap(Row::stream).filter(Objects::nonNull)
                    .map(Cell::getFormula).filter(Objects::nonNull).toList();
        }
    }

    private String page(String address) {
        HttpResponse<String> answer = accountant.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
