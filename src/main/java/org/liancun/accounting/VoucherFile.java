package org.liancun.accounting;

import java.util.List;
import java.util.UUID;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.BatchRefusal;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.LedgerRefusal;
import org.liancun.ledger.Staging;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.springframework.stereotype.Component;

/**
 * {@code vouchers.csv}: the vouchers of statutory books, a row for each line. Read as a stream, checked by the same
 * rules as the page, staged and posted in one batch.
 */
@Component
public class VoucherFile implements PackagePart {
    static final String NAME = "vouchers.csv";
    private static final int ORDER = 80;
    static final PackageFile FILE = PackageFile.of(NAME,
            Column.text("book").key().required(), Column.date("date").key().required(),
            Column.text("number").key().required(), Column.integer("line").key().required(),
            Column.text("account").required(), Column.text("summary"), Column.money("debit_yuan"),
            Column.money("credit_yuan"), Column.text("party"), Column.text("document"), Column.text("reverses"),
            Column.decimal("quantity", Goods.QUANTITY_SCALE), Column.text("unit"),
            Column.decimal("unit_price_yuan", Goods.PRICE_SCALE));

    private final VoucherFileTables tables;
    private final VoucherTables vouchers;
    private final Staging staging;
    private final Ledger ledger;
    private final BookCharts charts;

    VoucherFile(VoucherFileTables tables, VoucherTables vouchers, Staging staging, Ledger ledger, BookCharts charts) {
        this.tables = tables;
        this.vouchers = vouchers;
        this.staging = staging;
        this.ledger = ledger;
        this.charts = charts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(FILE);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        if (!data.has(NAME)) {
            return;
        }
        VoucherReader reader = new VoucherReader(tables.known(charts), context);
        UUID batch = staging.stage(reader.read(data.rows(NAME)));
        if (context.refusedAny()) {
            return;
        }
        try {
            ledger.postBatch(batch);
        } catch (Refused refused) {
            if (refused.refusal() != LedgerRefusal.BATCH_REFUSED) {
                throw refused;
            }
            for (Object each : (List<?>) refused.values().get(1)) {
                if (each instanceof BatchRefusal row) {
                    refuse(row, context);
                }
            }
            return;
        }
        vouchers.addGoods(reader.goods());
        reader.summaries().forEach(chunk -> vouchers.addSummaries(chunk.entries(), chunk.lines(), chunk.summaries()));
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> tables.export(sink.year(), row -> rows.row(row.book(), row.date(), row.number(),
                (long) row.line(), row.account(), row.summary(),
                row.amount() > 0 ? new Money(row.amount()) : null,
                row.amount() < 0 ? new Money(-row.amount()) : null,
                row.party(), row.document(), row.reverses(), row.goods() == null ? null : row.goods().quantity(),
                row.goods() == null ? null : row.goods().unit(), row.goods() == null ? null : row.goods().price())));
    }

    /** What only the ledger knows: closed months, and vouchers that stand with other content. */
    private static void refuse(BatchRefusal row, ImportContext context) {
        long line = Long.parseLong(row.source().split(",")[0].strip());
        switch (row.reason()) {
            case PERIOD_CLOSED -> refuse(context, line, "date", row.value(), VoucherRule.PERIOD_CLOSED);
            case NO_PERIOD -> refuse(context, line, "date", row.value(), VoucherRule.NO_PERIOD);
            case NUMBER_TAKEN -> refuse(context, line, "number", row.value(), VoucherRule.NUMBER_TWICE);
            default -> refuse(context, line, "number", row.reason() + " " + row.value(), VoucherRule.OTHER_CONTENT);
        }
    }

    private static void refuse(ImportContext context, long line, String column, String value, VoucherRule rule) {
        context.refuse(NAME, line, column, value, rule.ruleKey(), rule.mendKey());
    }
}
