package org.liancun.registry;

import java.util.List;
import org.liancun.kernel.Ids;
import org.springframework.stereotype.Component;

/** Townships and villages of a package; each village of kind {@code village} gets its collective. */
@Component
class PlacePart implements PackagePart {
    static final PackageFile TOWNSHIPS = PackageFile.of("townships.csv",
            Column.code("code", 9).key().required(), Column.text("name_zh").required(), Column.text("name_en"),
            Column.text("name_bo"));
    static final PackageFile VILLAGES = PackageFile.of("villages.csv",
            Column.code("code", 12).key().required(), Column.text("name_zh").required(), Column.text("name_bo"),
            Column.code("township_code", 9).required(),
            Column.choice("kind", "village", "residents_committee").required(), Column.decimal("lon", 6),
            Column.decimal("lat", 6), Column.text("place_source"));
    private static final long DEGREE = 1_000_000;
    private final PlaceTables tables;
    private final OrganisationTables organisations;

    PlacePart(PlaceTables tables, OrganisationTables organisations) {
        this.tables = tables;
        this.organisations = organisations;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(TOWNSHIPS, VILLAGES);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        tables.stage(sink -> {
            for (Row row : data.rows(TOWNSHIPS.name())) {
                if (begins(row, "code", context.county(), context)) {
                    stageTownship(sink, row, context.county(), data.synthetic(TOWNSHIPS.name()));
                }
            }
            for (Row row : data.rows(VILLAGES.name())) {
                if (begins(row, "code", row.text("township_code"), context) && onEarth(row, context)) {
                    stageVillage(sink, row, data.synthetic(VILLAGES.name()));
                }
            }
        });
        Finding.refuse(tables.takeOrphans(), context,
                new Finding.Cell(VILLAGES.name(), "township_code", TOWNSHIPS.name()), new CellFault("unknown_township"));
        tables.saveStaged();
        organisations.upsert(tables.villagesWithoutCollective().stream().map(PlacePart::collective).toList());
    }

    private static boolean begins(Row row, String column, String prefix, ImportContext context) {
        if (row.text(column).startsWith(prefix)) {
            return true;
        }
        CellFault fault = new CellFault("code_elsewhere", prefix);
        context.refuse(row, column, fault.rule(), fault.mend(), prefix);
        return false;
    }

    private static boolean onEarth(Row row, ImportContext context) {
        boolean both = row.has("lon") == row.has("lat");
        boolean inRange = Math.abs(row.longValue("lon")) <= 180 * DEGREE && Math.abs(row.longValue("lat")) <= 90 * DEGREE;
        if (both && inRange) {
            return true;
        }
        CellFault fault = new CellFault(both ? "point_range" : "point_half");
        context.refuse(row, row.has("lon") ? "lon" : "lat", fault.rule(), fault.mend());
        return false;
    }

    private static void stageTownship(Copy.Sink sink, Row row, String county, boolean synthetic) {
        sink.number(row.line()).text(row.text("code")).text("township").text(county).text(row.text("name_zh"))
                .text(row.text("name_en")).text(row.text("name_bo")).text(null).text(null).text("").yes(synthetic).end();
    }

    private static void stageVillage(Copy.Sink sink, Row row, boolean synthetic) {
        sink.number(row.line()).text(row.text("code")).text(row.text("kind")).text(row.text("township_code"))
                .text(row.text("name_zh")).text("").text(row.text("name_bo"))
                .text(row.has("lon") ? Long.toString(row.longValue("lon")) : null)
                .text(row.has("lat") ? Long.toString(row.longValue("lat")) : null)
                .text(row.text("place_source")).yes(synthetic).end();
    }

    /** The Collective Economic Organisations Law, art. 21, wants the three words in the name. */
    private static Organisation collective(Place village) {
        return new Organisation(Ids.next(), village.code(), "collective", "",
                village.parentName() + village.nameZh() + "集体经济组织", "", null, village.code(), null, null, null,
                village.synthetic());
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(TOWNSHIPS, rows -> tables.byKind(List.of("township"))
                .forEach(place -> rows.row(place.code(), place.nameZh(), place.nameEn(), place.nameBo())));
        sink.rows(VILLAGES, rows -> tables.byKind(List.of("village", "residents_committee"))
                .forEach(place -> rows.row(place.code(), place.nameZh(), place.nameBo(), place.parent(), place.kind(),
                        place.lonMicro(), place.latMicro(), place.source())));
    }}
