package org.liancun.registry;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A list in UTF-8 CSV (RFC 4180); a byte order mark is passed over. */
final class CsvSheet implements Sheet {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 64 * 1024;
    private final Path file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int line;
    private int end;
    private String[] cells = {};

    private CsvSheet(Path file, CSVParser parser) {
        this.file = file;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CsvSheet open(Path file) {
        try {
            Reader reader = reader(file);
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return new CsvSheet(file, FORMAT.parse(reader));
        } catch (CharacterCodingException e) {
            throw new Fault(firstUnreadableLine(file), "encoding", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean next() {
        try {
            while (records.hasNext()) {
                line = end + 1;
                cells = records.next().values();
                end = (int) parser.getCurrentLineNumber();
                cells = Arrays.stream(cells).map(String::strip).toArray(String[]::new);
                if (!Sheet.blank(cells)) {
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException e) {
            throw broken(e.getCause());
        }
    }

    private Fault broken(IOException e) {
        return e instanceof CharacterCodingException
                ? new Fault(firstUnreadableLine(file), "encoding", e)
                : new Fault(end + 1, "quoting", e);
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
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)), BUFFER);
    }

    /** A reader decodes ahead of the rows it gives, so the line is looked for by itself. */
    private static int firstUnreadableLine(Path file) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int line = 1;
            for (int b = stream.read(); b >= 0; b = stream.read()) {
                bytes.write(b);
                if (b == '\n') {
                    if (!readable(bytes.toByteArray())) {
                        return line;
                    }
                    bytes.reset();
                    line++;
                }
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean readable(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
