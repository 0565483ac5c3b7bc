package org.liancun.accounting.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Role;
import org.liancun.accounting.ChartIndex;
import org.liancun.accounting.VoucherSource;
import org.liancun.accounting.VoucherStart;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.registry.Documents;
import org.springframework.stereotype.Component;

/**
 * A slip that is ready as the beginning of a voucher: its lines on one side, cash or bank on the other, its record as
 * the document. The accountant completes it; with the voucher the slip becomes booked.
 */
@Component
class SlipVoucher implements VoucherSource {
    private final SlipRecords records;
    private final SlipSteps steps;
    private final Documents documents;
    private final ChartIndex charts;

    SlipVoucher(SlipRecords records, SlipSteps steps, Documents documents, ChartIndex charts) {
        this.records = records;
        this.steps = steps;
        this.documents = documents;
        this.charts = charts;
    }

    @Override
    public String kind() {
        return "slip";
    }

    @Override
    public Optional<VoucherStart> start(Book book, String key) {
        return Ids.read(key).flatMap(records::detail)
                .filter(detail -> detail.slip() instanceof Slip.ReadySlip && detail.content().book().equals(book.code()))
                .map(detail -> start(book, detail));
    }

    @Override
    public void booked(String key, Vouchers.Booked booked) {
        Slip slip = Ids.read(key).flatMap(records::find)
                .orElseThrow(() -> new Refused(SlipRefusal.UNKNOWN_SLIP, key));
        switch (slip) {
            case Slip.ReadySlip ready -> steps.book(ready, By.as(Role.ACCOUNTANT), booked.entry());
            case Slip.InTheBooks again when again.entry().equals(booked.entry()) -> { }
            default -> throw new Refused(SlipRefusal.SLIP_MOVED_ON, String.valueOf(slip.head().number()));
        }
    }

    private VoucherStart start(Book book, SlipDetail detail) {
        SlipContent content = detail.content();
        boolean out = content.direction() == SlipDirection.OUT;
        UUID document = ((Slip.ReadySlip) detail.slip()).document();
        List<VoucherStart.Line> lines = new ArrayList<>();
        content.lines().forEach(line -> lines.add(line(line.summary(), line.account(), line.amount(), out)));
        VoucherStart.Line money = line(content.purpose(), money(book, content.way()), content.total(), !out);
        lines.add(out ? lines.size() : 0, money);
        return new VoucherStart(content.eventOn(), "记", documents.find(document).orElseThrow().number(), lines);
    }

    private static VoucherStart.Line line(String summary, String account, Money amount, boolean debit) {
        return new VoucherStart.Line(summary, account, debit ? amount : Money.ZERO, debit ? Money.ZERO : amount, "");
    }

    /** Cash on hand or bank deposits, where the chart has them under their usual codes; else the accountant says. */
    private String money(Book book, PayWay way) {
        String code = switch (way) {
            case CASH -> "101";
            case BANK -> "102";
            case SETTLED -> "";
        };
        return charts.postable(book.chart()).stream().anyMatch(account -> account.code().equals(code)) ? code : "";
    }
}
