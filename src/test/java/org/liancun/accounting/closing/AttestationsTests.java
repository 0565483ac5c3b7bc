package org.liancun.accounting.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.VoucherDesk;
import org.liancun.accounting.closing.ClosingPoint.State;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people confirm: when it holds, when it no longer does, and that it stays on record. */
class AttestationsTests {
    private static final YearMonth JANUARY = YearMonth.of(2022, 1);
    private final BookKeeping books = new BookKeeping();
    private final Words words = new Words(books);

    AttestationsTests() {
        books.enter("2022-01-05 capital | D 102 1000.00 | C 301 1000.00");
    }

    @Test
    void aStatementThatAgreesSettlesTheAccount() {
        ClosingPoint point = words.say(JANUARY, "bank", "102", "1000.00", "1000", "");

        assertThat(point.state()).isEqualTo(State.CONFIRMED);
        assertThat(point.difference()).isEqualTo(Money.ZERO);
        assertThat(point.said()).isNotNull();
        assertThat(point.said().by()).isEqualTo(books.county.scope.actor());
    }

    @Test
    void aStatementThatDiffersIsKeptAndTheDifferenceShownUntilTheBookAgrees() {
        ClosingPoint point = words.say(JANUARY, "bank", "102", "1000.00", "997.50", "");
        assertThat(point.open()).isTrue();
        assertThat(point.difference()).isEqualTo(Money.ofYuan("-2.50"));

        books.enter("2022-01-31 fee of the bank | D 515 2.50 | C 102 2.50");

        assertThat(bank().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aDifferenceThatIsExplainedHoldsUntilTheBookMoves() {
        assertThat(words.say(JANUARY, "bank", "102", "1000.00", "997.50", "cheque 17 on its way").state())
                .isEqualTo(State.CONFIRMED);

        books.enter("2022-01-31 sale | D 102 8.00 | C 501 8.00");

        assertThat(bank().open()).isTrue();
        assertThat(bank().moved()).isTrue();
    }

    @Test
    void postingsThatMakeUpTheDifferenceAreNamed() {
        books.enterAll("""
                2022-01-20 fee | D 515 4.00 | C 102 4.00
                2022-01-21 rent | D 102 2.50 | C 501 2.50
                2022-01-22 sale | D 102 5.00 | C 501 5.00
                """);

        Differences.Look look = books.county.scope.call(() -> TestApp.get(Differences.class)
                .of(books.book, "102", JANUARY, Money.ofYuan("-5.00")));

        assertThat(look.hints()).containsExactly("less");
        assertThat(look.postings()).extracting(Differences.Suspect::memo, Differences.Suspect::twice)
                .containsExactly(tuple("sale", false),
                        tuple("rent", true));
        assertThat(books.county.scope.call(() -> TestApp.get(Differences.class)
                .of(books.book, "102", JANUARY, Money.ofYuan("9.00"))).hints()).containsExactly("more", "places");
    }

    @Test
    void aWordIsForTheFigureThatWasShown() {
        refuses(() -> words.say(JANUARY, "bank", "102", "999.00", "1000", ""), ClosingRefusal.FIGURE_MOVED);
        refuses(() -> words.say(JANUARY, "bank", "102", "1000.00", null, ""), ClosingRefusal.AMOUNT_MISSING);
        refuses(() -> words.say(JANUARY, "bank", "101", "1000.00", "1000", ""), ClosingRefusal.NOT_ASKED);
        refuses(() -> words.say(JANUARY, "balanced", "", "", null, "I looked"), ClosingRefusal.NOT_ASKED);
        assertThat(said()).isEmpty();
    }

    @Test
    void aCountNeedsItsSheet() {
        books.enter("2022-01-06 hay | D 121 60.00 | C 102 60.00");

        refuses(() -> words.count(JANUARY, "inventories", "121 60.00", ""), ClosingRefusal.DOCUMENT_MISSING);
        refuses(() -> words.count(JANUARY, "inventories", "121 60.00", "D-none"), ClosingRefusal.DOCUMENT_UNKNOWN);
        ClosingPoint point = words.count(JANUARY, "inventories", "121 60.00", "D1");

        assertThat(point.state()).isEqualTo(State.CONFIRMED);
        assertThat(point.said().document().number()).isEqualTo("D1");
    }

    @Test
    void theSameFilePressedTwiceIsRegisteredOnceAndSaidOnce() {
        books.enter("2022-01-06 hay | D 121 60.00 | C 102 60.00");
        VoucherDesk.Attachment sheet = new VoucherDesk.Attachment("", "count", "count.pdf",
                "%PDF-1.4 synthetic".getBytes(StandardCharsets.US_ASCII));
        Attestation.Said said = new Attestation.Said("inventories", "", "121 60.00", null, "", "");

        for (int i = 0; i < 2; i++) {
            books.county.scope.run(() -> TestApp.get(Attestations.class).say(books.book, JANUARY, said, sheet));
        }

        assertThat(said()).singleElement().satisfies(
                each -> assertThat(each.document().number()).startsWith(books.code + "-"));
    }

    @Test
    void whatWasSaidIsTakenBackWithAReasonAndBothStay() {
        words.say(JANUARY, "bank", "102", "1000.00", "1000", "");
        refuses(() -> words.takeBack(JANUARY, "bank", "102", " "), ClosingRefusal.NOTE_MISSING);

        words.takeBack(JANUARY, "bank", "102", "statement of another account");

        assertThat(bank().open()).isTrue();
        assertThat(said()).extracting(Attestation::withdrawn).containsExactly(false, true);
        refuses(() -> words.takeBack(JANUARY, "bank", "102", "again"), ClosingRefusal.NOTHING_SAID);
    }

    @Test
    void nothingIsSaidOfAMonthThatIsClosedOrWasNeverOpened() {
        words.say(JANUARY, "bank", "102", "1000.00", "1000", "");
        books.county.scope.run(() -> TestApp.get(MonthEnd.class).close(books.book, JANUARY));

        refuses(() -> words.takeBack(JANUARY, "bank", "102", "too late"), ClosingRefusal.NO_OPEN_MONTH);
        refuses(() -> words.say(YearMonth.of(1999, 1), "bank", "102", "1000.00", "1000", ""),
                ClosingRefusal.NO_OPEN_MONTH);
    }

    @Test
    void theDatabaseKeepsEveryWordAndShowsItOnlyToWhoSeesTheBook() {
        words.say(JANUARY, "bank", "102", "1000.00", "1000", "");

        for (String change : List.of("UPDATE accounting.attestation SET note = 'x'", "DELETE FROM accounting.attestation",
                "UPDATE accounting.closed_point SET state = 'settled'", "DELETE FROM accounting.closed_point")) {
            assertThatThrownBy(() -> books.county.inScope(() -> TestApp.get(JdbcClient.class).sql(change).update()))
                    .isInstanceOf(DataAccessException.class);
        }
        Scope neighbour = new Scope("neighbour", books.county.code, "", List.of(books.county.villageB), null, true, false);
        assertThat(neighbour.call(() -> TestApp.get(ClosingHistory.class).of(books.book, new FiscalYear(2022)))).isEmpty();
        assertThat(said()).hasSize(1);
    }

    private ClosingPoint bank() {
        return books.county.scope.call(() -> TestApp.get(MonthEnd.class).points(books.book, JANUARY)).stream()
                .filter(point -> point.point().equals("bank")).findFirst().orElseThrow();
    }

    private List<Attestation> said() {
        return books.county.scope.call(() -> TestApp.get(TransactionTemplate.class)
                .execute(status -> TestApp.get(AttestationTables.class).ofYear(books.book.id(), new FiscalYear(2022))));
    }

    private static void refuses(ThrowingCallable work, ClosingRefusal reason) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
