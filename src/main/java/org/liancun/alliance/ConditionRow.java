package org.liancun.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Conditions;

/** One further condition of a scenario as it is stored. */
record ConditionRow(String kind, List<String> villages, String label, @Nullable Double value) {
    static List<ConditionRow> of(Conditions conditions) {
        List<ConditionRow> rows = new ArrayList<>();
        conditions.together().forEach(set -> rows.add(new ConditionRow("together", List.copyOf(set), "", null)));
        conditions.apart().forEach(set -> rows.add(new ConditionRow("apart", List.copyOf(set), "", null)));
        conditions.pins().forEach((village, label) -> rows.add(new ConditionRow("pin", List.of(village), label, null)));
        conditions.floors().forEach(limit ->
                rows.add(new ConditionRow("floor", List.of(), limit.column(), limit.value())));
        conditions.ceilings().forEach(limit ->
                rows.add(new ConditionRow("ceiling", List.of(), limit.column(), limit.value())));
        return rows;
    }

    static ConditionRow of(ResultSet row) throws SQLException {
        String[] villages = (String[]) row.getArray("villages").getArray();
        return new ConditionRow(row.getString("kind"), List.of(villages), row.getString("label"),
                row.getObject("value", Double.class));
    }

    static Conditions together(List<ConditionRow> rows) {
        List<Set<String>> together = new ArrayList<>();
        List<Set<String>> apart = new ArrayList<>();
        Map<String, String> pins = new TreeMap<>();
        List<Conditions.Limit> floors = new ArrayList<>();
        List<Conditions.Limit> ceilings = new ArrayList<>();
        for (ConditionRow row : rows) {
            switch (row.kind()) {
                case "together" -> together.add(new TreeSet<>(row.villages()));
                case "apart" -> apart.add(new TreeSet<>(row.villages()));
                case "pin" -> pins.put(row.villages().getFirst(), row.label());
                case "floor" -> floors.add(row.limit());
                default -> ceilings.add(row.limit());
            }
        }
        return new Conditions(together, apart, new TreeMap<>(pins), floors, ceilings);
    }

    private Conditions.Limit limit() {
        return new Conditions.Limit(label, value == null ? 0 : value);
    }
}
