package org.liancun.ledger.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Unit;

/** The fenced blocks of docs/spec/seal.md: what the specification says, for the code to be held against. */
final class SealSpec {
    private static final Path FILE = Path.of("docs/spec/seal.md");

    private final Map<String, List<String>> blocks = new LinkedHashMap<>();
    private final Map<String, String> input = pairs("input");
    private final Map<String, String> vectors = pairs("vectors");

    private Map<String, List<String>> blocks() {
        if (blocks.isEmpty()) {
            List<String> block = null;
            for (String line : lines()) {
                if (!line.startsWith("```")) {
                    if (block != null) {
                        block.add(line);
                    }
                } else if (block == null) {
                    block = blocks.computeIfAbsent(line.substring(3), info -> new ArrayList<>());
                } else {
                    block = null;
                }
            }
        }
        return blocks;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code name = value} lines of all blocks of one kind. */
    Map<String, String> pairs(String info) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : blocks().getOrDefault(info, List.of())) {
            String[] pair = line.split(" =", 2);
            if (pairs.put(pair[0], pair[1].strip()) != null) {
                throw new IllegalStateException(pair[0] + " stands twice in " + FILE);
            }
        }
        return pairs;
    }

    String text(String info) {
        return String.join("\n", blocks().get(info)) + "\n";
    }

    Map<String, String> vectors() {
        return vectors;
    }

    byte[] bytes(String name) {
        return HexFormat.of().parseHex(vectors.get(name));
    }

    /** A vector of several hashes, or of none. */
    List<byte[]> hashes(String name) {
        return split(bytes(name), Sha256.LENGTH);
    }

    static List<byte[]> split(byte[] bytes, int length) {
        return IntStream.range(0, bytes.length / length)
                .mapToObj(i -> Arrays.copyOfRange(bytes, i * length, (i + 1) * length)).toList();
    }

    CanonicalEntry.Header header(String entry) {
        String document = input.get(entry + ".document_sha256");
        return new CanonicalEntry.Header(value(entry, "county_code"), id(entry), uuid(entry, "book_id"),
                value(entry, "book_code"), LocalDate.parse(value(entry, "effective_on")), value(entry, "kind"),
                value(entry, "number"), uuid(entry, "document_id"),
                document == null ? null : HexFormat.of().parseHex(document), value(entry, "memo"),
                value(entry, "author"), uuid(entry, "deal_id"), uuid(entry, "reverses"),
                Instant.parse(value(entry, "recorded_at")), number(entry, "postings"));
    }

    List<CanonicalEntry.Line> lines(String entry) {
        return IntStream.rangeClosed(1, number(entry, "postings")).mapToObj(no -> line(entry, no)).toList();
    }

    private CanonicalEntry.Line line(String entry, int no) {
        String line = entry + "." + no;
        return new CanonicalEntry.Line(id(entry), no, number(line, "line"), value(line, "chart_id"),
                value(line, "account_code"), new Unit(value(line, "unit"), number(line, "scale")),
                uuid(line, "party"), uuid(line, "counter_book"), Long.parseLong(value(line, "amount")));
    }

    private UUID id(String entry) {
        return UUID.fromString(value(entry, "entry_id"));
    }

    private String value(String of, String field) {
        return input.get(of + "." + field);
    }

    private int number(String of, String field) {
        return Integer.parseInt(value(of, field));
    }

    private @Nullable UUID uuid(String of, String field) {
        String value = value(of, field);
        return value == null ? null : UUID.fromString(value);
    }
}
