package org.liancun.shares;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The classes that rules of valuation may speak of: those that come with the program as a data file, and those of the
 * county, which come first where both have a code.
 */
@Component
public class AssetClasses {
    private static final List<AssetClass> USUAL = DataFiles.rows("/shares/asset-classes.csv", AssetClasses::row);
    private final AssetClassTables tables;

    AssetClasses(AssetClassTables tables) {
        this.tables = tables;
    }

    /** By kind, the usual ones first. */
    @Transactional(readOnly = true)
    public List<AssetClass> all() {
        Map<String, AssetClass> found = new LinkedHashMap<>();
        USUAL.forEach(each -> found.put(each.path(), each));
        tables.all().forEach(each -> found.put(each.path(), each));
        return found.values().stream().sorted((one, other) -> one.kind().compareTo(other.kind())).toList();
    }

    private static AssetClass row(CSVRecord row) {
        return new AssetClass(ContributionKind.of(row.get("kind")).orElseThrow(), row.get("code"), row.get("name_zh"),
                row.get("name_en"), row.get("source"), row.get("mark"));
    }
}
