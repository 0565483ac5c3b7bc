package org.liancun.payout.benefit;

import java.util.ArrayList;
import java.util.List;
import org.liancun.accounting.ChartGuide;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/**
 * {@code benefit_rules.csv}: a county's own rules about gains, with what households put into the goods that they sell.
 * The list replaces the one before it.
 */
@Component
class GainRulePart implements PackagePart {
    static final String NAME = "benefit_rules.csv";
    private static final int ORDER = 66;
    private static final long ALL_OF_IT = 1_000;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;
    private static final String GOODS = "goods";
    private static final PackageFile FILE = PackageFile.of(NAME,
            Column.text("chart").required().key(), Column.text("account").required().key(),
            Column.text("counter").key(), Column.integer("year_from").required().key(),
            Column.choice("kind", "payout", "wages", "pasture_rent", GOODS, "points", "left_out").required(),
            Column.integer("cost_permille"), Column.text("source").required());

    private final GainRuleTables tables;

    GainRulePart(GainRuleTables tables) {
        this.tables = tables;
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
        List<GainRule> rules = new ArrayList<>();
        for (Row row : data.rows(NAME)) {
            if (fits(row, context)) {
                rules.add(rule(row));
            }
        }
        if (!context.refusedAny()) {
            tables.clearOwn();
            rules.forEach(rule -> tables.addOwn(rule, data.synthetic(NAME)));
        }
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> tables.all().stream().filter(GainRule::own).forEach(rule -> rows.row(rule.chart(),
                rule.account(), rule.counter().isEmpty() ? null : rule.counter(), rule.yearFrom(), rule.kind(),
                rule.costPermille(), rule.source())));
    }

    private static boolean fits(Row row, ImportContext context) {
        String wrong = "";
        if (!known(row.text("chart"), row.text("account"))) {
            wrong = "account";
        } else if (row.has("counter") && !known(row.text("chart"), row.text("counter"))) {
            wrong = "counter";
        } else if (row.longValue("year_from") < FIRST_YEAR || row.longValue("year_from") > LAST_YEAR) {
            wrong = "year_from";
        } else if (row.has("cost_permille") && (row.longValue("cost_permille") > ALL_OF_IT
                || !row.text("kind").equals(GOODS))) {
            wrong = "cost_permille";
        }
        if (!wrong.isEmpty()) {
            context.refuse(row, wrong, "benefit.import." + wrong, "benefit.import." + wrong + ".mend");
        }
        return wrong.isEmpty();
    }

    /** An account of the chart, or one that a unit set up below it. */
    private static boolean known(String chart, String account) {
        return ChartGuide.of(chart)
                .filter(guide -> guide.accounts().stream().anyMatch(each -> account.startsWith(each.code())))
                .isPresent();
    }

    private static GainRule rule(Row row) {
        return new GainRule(row.text("chart"), row.text("account"), row.text("counter"), (int) row.longValue("year_from"),
                row.text("kind"), row.has("cost_permille") ? (int) row.longValue("cost_permille") : null,
                row.text("source"), "", true);
    }
}
