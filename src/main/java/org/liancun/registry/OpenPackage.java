package org.liancun.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liancun.kernel.Refused;

/** A package whose files have been found and whose cells have been checked one by one. */
final class OpenPackage implements PackageData {
    private static final String POLICIES = "policies.yaml";
    private final Path folder;
    private final Manifest manifest;
    private final Map<String, Object> policies;
    private final Set<String> present;
    private final ImportRun run;

    private OpenPackage(Path folder, Manifest manifest, Set<String> present, ImportRun run) {
        this.folder = folder;
        this.manifest = manifest;
        this.present = present;
        this.policies = readPolicies(folder, run);
        this.run = run;
    }

    /**
     * Opens a package and checks all its files.
     *
     * @param lists the lists that the program takes, in the order in which they are read
     * @return empty where it is not even clear of which county the package is; why was told to the run
     */
    static Optional<OpenPackage> open(Path folder, List<PackageFile> lists, ImportRun run) {
        Set<String> names = fileNames(folder);
        Set<String> known = new HashSet<>(names);
        lists.forEach(list -> known.add(list.name()));
        known.add(POLICIES);
        known.addAll(folderNames(folder));
        Optional<Manifest> manifest = ManifestReading.read(folder, known, run);
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        run.of(manifest.get().county());
        for (PackageFile list : lists) {
            find(folder, list, names, run).ifPresent(path -> run.add(ListCheck.check(list, path, run)));
        }
        refuseUnknown(names, lists, run);
        return Optional.of(new OpenPackage(folder, manifest.get(), names, run));
    }

    private static Optional<Path> find(Path folder, PackageFile list, Set<String> names, ImportRun run) {
        String excel = list.stem() + ".xlsx";
        boolean both = names.contains(list.name()) && names.contains(excel);
        if (both) {
            run.refuseFile(list.name(), new CellFault("two_files", excel));
        }
        String name = names.contains(list.name()) ? list.name() : excel;
        return names.contains(name) && !both ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    private static void refuseUnknown(Set<String> names, List<PackageFile> lists, ImportRun run) {
        Set<String> stems = lists.stream().map(PackageFile::stem).collect(Collectors.toSet());
        for (String name : new TreeSet<>(names)) {
            boolean list = name.endsWith(".csv") || name.endsWith(".xlsx");
            if (list && !stems.contains(name.substring(0, name.lastIndexOf('.')))) {
                run.refuseFile(name, Nearest.to(name.substring(0, name.lastIndexOf('.')), stems)
                        .map(nearest -> new CellFault("unknown_file_near", nearest + ".csv"))
                        .orElseGet(() -> new CellFault("unknown_file")));
            }
        }
    }

    private static Map<String, Object> readPolicies(Path folder, ImportRun run) {
        Path file = folder.resolve(POLICIES);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            return PackageYaml.read(file);
        } catch (Sheet.Fault e) {
            run.refuseLine(POLICIES, e.line(), e.fault());
            return Map.of();
        }
    }

    private static Set<String> fileNames(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(path -> path.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folders of the package, such as {@code documents/}, named as the manifest names them. */
    private static Set<String> folderNames(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).map(path -> path.getFileName() + "/").collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files in the package; an Excel file under the name of its list. */
    Set<String> present() {
        return present.stream().map(name -> name.replaceAll("\\.xlsx$", ".csv")).collect(Collectors.toSet());
    }

    Manifest manifest() {
        return manifest;
    }

    @Override
    public String county() {
        return manifest.county();
    }

    @Override
    public int year() {
        return manifest.year();
    }

    @Override
    public boolean has(String file) {
        return run.list(file) != null;
    }

    @Override
    public boolean synthetic(String file) {
        return manifest.synthetic().contains(file);
    }

    @Override
    public Iterable<Row> rows(String file) {
        CheckedList list = run.list(file);
        return list == null ? List.of() : () -> list.iterator(run.progress());
    }

    @Override
    public Map<String, Object> policies() {
        return policies;
    }

    @Override
    public byte[] file(String path) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(path).toRealPath();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                if (Files.size(file) > MediaTypes.MOST_BYTES) {
                    throw new Refused(RegistryRefusal.FILE_TOO_LARGE, path, Files.size(file), MediaTypes.MOST_BYTES);
                }
                return Files.readAllBytes(file);
            }
        } catch (IOException | InvalidPathException e) {
            throw new Refused(RegistryRefusal.NO_FILE, path);
        }
        throw new Refused(RegistryRefusal.NO_FILE, path);
    }
}
