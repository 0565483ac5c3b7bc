package org.liancun.registry;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A list on the first sheet of an Excel workbook. */
final class ExcelSheet implements Sheet {
    private static final long MOST_BYTES_UNPACKED = 512L * 1024 * 1024;
    /** Excel keeps binary fractions but shows fifteen digits: 0.3, not 0.30000000000000004. */
    private static final MathContext AS_SHOWN = new MathContext(15);
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int line;
    private String[] cells = {};

    private ExcelSheet(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static ExcelSheet open(Path file) {
        refuseBomb(file.toFile());
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            return new ExcelSheet(workbook, workbook.getFirstSheet().openStream());
        } catch (IOException | RuntimeException e) {
            throw new Fault(1, "excel", e);
        }
    }

    private static void refuseBomb(File file) {
        try (ZipFile zip = new ZipFile(file)) {
            long unpacked = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
            if (unpacked > MOST_BYTES_UNPACKED) {
                throw new Fault(1, "excel", new IOException(unpacked + " bytes"));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Fault(1, "excel", e);
        }
    }

    @Override
    public boolean next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                line = row.getRowNum();
                cells = new String[row.getCellCount()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = row.getOptionalCell(i).map(ExcelSheet::text).orElse("").strip();
                }
                if (!Sheet.blank(cells)) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException e) {
            throw new Fault(line + 1, "excel", e);
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell) ? cell.asDate().toLocalDate().toString()
                    : new BigDecimal(cell.getRawValue()).round(AS_SHOWN).stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]", "");
        return letters.contains("yy") && letters.contains("m");
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String[] cells() {
        return cells;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
