package org.liancun.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Columns that no list may have, because the program keeps accounts and watches nobody: ethnicity, religion, Party
 * membership, grid or joint-household units, travel, attendance, scores, and what else follows a person. The words
 * stand in {@code registry/forbidden_columns.csv}.
 */
final class ForbiddenColumns {
    private static final List<Word> WORDS = read("/registry/forbidden_columns.csv");

    private ForbiddenColumns() {}

    private record Word(String word, String about) {
        /** Chinese words stand anywhere in a name; others as whole words, in singular or plural. */
        boolean standsIn(String written, String spaced) {
            boolean chinese = word.codePoints().anyMatch(Character::isIdeographic);
            return chinese ? written.contains(word)
                    : spaced.contains(" " + word + " ") || spaced.contains(" " + word + "s ");
        }
    }

    /** What a column of that name would tell, such as {@code religion}; empty where it may stand. */
    static Optional<String> about(String column) {
        String spaced = " " + column.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ").strip() + " ";
        String written = column.replaceAll("[^\\p{L}]+", "");
        return WORDS.stream().filter(word -> word.standsIn(written, spaced)).map(Word::about).findFirst();
    }

    private static List<Word> read(String resource) {
        InputStream stream = Objects.requireNonNull(ForbiddenColumns.class.getResourceAsStream(resource), resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",")).map(cells -> new Word(cells[0], cells[1])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
