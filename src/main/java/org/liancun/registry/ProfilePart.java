package org.liancun.registry;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.springframework.stereotype.Component;

/** Which villages touch, and what each has in a year. */
@Component
class ProfilePart implements PackagePart {
    static final PackageFile EDGES = PackageFile.of("village_edges.csv",
            Column.code("village_a", 12).key().required(), Column.code("village_b", 12).key().required());
    static final PackageFile PROFILES = PackageFile.of("village_profiles.csv",
            Column.code("village_code", 12).key().required(), Column.integer("year").key().required(),
            Column.integer("households").required(), Column.integer("people").required(),
            Column.integer("workers").required(), Column.decimal("pasture_mu", 2).required(),
            Column.decimal("sheep_units", 2).required(), Column.money("cash_yuan").required(),
            Column.money("income_yuan").required(), Column.text("industries"), Column.yesNo("strong").required(),
            Column.choice("road_access", "paved", "gravel", "track", "none"));
    private static final Pattern INDUSTRY = Pattern.compile("[a-z_]{1,40}:(0(\\.[0-9]{1,4})?|1(\\.0{1,4})?)");
    private static final int WHOLE = 10_000;
    private final ProfileTables tables;

    ProfilePart(ProfileTables tables) {
        this.tables = tables;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(EDGES, PROFILES);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        if (data.has(EDGES.name())) {
            loadEdges(data, context);
        }
        if (data.has(PROFILES.name())) {
            loadProfiles(data, context);
        }
    }

    private void loadEdges(PackageData data, ImportContext context) {
        tables.stageEdges(sink -> {
            for (Row row : data.rows(EDGES.name())) {
                String a = row.text("village_a");
                String b = row.text("village_b");
                if (a.equals(b)) {
                    refuse(row, "village_b", new CellFault("edge_to_itself"), context);
                } else {
                    sink.number(row.line()).text(a).text(b).end();
                }
            }
        });
        for (String column : List.of("village_a", "village_b")) {
            Finding.refuse(tables.takeEdgesWithout(column), context,
                    new Finding.Cell(EDGES.name(), column, PlacePart.VILLAGES.name()), new CellFault("unknown_village"));
        }
        tables.replaceEdges();
    }

    private void loadProfiles(PackageData data, ImportContext context) {
        tables.stageProfiles(sink -> {
            for (Row row : data.rows(PROFILES.name())) {
                if (isGood(row, context)) {
                    sink.number(row.line()).text(row.text("village_code")).number(row.longValue("year"))
                            .number(row.longValue("households")).number(row.longValue("people"))
                            .number(row.longValue("workers")).number(row.longValue("pasture_mu"))
                            .number(row.longValue("sheep_units")).number(row.money("cash_yuan").fen())
                            .number(row.money("income_yuan").fen()).text(row.text("industries")).yes(row.yes("strong"))
                            .text(row.text("road_access")).end();
                }
            }
        });
        Finding.refuse(tables.takeProfilesWithoutVillage(), context,
                new Finding.Cell(PROFILES.name(), "village_code", PlacePart.VILLAGES.name()),
                new CellFault("unknown_village"));
        tables.saveProfiles(data.synthetic(PROFILES.name()));
    }

    private static boolean isGood(Row row, ImportContext context) {
        boolean good = true;
        if (row.longValue("year") < 1949 || row.longValue("year") > 2199) {
            good = refuse(row, "year", new CellFault("year"), context);
        }
        if (row.longValue("workers") > row.longValue("people")) {
            good = refuse(row, "workers", new CellFault("workers", (int) row.longValue("people")), context);
        }
        for (String column : List.of("pasture_mu", "sheep_units")) {
            if (row.longValue(column) < 0) {
                good = refuse(row, column, new CellFault("negative"), context);
            }
        }
        if (!industriesFit(row.text("industries"))) {
            good = refuse(row, "industries", new CellFault("industries"), context);
        }
        return good;
    }

    /** Each named once with its part of the income; together at most the whole. */
    static boolean industriesFit(String text) {
        if (text.isEmpty()) {
            return true;
        }
        long sum = 0;
        String[] industries = text.split(";", -1);
        for (String industry : industries) {
            if (!INDUSTRY.matcher(industry).matches()) {
                return false;
            }
            sum += Decimals.parse(industry.substring(industry.indexOf(':') + 1), 4);
        }
        long names = Arrays.stream(industries).map(each -> each.substring(0, each.indexOf(':'))).distinct().count();
        return sum <= WHOLE && names == industries.length;
    }

    private static boolean refuse(Row row, String column, CellFault fault, ImportContext context) {
        context.refuse(row, column, fault.rule(), fault.mend(), fault.values().toArray());
        return false;
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(EDGES, rows -> tables.edges((a, b) -> rows.row(a, b)));
        sink.rows(PROFILES, rows -> tables.profiles(sink.year(), profile -> rows.row(profile.village(), profile.year(),
                profile.households(), profile.people(), profile.workers(), profile.pastureMu(), profile.sheepUnits(),
                new Money(profile.cashFen()), new Money(profile.incomeFen()), profile.industries(), profile.strong(),
                profile.roadAccess())));
    }
}
