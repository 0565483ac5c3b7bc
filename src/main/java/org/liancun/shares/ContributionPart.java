package org.liancun.shares;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.liancun.shares.ContributionBooking.Due;
import org.springframework.stereotype.Component;

/**
 * Contributions in a data package, or handed in as the list of a village. A number that stands already with the same
 * content is passed over.
 */
@Component
class ContributionPart implements PackagePart {
    private final GroundTables grounds;
    private final ContributionTables tables;
    private final StandingTables standing;
    private final ContributionBooking booking;

    ContributionPart(GroundTables grounds, ContributionTables tables, StandingTables standing,
            ContributionBooking booking) {
        this.grounds = grounds;
        this.tables = tables;
        this.standing = standing;
        this.booking = booking;
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(ContributionFile.FILE);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        RowRefusals refusals = RowRefusals.of(context, ContributionFile.FILE);
        Map<Row, NewContribution> given = read(data, refusals);
        Ground ground = grounds.gather(Ground.Cited.by(given.values()));
        Map<Row, Due> fresh = assess(given, refusals, ground, data.synthetic(ContributionFile.FILE.name()));
        if (context.refusedAny() || fresh.isEmpty()) {
            return;
        }
        context.progress().at("contributions", 0, fresh.size());
        refusals.post(() -> refuseTaken(booking.book(fresh.values(), ground), fresh, refusals));
    }

    private static Map<Row, NewContribution> read(PackageData data, RowRefusals refusals) {
        Map<Row, NewContribution> given = new LinkedHashMap<>();
        for (Row row : data.rows(ContributionFile.FILE.name())) {
            try {
                given.put(row, ContributionFile.read(row));
            } catch (Refused refused) {
                refusals.refuse(row, refused);
            }
        }
        return given;
    }

    /** What is new, by row. */
    private Map<Row, Due> assess(Map<Row, NewContribution> given, RowRefusals refusals, Ground ground,
            boolean synthetic) {
        Map<String, Contribution> stands =
                tables.standing(given.values().stream().map(NewContribution::number).toList());
        Tally tally = standing.tally(ground);
        Map<Row, Due> fresh = new LinkedHashMap<>();
        given.forEach((row, each) -> {
            try {
                Contribution assessed = ContributionRules.assess(each, ground, synthetic);
                new ContributionDeal(assessed, ground, "").entries();
                @Nullable Contribution before = stands.get(assessed.number());
                if (before == null) {
                    tally.admit(assessed, each, ground);
                    fresh.put(row, new Due(assessed, each.particulars().earTags(), String.valueOf(row.line())));
                } else {
                    ContributionRules.requireSame(before, assessed);
                }
            } catch (Refused refused) {
                refusals.refuse(row, refused);
            }
        });
        return fresh;
    }

    /** Where tags stand with others in the county, the rows say so and everything is taken back. */
    private static void refuseTaken(List<String> taken, Map<Row, Due> fresh, RowRefusals refusals) {
        if (taken.isEmpty()) {
            return;
        }
        Map<String, Row> rows = new HashMap<>();
        fresh.forEach((row, due) -> due.tags().forEach(tag -> rows.put(tag, row)));
        for (String tag : taken) {
            Row row = rows.get(tag);
            if (row != null) {
                refusals.refuse(row, new Refused(SharesRefusal.TAG_TAKEN, row.text("ear_tags"), tag));
            }
        }
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(ContributionFile.FILE, rows -> tables.export(sink.year() == null ? null : sink.year().value())
                .forEach(each -> rows.row(ContributionFile.cells(each))));
    }
}
