package org.liancun.accounting.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;

/** An electronic invoice fills the slip, and its number is used once in the county. */
class InvoiceUseTests {
    private static final String NUMBER = "9999 9999 9900 0000 0001";
    private final SlipVillage village = new SlipVillage();

    @Test
    void anElectronicInvoiceFillsASlipWithoutLinesAndLeavesTypedOnesAlone() {
        SlipContent empty = with(village.content("1"), village.book, List.of(), "");
        Slips.Kept kept = keep(empty, SyntheticInvoices.digital(SyntheticInvoices.NUMBER), "invoice.xml");
        Slips.Kept typed = keep(village.content("20"), SyntheticInvoices.ofdWithTags(), "invoice.ofd");

        assertThat(kept.filled()).isTrue();
        SlipDetail filled = village.detail(kept.slip());
        assertThat(filled.content().total()).isEqualTo(Money.ofYuan("1272"));
        assertThat(filled.content().payee()).isEqualTo("合成饲料店（测试）");
        assertThat(filled.content().purpose()).isEqualTo("*饲料*青干草");
        assertThat(filled.invoices()).extracting(SlipInvoice::key, SlipInvoice::paper)
                .containsExactly(tuple(SyntheticInvoices.NUMBER, 1));
        assertThat(typed.filled()).isFalse();
        assertThat(village.detail(typed.slip()).content().total()).isEqualTo(Money.ofYuan("20"));
    }

    @Test
    void aFileThatCannotBeReadIsKeptAsAPaperAndTheClerkIsTold() {
        Slips.Kept kept = keep(village.content("20"), SyntheticInvoices.bytes("<?xml version=\"1.0\"?><other/>"), "x.xml");

        assertThat(kept.unread()).containsExactly("x.xml");
        assertThat(village.detail(kept.slip()).papers()).hasSize(1);
        assertThat(village.detail(kept.slip()).invoices()).isEmpty();
    }

    @Test
    void aNumberThatWasBookedIsRefusedAndNamesSlipBookAndVoucher() {
        Slip.ReadySlip ready = village.ready(village.content("20", NUMBER));
        Refused waiting = refused(() -> village.handedIn(village.content("30", SyntheticInvoices.NUMBER)));
        Vouchers.Booked booked = village.booked(ready);
        Refused after = refused(() -> village.handedIn(village.content("30", NUMBER)));

        assertThat(waiting.refusal()).isEqualTo(SlipRefusal.INVOICE_ON_SLIP);
        assertThat(after.refusal()).isEqualTo(SlipRefusal.INVOICE_BOOKED);
        assertThat(after.values()).containsExactly(SyntheticInvoices.NUMBER, "2024-0001", village.book, booked.number());
    }

    @Test
    void inAVillageThatDoesNotSeeItOnlyThatItWasUsedIsSaid() {
        village.handedIn(village.content("20", NUMBER));
        SlipContent other = with(village.content("20", NUMBER), village.otherBook, village.content("20").lines(), NUMBER);

        Refused said = refused(() -> village.as("clerk-b", Role.CLERK, village.county.villageB, by -> {
            Slip kept = village.slips.keep(other, List.of(new Slips.NewPaper("a.jpg", SlipVillage.PHOTO)), by).slip();
            return village.handingIn.handIn((Slip.WithClerk) kept, by);
        }));
        assertThat(said.refusal()).isEqualTo(SlipRefusal.INVOICE_USED_ELSEWHERE);
        assertThat(said.values()).containsExactly(SyntheticInvoices.NUMBER);
    }

    @Test
    void aNumberIsFreeAgainWhenItsSlipIsGivenUpOrLosesIt() {
        Slip.HandedInSlip first = village.handedIn(village.content("20", NUMBER));
        Slip.ReturnedSlip returned = village.as(Role.HEAD, by -> village.steps.sendBack(first, by, "重复"));
        assertThat(refused(() -> village.handedIn(village.content("30", NUMBER))).refusal())
                .isEqualTo(SlipRefusal.INVOICE_ON_SLIP);
        village.as(Role.CLERK, by -> village.slips.drop(returned, by, "重复"));
        SlipContent content = village.content("30", NUMBER);
        Slip.HandedInSlip second = village.handedIn(content);
        Slip.ReturnedSlip again = village.as(Role.HEAD, by -> village.steps.sendBack(second, by, "发票号码填错"));
        village.handedIn(village.content(content.id(), "30", List.of()));

        assertThat(village.handedIn(village.content("40", NUMBER)).step()).isEqualTo(2);
        assertThat(again.step()).isEqualTo(3);
    }

    @Test
    void whatIsNoNumberOfAnInvoiceIsRefused() {
        assertThat(refused(() -> village.noted(village.content("20", "12345678"))).refusal())
                .isEqualTo(SlipRefusal.INVOICE_NUMBER);
    }

    private Slips.Kept keep(SlipContent content, byte[] file, String name) {
        return village.as(Role.CLERK, by -> village.slips.keep(content, List.of(new Slips.NewPaper(name, file)), by));
    }

    private static SlipContent with(SlipContent it, String book, List<SlipContent.Line> lines, String invoices) {
        return new SlipContent(Ids.next(), book, it.direction(), LocalDate.of(2024, 3, 5), lines.isEmpty() ? "" : "x",
                "", it.way(), 1, lines, invoices.isEmpty() ? List.of() : List.of(invoices));
    }

    private static Refused refused(ThrowingCallable work) {
        return catchThrowableOfType(Refused.class, work);
    }
}
