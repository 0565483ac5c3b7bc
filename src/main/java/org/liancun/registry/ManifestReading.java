package org.liancun.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads {@code package.yaml} and tells what is wrong with it. */
final class ManifestReading {
    private static final List<String> KEYS =
            List.of("county_code", "name", "name_en", "name_bo", "year", "language", "licence", "synthetic");
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
        List<String> synthetic = synthetic(known);
        String language = text("language").isEmpty() ? "zh-Hans" : text("language");
        return good
                ? Optional.of(new Manifest(county, name, text("name_en"), text("name_bo"), Integer.parseInt(year),
                        language, text("licence"), synthetic))
                : Optional.empty();
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
