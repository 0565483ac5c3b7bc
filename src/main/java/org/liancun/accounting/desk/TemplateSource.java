package org.liancun.accounting.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Goods;
import org.liancun.accounting.VoucherSource;
import org.liancun.accounting.VoucherStart;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** A template of the same book as the beginning of a voucher. */
@Component
class TemplateSource implements VoucherSource {
    private final TemplateTables tables;

    TemplateSource(TemplateTables tables) {
        this.tables = tables;
    }

    @Override
    public String kind() {
        return "template";
    }

    @Override
    public Optional<VoucherStart> start(Book book, String key) {
        return Ids.read(key).flatMap(id -> tables.word(book.id(), id).map(word -> start(id, word)));
    }

    /** Null where nothing moves, or what is typed cannot be read. */
    private static @Nullable Goods goods(Typed.Line line) {
        try {
            return line.quantity().isEmpty() ? null : new Goods(Decimals.parse(line.quantity(), Goods.QUANTITY_SCALE),
                    line.unit(), Decimals.parse(line.price(), Goods.PRICE_SCALE));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private VoucherStart start(UUID id, String word) {
        List<VoucherStart.Line> lines = tables.lines(id).stream()
                .map(line -> new VoucherStart.Line(line.summary(), line.account(), Typed.readable(line.debit()),
                        Typed.readable(line.credit()), line.party(), goods(line)))
                .toList();
        return new VoucherStart(null, word, "", lines);
    }
}
