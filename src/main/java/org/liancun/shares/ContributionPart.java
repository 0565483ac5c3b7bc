package org.liancun.shares;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/** Contributions in a data package. A number that stands already with the same content is passed over. */
@Component
class ContributionPart implements PackagePart {
    private static final int QUANTITY_SCALE = 2;
    static final PackageFile FILE = PackageFile.of("contributions.csv",
            Column.text("number").key().required(), Column.date("date").required(), Column.text("alliance"),
            Column.text("contributor").required(), Column.choice("kind", ContributionKind.codes()).required(),
            Column.decimal("quantity", QUANTITY_SCALE).required(),
            Column.choice("unit", "mu", "head", "worker", "yuan", "piece").required(),
            Column.money("unit_value_yuan"), Column.text("document"));

    private final GroundTables grounds;
    private final ContributionTables tables;
    private final ContributionBooking booking;

    ContributionPart(GroundTables grounds, ContributionTables tables, ContributionBooking booking) {
        this.grounds = grounds;
        this.tables = tables;
        this.booking = booking;
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(FILE);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        RowRefusals refusals = RowRefusals.of(context, FILE);
        Ground ground = ground(data);
        Map<Long, Contribution> assessed = assess(data, refusals, ground);
        if (context.refusedAny() || assessed.isEmpty()) {
            return;
        }
        context.progress().at("contributions", 0, assessed.size());
        Map<String, Long> lines = new LinkedHashMap<>();
        assessed.forEach((line, each) -> lines.put(each.number(), line));
        refusals.post(() -> booking.book(
                assessed.values(), ground, each -> String.valueOf(lines.get(each.number()))));
    }

    private Ground ground(PackageData data) {
        Set<String> parties = new HashSet<>();
        Set<String> documents = new HashSet<>();
        for (Row row : data.rows(FILE.name())) {
            parties.add(row.text("contributor"));
            documents.add(row.text("document"));
        }
        return grounds.gather(parties, documents);
    }

    /** What is new, by line. */
    private Map<Long, Contribution> assess(PackageData data, RowRefusals refusals, Ground ground) {
        List<String> numbers = new ArrayList<>();
        data.rows(FILE.name()).forEach(row -> numbers.add(row.text("number")));
        Map<String, Contribution> standing = tables.standing(numbers);
        boolean synthetic = data.synthetic(FILE.name());
        Map<Long, Contribution> fresh = new LinkedHashMap<>();
        for (Row row : data.rows(FILE.name())) {
            try {
                Contribution assessed = ContributionRules.assess(read(row), ground, synthetic);
                new ContributionDeal(assessed, ground, "").entries();
                @Nullable Contribution stands = standing.get(assessed.number());
                if (stands == null) {
                    fresh.put(row.line(), assessed);
                } else {
                    ContributionRules.requireSame(stands, assessed);
                }
            } catch (Refused refused) {
                refusals.refuse(row, refused);
            }
        }
        return fresh;
    }

    private static NewContribution read(Row row) {
        ContributionKind kind = ContributionKind.of(row.text("kind")).orElseThrow();
        if (!row.text("unit").equals(kind.packageUnit())) {
            throw new Refused(SharesRefusal.WRONG_UNIT, row.text("unit"), kind.code(), kind.packageUnit());
        }
        long parts = Decimals.parse("1", QUANTITY_SCALE - kind.unit().scale());
        if (row.longValue("quantity") % parts != 0) {
            throw new Refused(SharesRefusal.TOO_FINE, row.text("quantity"), kind.packageUnit());
        }
        Money appraised = row.has("unit_value_yuan") ? row.money("unit_value_yuan") : null;
        return new NewContribution(row.text("number"), Objects.requireNonNull(row.date("date")), row.text("alliance"),
                row.text("contributor"), kind, row.longValue("quantity") / parts, appraised, row.text("document"));
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> tables.export(sink.year() == null ? null : sink.year().value()).forEach(each -> {
            long parts = Decimals.parse("1", QUANTITY_SCALE - each.kind().unit().scale());
            rows.row(each.number(), each.day(), each.alliance(), each.contributor(), each.kind().code(),
                    each.quantity() * parts, each.kind().packageUnit(),
                    each.kind() == ContributionKind.EQUIPMENT ? each.unitValue() : null, each.document());
        }));
    }
}
