package org.liancun.payout.payslip;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liancun.home.Home;
import org.liancun.shell.Language;
import org.liancun.shell.Words;
import org.springframework.stereotype.Component;

/**
 * Recorded phrases and numerals: files in the home, {@code recordings/<language>/<name>.ogg} (or .mp3, .m4a). A slip is
 * spoken only where each piece of it is recorded.
 */
@Component
public class Recordings {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,39}");
    private static final List<String> ENDINGS = List.of("ogg", "mp3", "m4a");
    private static final List<String> UNITS = List.of("shares", "trade", "labour", "households", "persons");
    private static final int MOST_VALUES = 3;
    private final Path folder;

    Recordings(Home home) {
        this.folder = home.folder().resolve("recordings");
    }

    /**
     * Something to be recorded.
     *
     * @param name of the file without its ending
     */
    public record Piece(String name, String text, boolean recorded) {}

    /** All that is to be recorded in the language, pieces of sentences first. */
    public List<Piece> all(Words words) {
        Stream<Phrase.Fixed> phrases = names().flatMap(name -> new Phrase(name, blank()).pieces(words).stream())
                .filter(Phrase.Fixed.class::isInstance).map(Phrase.Fixed.class::cast);
        Stream<Phrase.Fixed> numerals = Numerals.all(words.language()).stream()
                .map(name -> new Phrase.Fixed(name, words.t("payslip.number." + name)));
        return Stream.concat(phrases, numerals)
                .map(piece -> new Piece(piece.name(), piece.text(), file(words.language(), piece.name()).isPresent()))
                .toList();
    }

    /** Names of the recordings that speak the slip, in order; none where one of them is missing. */
    public List<String> spoken(Payslip slip, Words words) {
        List<String> names = new ArrayList<>();
        for (Phrase phrase : slip.phrases()) {
            for (Phrase.Piece piece : phrase.pieces(words)) {
                switch (piece) {
                    case Phrase.Fixed fixed -> names.add(fixed.name());
                    case Phrase.Number number -> names.addAll(Numerals.spell(number.value(), words.language()));
                }
            }
        }
        boolean complete = names.stream().distinct().allMatch(name -> file(words.language(), name).isPresent());
        return complete ? names : List.of();
    }

    /** The recording of that name; nothing where there is none. */
    public Optional<Path> file(Language language, String name) {
        return !NAME.matcher(name).matches() ? Optional.empty()
                : ENDINGS.stream().map(ending -> folder.resolve(language.tag()).resolve(name + "." + ending))
                        .filter(Files::isRegularFile).findFirst();
    }

    private static Stream<String> names() {
        return Stream.concat(Stream.of("there", "kept", "members", "all", "sum"),
                UNITS.stream().flatMap(unit -> Stream.of("held." + unit, "each." + unit)));
    }

    private static List<Phrase.Value> blank() {
        return IntStream.range(0, MOST_VALUES).mapToObj(i -> Phrase.Value.fen(0)).toList();
    }
}
