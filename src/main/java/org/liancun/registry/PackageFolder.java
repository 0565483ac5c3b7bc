package org.liancun.registry;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Progress;

/** Writes a package into a folder. */
final class PackageFolder implements PackageSink {
    private static final int TELL_EVERY = 4096;
    private final Path folder;
    private final String county;
    private final @Nullable FiscalYear year;
    private final Progress progress;
    private final Map<String, Object> policies = new LinkedHashMap<>();
    private final List<ExportReport.FileRows> written = new ArrayList<>();

    PackageFolder(Path folder, String county, @Nullable FiscalYear year, Progress progress) {
        this.folder = folder;
        this.county = county;
        this.year = year;
        this.progress = progress;
    }

    @Override
    public String county() {
        return county;
    }

    @Override
    public @Nullable FiscalYear year() {
        return year;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void rows(PackageFile file, Consumer<RowSink> rows) {
        try (ListWriter writer = new ListWriter(file)) {
            rows.accept(writer);
            if (writer.count > 0) {
                written.add(new ExportReport.FileRows(file.name(), writer.count));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void policies(String key, Object value) {
        policies.put(key, value);
    }

    @Override
    public void file(String path, byte[] content) {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder)) {
            throw new IllegalArgumentException(path + " leaves the package");
        }
        try {
            Files.createDirectories(target.getParent());
            Files.write(target, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what stands beside the lists. */
    List<ExportReport.FileRows> finish(Map<String, Object> manifest) {
        if (!policies.isEmpty()) {
            yaml("policies.yaml", policies);
        }
        yaml(Manifest.FILE, manifest);
        return List.copyOf(written);
    }

    private void yaml(String name, Map<String, Object> content) {
        file(name, PackageYaml.write(content).getBytes(StandardCharsets.UTF_8));
        written.add(new ExportReport.FileRows(name, 0));
    }

    /** One list; its file is made with its first row. */
    private final class ListWriter implements RowSink, AutoCloseable {
        private final PackageFile file;
        private final StringBuilder line = new StringBuilder();
        private @Nullable BufferedWriter writer;
        private long count;

        private ListWriter(PackageFile file) {
            this.file = file;
        }

        @Override
        public void row(@Nullable Object... cells) {
            if (cells.length != file.columns().size()) {
                throw new IllegalArgumentException(file.name() + " has " + file.columns().size() + " columns, not "
                        + cells.length);
            }
            try {
                if (writer == null) {
                    writer = Files.newBufferedWriter(folder.resolve(file.name()));
                    write(writer, file.columns().stream().map(Column::name).toArray());
                }
                write(writer, cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (++count % TELL_EVERY == 0) {
                progress.at(file.name(), count, 0);
            }
        }

        private void write(BufferedWriter out, @Nullable Object[] cells) throws IOException {
            line.setLength(0);
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    line.append(',');
                }
                quote(text(file.columns().get(i), cells[i]));
            }
            out.append(line).append("\r\n");
        }

        private void quote(String cell) {
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            line.append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }

        @Override
        public void close() throws IOException {
            if (writer != null) {
                writer.close();
            }
        }
    }

    private static String text(Column column, @Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> text;
            case Money money -> money.toString();
            case LocalDate day -> day.toString();
            case Boolean truth -> truth.toString();
            case Integer number -> decimal(number, column);
            case Long number -> decimal(number, column);
            default -> throw new IllegalArgumentException("a cell of " + column.name() + " cannot hold " + cell.getClass());
        };
    }

    /** Money with both decimals, other numbers with those they need. */
    private static String decimal(long amount, Column column) {
        String number = Decimals.format(amount, column.scale());
        return column.kind() == Column.Kind.DECIMAL && number.contains(".")
                ? number.replaceAll("\\.?0+$", "") : number;
    }
}
