package org.liancun.accounting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** A voucher of the same book as the beginning of another: its lines and its word, not its day, number and document. */
@Component
class CopiedVoucher implements VoucherSource {
    private final VoucherTables tables;

    CopiedVoucher(VoucherTables tables) {
        this.tables = tables;
    }

    @Override
    public String kind() {
        return "copy";
    }

    @Override
    public Optional<VoucherStart> start(Book book, String key) {
        return Ids.read(key).flatMap(tables::find)
                .filter(voucher -> voucher.isVoucher() && voucher.book().equals(book.code()))
                .map(CopiedVoucher::copy);
    }

    private static VoucherStart copy(Voucher voucher) {
        List<VoucherStart.Line> lines = voucher.lines().stream()
                .map(line -> new VoucherStart.Line(line.summary(), line.account(),
                        new Money(Math.max(line.amount(), 0)), new Money(Math.max(-line.amount(), 0)),
                        line.party().code(), line.goods()))
                .toList();
        return new VoucherStart(null, voucher.word(), "", lines);
    }
}
