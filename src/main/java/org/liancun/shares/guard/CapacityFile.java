package org.liancun.shares.guard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/** Capacities that the county approved, in a data package or as a list of their own. */
@Component
public class CapacityFile implements PackagePart {
    static final PackageFile FILE = PackageFile.of("capacities.csv", Column.code("village_code", 12).key().required(),
            Column.text("land").key(), Column.choice("season", Season.codes()).key().required(),
            Column.decimal("sheep_units", 2).required(), Column.date("from_on").key().required(), Column.date("until_on"),
            Column.text("document").required());

    private final LandTables lands;
    private final GuardTables tables;
    private final LandRecords records;

    CapacityFile(LandTables lands, GuardTables tables, LandRecords records) {
        this.lands = lands;
        this.tables = tables;
        this.records = records;
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(FILE);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        if (!data.has(FILE.name())) {
            return;
        }
        LandFile.Ground ground = LandFile.Ground.of(data, FILE, lands, tables);
        List<NewLand.Approved> fresh = LandFile.read(data, FILE, context, row -> approved(row, ground));
        if (!context.refusedAny() && !fresh.isEmpty()) {
            records.approve(fresh);
        }
    }

    private static NewLand.@Nullable Approved approved(Row row, LandFile.Ground ground) {
        Land land = ground.land(row);
        LocalDate from = LandFile.day(row, "from_on");
        LocalDate until = row.date("until_on");
        if (until != null && !from.isBefore(until)) {
            throw new Refused(GuardRefusal.ENDS_BEFORE, until, from);
        }
        Season season = Season.of(row.text("season")).orElseThrow();
        boolean stands = land.approved().stream().anyMatch(each -> each.land().equals(row.text("land"))
                && each.season() == season && each.hundredths() == row.longValue("sheep_units")
                && each.from().equals(from) && java.util.Objects.equals(each.until(), until)
                && each.paper().equals(row.text("document")));
        return stands ? null : new NewLand.Approved(land.village(), row.text("land"), season, row.longValue("sheep_units"),
                from, until, row.text("document"));
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> lands.read(List.of(Scope.current().county())).values().forEach(land ->
                land.approved().forEach(each -> rows.row(land.village(), each.land(), each.season().code(),
                        each.hundredths(), each.from(), each.until(), each.paper()))));
    }
}
