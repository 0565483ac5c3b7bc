package org.liancun.shares;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.liancun.kernel.Refused;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/** The county's own classes of pasture and animals in a data package. */
@Component
class AssetClassPart implements PackagePart {
    static final PackageFile FILE = PackageFile.of("asset_classes.csv",
            Column.choice("kind", "pasture", "yak", "sheep").key().required(), Column.text("code").key().required(),
            Column.text("name_zh").required(), Column.text("name_en"), Column.text("source").required());
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final AssetClassTables tables;

    AssetClassPart(AssetClassTables tables) {
        this.tables = tables;
    }

    @Override
    public int order() {
        return 64;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(FILE);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        RowRefusals refusals = RowRefusals.of(context, FILE);
        List<AssetClass> good = new ArrayList<>();
        for (Row row : data.rows(FILE.name())) {
            if (CODE.matcher(row.text("code")).matches()) {
                good.add(new AssetClass(ContributionKind.of(row.text("kind")).orElseThrow(), row.text("code"),
                        row.text("name_zh"), row.text("name_en"), row.text("source"), ""));
            } else {
                refusals.refuse(row, new Refused(SharesRefusal.CLASS_CODE, row.text("code")));
            }
        }
        if (!good.isEmpty()) {
            tables.add(good);
        }
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> tables.all().forEach(each ->
                rows.row(each.kind().code(), each.code(), each.nameZh(), each.nameEn(), each.source())));
    }
}
