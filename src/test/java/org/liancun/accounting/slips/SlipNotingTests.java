package org.liancun.accounting.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.registry.Documents;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a clerk may write on a slip, and what becomes of it. */
class SlipNotingTests {
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private final SlipVillage village = new SlipVillage();

    @Test
    void aFormThatIsSentTwiceNotesAndHandsInOnce() {
        SlipContent content = village.content("20");
        Slip.HandedInSlip handedIn = village.handedIn(content);

        Slips.Kept again = village.as(Role.CLERK, by -> village.slips.keep(content,
                List.of(new Slips.NewPaper("receipt.jpg", SlipVillage.PHOTO)), by));

        assertThat(again.slip()).isEqualTo(village.now(handedIn)).isInstanceOf(Slip.HandedInSlip.class);
        assertThat(village.detail(handedIn).papers()).hasSize(1);
        assertThat(village.detail(handedIn).steps()).hasSize(2);
    }

    @Test
    void whatWasHandedInChangesNoMore() {
        SlipContent content = village.content("20");
        Slip.HandedInSlip handedIn = village.handedIn(content);

        refused(SlipRefusal.NOT_WITH_CLERK, () -> village.as(Role.CLERK, by ->
                village.slips.keep(village.content(content.id(), "21", List.of()), List.of(), by)));
        refused(SlipRefusal.NOT_WITH_CLERK, () -> village.as(Role.CLERK, by ->
                village.slips.keep(content, List.of(new Slips.NewPaper("late.pdf", PDF)), by)));
        for (String sql : List.of("UPDATE accounting.slip SET total_fen = 1 WHERE id = :id",
                "UPDATE accounting.slip SET state = 'paid' WHERE id = :id", "DELETE FROM accounting.slip WHERE id = :id",
                "DELETE FROM accounting.slip_line WHERE slip_id = :id",
                "UPDATE accounting.slip_paper SET document_id = NULL, content = 'x' WHERE slip_id = :id",
                "DELETE FROM accounting.slip_paper WHERE slip_id = :id")) {
            assertThatThrownBy(() -> village.county.inScope(() -> TestApp.get(JdbcClient.class).sql(sql)
                    .param("id", handedIn.id()).update())).as(sql).hasStackTraceContaining("SLIP_STANDS");
        }
        for (String sql : List.of("UPDATE accounting.slip_step SET reason = 'x'", "DELETE FROM accounting.slip_step",
                "UPDATE accounting.slip_limit SET amount_fen = 0", "DELETE FROM accounting.slip_limit")) {
            assertThatThrownBy(() -> village.county.inScope(() -> TestApp.get(JdbcClient.class).sql(sql).update()))
                    .as(sql).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aNoteIsThrownAwayWithItsPhotographsAndAReturnedSlipIsGivenUpAndStays() {
        Slip.NotedSlip noted = (Slip.NotedSlip) village.noted(village.content("20"));
        village.as(Role.CLERK, by -> {
            village.slips.discard(noted, by);
            return by;
        });
        assertThat(village.county.scope.call(() -> village.records.find(noted.id()))).isEmpty();

        Slip.HandedInSlip handedIn = village.handedIn(village.content("20"));
        Slip.ReturnedSlip returned = village.as(Role.HEAD, by -> village.steps.sendBack(handedIn, by, "重复"));
        Slip.DroppedSlip dropped = village.as(Role.CLERK, by -> village.slips.drop(returned, by, "重复报账"));
        assertThat(village.now(dropped).state()).isEqualTo(SlipState.DROPPED);
        assertThat(village.detail(dropped).papers()).hasSize(1);
    }

    @Test
    void aSlipWithoutWordsDayLinesOrPaperIsKeptButNotHandedIn() {
        SlipContent whole = village.content("20");
        refusedAtHandingIn(SlipRefusal.NO_PURPOSE, with(whole, "", whole.eventOn(), whole.lines()), true);
        refusedAtHandingIn(SlipRefusal.DAY_AHEAD, with(whole, "x", LocalDate.of(2999, 1, 1), whole.lines()), true);
        refusedAtHandingIn(SlipRefusal.NO_LINES, with(whole, "x", whole.eventOn(), List.of()), true);
        refusedAtHandingIn(SlipRefusal.LINE_INCOMPLETE, with(whole, "x", whole.eventOn(),
                List.of(new SlipContent.Line("", Money.ofYuan("2"), ""))), true);
        refusedAtHandingIn(SlipRefusal.LINE_INCOMPLETE, with(whole, "x", whole.eventOn(),
                List.of(new SlipContent.Line("x", Money.ofYuan("-2"), ""))), true);
        refusedAtHandingIn(SlipRefusal.NO_PAPER, with(whole, "x", whole.eventOn(), whole.lines()), false);
    }

    @Test
    void thePayeesFieldTakesCodesAndShortNamesAndNoNumbersOfPeople() {
        for (String code : List.of("900901201201", "900901201201-0007", "900901201-02V", "饲料门市")) {
            assertThat(village.noted(payee(code))).as(code).isInstanceOf(Slip.NotedSlip.class);
        }
        for (String number : List.of("138 0013 8000", "54062319900101123X", "6222 0200 1111 2222 333", "王 13800138000",
                "x".repeat(41))) {
            refused(SlipRefusal.PRIVATE_NUMBER, () -> village.noted(payee(number)));
        }
    }

    @Test
    void onlyAClerkNotesAndOnlyInABookOfTheOwnVillage() {
        refused(SlipRefusal.NOT_YOUR_STEP, () -> village.as(Role.HEAD, by ->
                village.slips.keep(village.content("20"), List.of(), by)));
        SlipContent own = village.content("20");
        SlipContent other = new SlipContent(Ids.next(), village.otherBook, own.direction(), own.eventOn(), own.purpose(),
                own.payee(), own.way(), 1, own.lines(), List.of());
        refused(SlipRefusal.SLIP_BOOK, () -> village.noted(other));
        List<SlipBook> books = village.as(Role.CLERK, by -> village.slips.books());
        assertThat(books).extracting(SlipBook::code)
                .contains(village.book).doesNotContain(village.otherBook, village.county.villageA + "-M");
    }

    @Test
    void aClerkOfAnotherVillageSeesNothingOfIt() {
        Slip.HandedInSlip handedIn = village.handedIn(village.content("20"));

        Optional<Slip> other = village.as("clerk-b", Role.CLERK, village.county.villageB,
                by -> village.records.find(handedIn.id()));
        Optional<Documents.Content> paper = village.as("clerk-b", Role.CLERK, village.county.villageB,
                by -> village.records.paper(handedIn.id(), 1));
        SlipList list = TestApp.get(SlipList.class);
        List<SlipList.Row> others = village.as("head-b", Role.HEAD, village.county.villageB,
                by -> list.waiting(Role.HEAD, ""));
        List<SlipList.Row> own = village.as(Role.HEAD, by -> list.waiting(Role.HEAD, ""));

        assertThat(other).isEmpty();
        assertThat(paper).isEmpty();
        assertThat(others).isEmpty();
        assertThat(own).extracting(SlipList.Row::id).containsExactly(handedIn.id());
    }

    @Test
    void onlyPapersAreTaken() {
        refused(SlipRefusal.PAPER_TYPE, () -> village.as(Role.CLERK, by -> village.slips.keep(village.content("20"),
                List.of(new Slips.NewPaper("list.csv", "a,b\n".getBytes(StandardCharsets.UTF_8))), by)));
    }

    @Test
    void sheetsAreAtLeastThePapersThatAreThere() {
        SlipContent content = village.content("20");
        Slip noted = village.as(Role.CLERK, by -> village.slips.keep(content, List.of(
                new Slips.NewPaper("a.jpg", SlipVillage.PHOTO), new Slips.NewPaper("b.pdf", PDF)), by)).slip();

        assertThat(village.detail(noted).content().sheets()).isEqualTo(2);
        village.as(Role.CLERK, by -> {
            village.slips.removePaper((Slip.WithClerk) noted, 2, by);
            return by;
        });
        assertThat(village.detail(noted).papers()).extracting(SlipPaper::fileName).containsExactly("a.jpg");
    }

    private void refusedAtHandingIn(SlipRefusal expected, SlipContent content, boolean withPaper) {
        Slip noted = village.as(Role.CLERK, by -> village.slips.keep(content, withPaper
                ? List.of(new Slips.NewPaper("a.jpg", SlipVillage.PHOTO)) : List.of(), by)).slip();
        refused(expected, () -> village.as(Role.CLERK, by ->
                village.handingIn.handIn((Slip.WithClerk) noted, by)));
        assertThat(village.now(noted).state()).isEqualTo(SlipState.NOTED);
    }

    private static SlipContent with(SlipContent it, String purpose, LocalDate on, List<SlipContent.Line> lines) {
        return new SlipContent(Ids.next(), it.book(), it.direction(), on, purpose, it.payee(), it.way(), it.sheets(),
                lines, List.of());
    }

    private SlipContent payee(String payee) {
        SlipContent it = village.content("20");
        return new SlipContent(it.id(), it.book(), it.direction(), it.eventOn(), it.purpose(), payee, it.way(), 1,
                it.lines(), List.of());
    }

    private static void refused(SlipRefusal expected, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class,
                no -> assertThat(no.refusal()).isEqualTo(expected));
    }
}
