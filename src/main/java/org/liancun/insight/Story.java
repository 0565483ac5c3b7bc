package org.liancun.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liancun.shell.Words;

/**
 * The year's story in a few sentences. A sentence is a text with {@code {key}} where a figure goes; it is told only
 * where all its figures are there.
 */
public final class Story {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z_]+)}");
    private final List<Figure> figures;
    private final Words words;
    private final FigureWords said;
    private final List<List<Part>> sentences = new ArrayList<>();

    private Story(List<Figure> figures, Words words) {
        this.figures = figures;
        this.words = words;
        said = new FigureWords(words);
    }

    /**
     * A part of a sentence.
     *
     * @param figure the figure that the text is the value of, or null
     */
    public record Part(String text, @Nullable Figure figure) {}

    /** The sentences in their order. */
    public static List<List<Part>> of(List<Figure> figures, String place, Words words) {
        Story story = new Story(figures, words);
        Map<String, Part> whole = new TreeMap<>();
        whole.put("place", new Part(place, null));
        figures.stream()
                .filter(figure -> figure.alliance() == null)
                .forEach(figure -> whole.put(figure.key().code(), story.part(figure)));
        story.tell("insight.story.alliances", whole);
        story.tell(story.direction("insight.story.income", story.growth(null)), whole);
        story.tell("insight.story.pooled", whole);
        story.best().ifPresent(best -> story.tell(
                story.direction("insight.story.best", story.growth(best.question().alliance())), story.alliance(best)));
        story.fastest().ifPresent(fastest -> story.tell("insight.story.fastest", story.alliance(fastest)));
        return story.sentences;
    }

    private Optional<Figure> best() {
        return figures.stream()
                .filter(figure -> figure.key() == FigureKey.ALLIANCE_INCOME && figure.value() > 0)
                .max(Comparator.comparingLong(Figure::value));
    }

    private Optional<Figure> fastest() {
        return figures.stream()
                .filter(figure -> figure.key() == FigureKey.INCOME_GROWTH && figure.alliance() != null)
                .filter(figure -> figure.value() > 0)
                .max(Comparator.comparingLong(Figure::value));
    }

    private Optional<Figure> growth(@Nullable String alliance) {
        return figures.stream()
                .filter(figure -> figure.key() == FigureKey.INCOME_GROWTH)
                .filter(figure -> Objects.equals(figure.question().alliance(), alliance))
                .findFirst();
    }

    private String direction(String key, Optional<Figure> growth) {
        return key + growth.map(figure -> figure.value() < 0 ? ".down" : ".up").orElse("");
    }

    private Map<String, Part> alliance(Figure of) {
        Map<String, Part> parts = new TreeMap<>();
        String code = of.question().alliance();
        figures.stream()
                .filter(figure -> code != null && code.equals(figure.question().alliance()))
                .forEach(figure -> parts.put(figure.key().code(), part(figure)));
        if (of.alliance() != null) {
            parts.put("alliance", new Part(of.alliance().name(words), null));
        }
        return parts;
    }

    private Part part(Figure figure) {
        return new Part(said.inSentence(figure), figure);
    }

    private void tell(String key, Map<String, Part> parts) {
        List<Part> sentence = new ArrayList<>();
        String text = words.t(key);
        Matcher hole = HOLE.matcher(text);
        int from = 0;
        while (hole.find()) {
            if (!parts.containsKey(hole.group(1))) {
                return;
            }
            sentence.add(new Part(text.substring(from, hole.start()), null));
            sentence.add(parts.get(hole.group(1)));
            from = hole.end();
        }
        sentence.add(new Part(text.substring(from), null));
        sentences.add(sentence);
    }
}
