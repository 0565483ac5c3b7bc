package org.liancun.shares.guard;

import java.time.LocalDate;
import java.util.Comparator;
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

/** Counts of animals that households keep, in a data package or as a list of their own. */
@Component
public class AnimalCountFile implements PackagePart {
    static final PackageFile FILE = PackageFile.of("animal_counts.csv",
            Column.code("village_code", 12).key().required(), Column.date("counted_on").key().required(),
            Column.text("class").key().required(), Column.integer("private_heads").required(),
            Column.text("document").required());

    private final LandTables lands;
    private final GuardTables tables;
    private final LandRecords records;

    AnimalCountFile(LandTables lands, GuardTables tables, LandRecords records) {
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
        List<NewLand.Heads> fresh = LandFile.read(data, FILE, context, row -> heads(row, ground));
        if (!context.refusedAny() && !fresh.isEmpty()) {
            records.count(fresh);
        }
    }

    private static NewLand.@Nullable Heads heads(Row row, LandFile.Ground ground) {
        Land land = ground.land(row);
        LocalDate day = LandFile.day(row, "counted_on");
        if (!GuardValues.names("animal").contains(row.text("class"))) {
            throw new Refused(GuardRefusal.UNKNOWN_ANIMAL, row.text("class"),
                    LandFile.names(GuardValues.names("animal")));
        }
        return standing(land, day, row) ? null : new NewLand.Heads(land.village(), day, row.text("class"),
                row.longValue("private_heads"), row.text("document"));
    }

    /** Whether the last word on that class and day is the same. */
    private static boolean standing(Land land, LocalDate day, Row row) {
        return land.counts().stream()
                .filter(each -> each.on().equals(day) && each.animal().equals(row.text("class")))
                .max(Comparator.comparing(Land.Count::no))
                .filter(each -> each.heads() == row.longValue("private_heads") && each.paper().equals(row.text("document")))
                .isPresent();
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> lands.read(List.of(Scope.current().county())).values().forEach(land ->
                land.counts().stream()
                        .filter(each -> land.counts().stream().noneMatch(other -> other.on().equals(each.on())
                                && other.animal().equals(each.animal()) && other.no() > each.no()))
                        .forEach(each -> rows.row(land.village(), each.on(), each.animal(), each.heads(), each.paper()))));
    }
}
