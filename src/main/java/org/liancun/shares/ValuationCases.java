package org.liancun.shares;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Rules of valuation of villages elsewhere that come with the program as a data file, with their sources. */
public final class ValuationCases {
    private static final List<ValuationCase> ALL = gathered(DataFiles.rows("/shares/valuation-cases.csv", row -> row));

    private ValuationCases() {}

    public static List<ValuationCase> all() {
        return ALL;
    }

    public static Optional<ValuationCase> find(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The first row of a case says what it is; each row is a line of it. */
    private static List<ValuationCase> gathered(List<CSVRecord> rows) {
        Map<String, ValuationCase> cases = new LinkedHashMap<>();
        for (CSVRecord row : rows) {
            cases.computeIfAbsent(row.get("case"), code -> new ValuationCase(code, row.get("name_zh"),
                            row.get("name_en"), row.get("share_value_yuan"), row.get("source"), row.get("mark"),
                            row.get("note_zh"), row.get("note_en"), new ArrayList<>()))
                    .lines().add(new ValuationCase.Line(row.get("kind"), row.get("class"), row.get("coefficient"),
                            row.get("value_yuan"), row.get("pasture_mu")));
        }
        return List.copyOf(cases.values());
    }
}
