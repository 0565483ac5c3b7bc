package org.liancun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Adjacency;
import org.liancun.formation.Area;
import org.liancun.formation.Borders;
import org.liancun.formation.Edge;
import org.liancun.formation.Means;
import org.liancun.formation.Point;
import org.liancun.formation.Profile;
import org.liancun.registry.Problem;

/** Reads what {@code form} needs from CSV files; everything wrong is gathered, row by row. */
final class FormFiles {
    private static final String COMMITTEE = "residents_committee";
    private static final Set<String> KNOWN = Set.of("code", "village_code", "name_zh", "name_bo", "township_code", "kind",
            "lon", "lat", "place_source", "year", "people", "industries", "strong", "income_yuan", "pasture_mu",
            "sheep_units", "workers", "cash_yuan");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Set<String> needed = new TreeSet<>();

    /** @param columns which some rule or objective names, so that every village must have a number in them */
    FormFiles(Set<String> columns) {
        needed.addAll(columns);
    }

    List<Problem> problems() {
        return problems;
    }

    /** Name of a village, or its code. */
    String name(String village) {
        return names.getOrDefault(village, village);
    }

    List<Area> areas(Path villages, @Nullable Path profiles) throws IOException {
        FormTable table = FormTable.read(villages, problems);
        FormTable profileTable = profiles == null ? table : FormTable.read(profiles, problems);
        String key = table.has("code") || !table.has("village_code") ? "code" : "village_code";
        if (!table.require(key) | !table.require("lon") | !table.require("lat")) {
            return List.of();
        }
        needed.stream()
                .filter(column -> !table.has(column) && !profileTable.has(column))
                .forEach(column -> profileTable.refuse(1, column, column, "no_column"));
        Map<String, FormTable.Row> byVillage = profiles == null ? Map.of() : latest(profileTable);
        List<Area> areas = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        for (FormTable.Row row : table.rows()) {
            String code = table.required(row, key);
            Long before = seen.putIfAbsent(code, row.line());
            if (before != null) {
                table.refuse(row.line(), key, code, "key_twice", before);
                continue;
            }
            FormTable.Row profile = profiles == null ? row : byVillage.get(code);
            if (profile != null) {
                areas.add(area(code, new Source(table, row), new Source(profileTable, profile)));
            } else if (table.text(row, "kind").equals(COMMITTEE)) {
                leftOut.add(code);
            } else {
                table.refuse(row.line(), key, code, "no_profile");
            }
        }
        return areas;
    }

    /** A row of a table. */
    private record Source(FormTable table, FormTable.Row row) {
        String text(String column) {
            return table.text(row, column);
        }
    }

    /** Of each village the row of the latest year. */
    private static Map<String, FormTable.Row> latest(FormTable profiles) {
        Map<String, FormTable.Row> latest = new HashMap<>();
        if (profiles.require("village_code")) {
            for (FormTable.Row row : profiles.rows()) {
                latest.merge(profiles.text(row, "village_code"), row, (a, b) ->
                        profiles.number(b, "year") >= profiles.number(a, "year") ? b : a);
            }
        }
        return latest;
    }

    private Area area(String code, Source village, Source profile) {
        if (!village.text("name_zh").isEmpty()) {
            names.put(code, village.text("name_zh"));
        }
        Map<String, Double> further = new TreeMap<>(further(village));
        if (profile.table != village.table) {
            further.putAll(further(profile));
        }
        FormTable table = profile.table;
        FormTable.Row row = profile.row;
        double people = table.amount(row, "people");
        if (people != Math.rint(people)) {
            table.refuse(row.line(), "people", profile.text("people"), "whole");
        }
        Means means = new Means(table.amount(row, "pasture_mu"), table.amount(row, "sheep_units"),
                table.amount(row, "workers"), table.amount(row, "cash_yuan"));
        return new Area(code, village.text("township_code"), point(village), new Profile((long) people,
                table.number(row, "income_yuan"), means, industries(profile), strong(profile), further));
    }

    private static Point point(Source village) {
        FormTable table = village.table;
        table.required(village.row, "lon");
        table.required(village.row, "lat");
        double lon = table.number(village.row, "lon");
        double lat = table.number(village.row, "lat");
        try {
            return new Point(lon, lat);
        } catch (IllegalArgumentException e) {
            table.refuse(village.row.line(), Math.abs(lat) > 90 ? "lat" : "lon",
                    village.text(Math.abs(lat) > 90 ? "lat" : "lon"), "place");
            return new Point(0, 0);
        }
    }

    private static boolean strong(Source profile) {
        String cell = profile.text("strong");
        boolean yes = cell.equalsIgnoreCase("true");
        if (!yes && !cell.isEmpty() && !cell.equalsIgnoreCase("false")) {
            profile.table.refuse(profile.row.line(), "strong", cell, "yes_no");
        }
        return yes;
    }

    private static SortedMap<String, Double> industries(Source profile) {
        SortedMap<String, Double> shares = new TreeMap<>();
        for (String part : profile.text("industries").split(";")) {
            String[] pair = part.strip().split(":");
            OptionalDouble share = pair.length == 2 ? FormTable.number(pair[1].strip()) : OptionalDouble.empty();
            if (!part.isBlank() && (share.isEmpty() || share.getAsDouble() < 0
                    || shares.putIfAbsent(pair[0].strip(), share.getAsDouble()) != null)) {
                profile.table.refuse(profile.row.line(), "industries", part.strip(), "industries");
            }
        }
        return shares;
    }

    /** Numbers in columns of which nothing is known; they may be named by a rule or an objective. */
    private Map<String, Double> further(Source source) {
        Map<String, Double> further = new TreeMap<>();
        for (String column : source.table.columns()) {
            String cell = source.text(column);
            if (!KNOWN.contains(column)) {
                OptionalDouble number = FormTable.number(cell);
                if (number.isPresent()) {
                    further.put(column, number.getAsDouble());
                } else if (needed.contains(column)) {
                    source.table.refuse(source.row.line(), column, cell, cell.isEmpty() ? "required" : "number");
                    further.put(column, 0.0);
                }
            }
        }
        return further;
    }

    /** Given edges, or those derived from the points. */
    Adjacency adjacency(List<Area> areas, Optional<Path> edges, Borders borders) throws IOException {
        if (edges.isEmpty()) {
            return Adjacency.derived(areas, borders);
        }
        FormTable table = FormTable.read(edges.get(), problems);
        List<Edge> given = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        areas.forEach(area -> codes.add(area.code()));
        if (table.require("village_a") & table.require("village_b")) {
            for (FormTable.Row row : table.rows()) {
                edge(table, row, codes).ifPresent(given::add);
            }
        }
        return Adjacency.given(given);
    }

    private Optional<Edge> edge(FormTable table, FormTable.Row row, Set<String> codes) {
        String a = table.required(row, "village_a");
        String b = table.required(row, "village_b");
        if (leftOut.contains(a) || leftOut.contains(b) || a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        if (a.equals(b)) {
            table.refuse(row.line(), "village_b", b, "edge_to_itself");
            return Optional.empty();
        }
        boolean known = true;
        for (String column : List.of("village_a", "village_b")) {
            String code = table.text(row, column);
            if (!codes.contains(code)) {
                table.refuse(row.line(), column, code, "no_village");
                known = false;
            }
        }
        return known ? Optional.of(new Edge(a, b)) : Optional.empty();
    }
}
