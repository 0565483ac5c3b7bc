package org.liancun.accounting.slips;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.accounting.NewVoucher;
import org.liancun.accounting.RuralChart;
import org.liancun.accounting.VoucherDesk;
import org.liancun.accounting.VoucherPapers;
import org.liancun.accounting.VoucherSources;
import org.liancun.accounting.VoucherStart;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Books;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;

/** A county whose two villages keep books under the rural chart, and the people who lead a slip through them. */
final class SlipVillage {
    static final byte[] PHOTO = concat(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16},
            "JFIF\0\1\1\0\0\1\0\1\0\0".getBytes(StandardCharsets.ISO_8859_1), new byte[] {(byte) 0xFF, (byte) 0xD9});
    final TestCounty county = new TestCounty();
    final String book = county.villageA + "S";
    final String otherBook = county.villageB + "S";
    final Slips slips = TestApp.get(Slips.class);
    final HandingIn handingIn = TestApp.get(HandingIn.class);
    final SlipSteps steps = TestApp.get(SlipSteps.class);
    final SlipRecords records = TestApp.get(SlipRecords.class);

    SlipVillage() {
        county.inScope(() -> TestApp.get(Books.class).open(List.of(
                        new Books.OpenBook(Ids.next(), book, RuralChart.ID, county.organisationA, LocalDate.of(2022, 1, 1)),
                        new Books.OpenBook(Ids.next(), otherBook, RuralChart.ID, county.organisationB,
                                LocalDate.of(2022, 1, 1))),
                List.of(new FiscalYear(2023), new FiscalYear(2024))));
    }

    /** Somebody of village A in a role; the township for its head and the agency. */
    <T> T as(Role role, Function<By, T> work) {
        return as(role.code() + "-a", role, county.villageA, work);
    }

    <T> T as(String name, Role role, String village, Function<By, T> work) {
        String place = role == Role.TOWNSHIP || role == Role.ACCOUNTANT ? county.township : village;
        boolean persons = role == Role.ACCOUNTANT;
        return new Scope(name, county.code, place, List.of(), null, persons, false).call(() -> work.apply(By.as(role)));
    }

    SlipContent content(String yuan, String... invoices) {
        return content(Ids.next(), yuan, List.of(invoices));
    }

    SlipContent content(UUID id, String yuan, List<String> invoices) {
        return new SlipContent(id, book, SlipDirection.OUT, LocalDate.of(2024, 3, 5), "买饲料", "饲料门市",
                PayWay.CASH, 1, List.of(new SlipContent.Line("青干草", Money.ofYuan(yuan), "511")), invoices);
    }

    Slip.WithClerk noted(SlipContent content) {
        return (Slip.WithClerk) as(Role.CLERK, by ->
                slips.keep(content, List.of(new Slips.NewPaper("receipt.jpg", PHOTO)), by)).slip();
    }

    Slip.HandedInSlip handedIn(SlipContent content) {
        Slip.WithClerk noted = noted(content);
        return as(Role.CLERK, by -> handingIn.handIn(noted, by));
    }

    Slip.ConfirmedSlip confirmed(SlipContent content) {
        Slip.HandedInSlip handedIn = handedIn(content);
        return as(Role.HEAD, by -> steps.confirm(handedIn, by));
    }

    Slip.ReadySlip ready(SlipContent content) {
        Slip.ConfirmedSlip confirmed = confirmed(content);
        return (Slip.ReadySlip) as(Role.SUPERVISOR, by -> steps.stamp(confirmed, by));
    }

    VoucherStart start(Slip slip) {
        return as(Role.ACCOUNTANT, by -> TestApp.get(VoucherSources.class)
                .start(TestApp.get(Books.class).get(book), "slip:" + slip.id()).orElseThrow());
    }

    /** Books the voucher as the page would begin with it. */
    Vouchers.Booked booked(Slip.ReadySlip slip) {
        return book(slip, start(slip).lines(), start(slip).document());
    }

    Vouchers.Booked book(Slip slip, List<VoucherStart.Line> lines, String document) {
        return as(Role.ACCOUNTANT, by -> {
            List<NewVoucher.Line> typed = new ArrayList<>();
            lines.forEach(line -> typed.add(new NewVoucher.Line(typed.size() + 1, line.summary(), line.account(),
                    line.debit(), line.credit(), null)));
            UUID paper = document.isEmpty() ? null : TestApp.get(VoucherPapers.class).document(document).orElseThrow();
            return TestApp.get(VoucherDesk.class).book(new NewVoucher(Ids.next(), book, LocalDate.of(2024, 3, 6), "记",
                    null, paper, typed), (VoucherDesk.Attachment) null, "slip:" + slip.id());
        });
    }

    Slip now(Slip slip) {
        return county.scope.call(() -> records.find(slip.id()).orElseThrow());
    }

    SlipDetail detail(Slip slip) {
        return county.scope.call(() -> records.detail(slip.id()).orElseThrow());
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
