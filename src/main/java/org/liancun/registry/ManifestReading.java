package org.liancun.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;

/** Reads {@code package.yaml} and tells what is wrong with it. */
final class ManifestReading {
    private static final String SEAT_LON = "seat_lon";
    private static final String SEAT_LAT = "seat_lat";
    private static final long DEGREE = 1_000_000;
    private static final List<String> KEYS =
            List.of("county_code", "name", "name_en", "name_bo", "year", "language", "licence", SEAT_LON, SEAT_LAT,
                    "synthetic");
    private final Map<String, Object> values;
    private final ImportRun run;
    private boolean good = true;

    private ManifestReading(Map<String, Object> values, ImportRun run) {
        this.values = values;
        this.run = run;
    }

    /** @param known names that {@code synthetic} may hold: lists of the program and files of the package */
    static Optional<Manifest> read(Path folder, Set<String> known, ImportRun run) {
        Path file = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) {
            run.refuseManifest("", "", 0, new CellFault("no_manifest"));
            return Optional.empty();
        }
        try {
            return new ManifestReading(PackageYaml.read(file), run).manifest(known);
        } catch (Sheet.Fault e) {
            run.refuseManifest("", "", e.line(), e.fault());
            return Optional.empty();
        }
    }

    private Optional<Manifest> manifest(Set<String> known) {
        for (String key : values.keySet()) {
            if (!KEYS.contains(key)) {
                refuse(key, key, new CellFault("unknown_column_near", Nearest.to(key, KEYS).orElse(KEYS.getFirst())));
            }
        }
        String county = text("county_code");
        if (!county.matches("[0-9]{6}")) {
            refuse("county_code", county, new CellFault("digits", 6));
        }
        String name = text("name");
        if (name.isEmpty()) {
            refuse("name", "", new CellFault("required"));
        }
        String year = text("year");
        if (!year.matches("(19[5-9]|20[0-9]|21[0-8])[0-9]")) {
            refuse("year", year, new CellFault("year"));
        }
        for (String key : List.of("name", "name_en", "name_bo", "language", "licence")) {
            CellRules.fault(Column.text(key), text(key)).ifPresent(fault -> refuse(key, text(key), fault));
        }
        Manifest.Seat seat = seat();
        List<String> synthetic = synthetic(known);
        String language = text("language").isEmpty() ? "zh-Hans" : text("language");
        return good
                ? Optional.of(new Manifest(county, name, text("name_en"), text("name_bo"), Integer.parseInt(year),
                        language, text("licence"), seat, synthetic))
                : Optional.empty();
    }

    /** Both degrees or none. */
    private Manifest.@Nullable Seat seat() {
        String lon = text(SEAT_LON);
        String lat = text(SEAT_LAT);
        if (lon.isEmpty() && lat.isEmpty()) {
            return null;
        }
        if (lon.isEmpty() || lat.isEmpty()) {
            refuse(lon.isEmpty() ? SEAT_LON : SEAT_LAT, "", new CellFault("point_half"));
            return null;
        }
        Integer lonMicro = degrees(SEAT_LON, 180);
        Integer latMicro = degrees(SEAT_LAT, 90);
        return lonMicro == null || latMicro == null ? null : new Manifest.Seat(lonMicro, latMicro);
    }

    private @Nullable Integer degrees(String key, int most) {
        Column column = Column.decimal(key, Manifest.Seat.SCALE);
        Optional<CellFault> fault = CellRules.fault(column, text(key));
        if (fault.isPresent()) {
            refuse(key, text(key), fault.get());
            return null;
        }
        long micro = Decimals.parse(text(key), Manifest.Seat.SCALE);
        if (Math.abs(micro) > most * DEGREE) {
            refuse(key, text(key), new CellFault("point_range"));
            return null;
        }
        return Math.toIntExact(micro);
    }

    private List<String> synthetic(Set<String> known) {
        Object value = values.get("synthetic");
        List<String> files = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> files.add(String.valueOf(each)));
        } else if (value != null) {
            refuse("synthetic", String.valueOf(value), new CellFault("yaml_list"));
        }
        for (String file : files) {
            if (!known.contains(file)) {
                refuse("synthetic", file, new CellFault("unknown_file_near", Nearest.to(file, known).orElse("villages.csv")));
            }
        }
        return files;
    }

    private String text(String key) {
        return Objects.toString(values.get(key), "").strip();
    }

    private void refuse(String key, String value, CellFault fault) {
        good = false;
        run.refuseManifest(key, value, 0, fault);
    }
}
