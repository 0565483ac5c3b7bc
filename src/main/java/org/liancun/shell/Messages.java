package org.liancun.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of all modules in all languages, read once from {@code messages/<module>_<language>.properties}. */
@Component
public class Messages {
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public Messages() {
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
    }

    /** Texts, numbers and dates for a reader of that language. */
    public Words in(Language language) {
        return new Words(this, language);
    }

    /** The text as it is written, with its {0} in it; empty where neither the language nor its fallbacks have one. */
    Optional<String> find(Language language, String key) {
        return language.chain().stream().map(each -> texts.get(each).get(key)).filter(text -> text != null).findFirst();
    }

    /** All texts of a language without its fallbacks, by key. */
    Map<String, String> all(Language language) {
        return Map.copyOf(texts.get(language));
    }

    /**
     * What refusals say, by their keys.
     *
     * @param name only the refusal of that name, in whatever module; empty for all
     */
    public SortedMap<String, String> refusals(Language language, String name) {
        SortedMap<String, String> found = new TreeMap<>();
        for (Language each : language.chain().reversed()) {
            texts.get(each).forEach((key, text) -> {
                if (key.contains(".refusal.") && (name.isEmpty() || key.endsWith("." + name))) {
                    found.put(key, text);
                }
            });
        }
        return found;
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> found = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*.properties")) {
                String name = String.valueOf(file.getFilename());
                if (name.substring(name.indexOf('_') + 1).equals(language.suffix() + ".properties")) {
                    read(file).forEach((key, text) -> found.put(key.toString(), text.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of " + language.tag() + " cannot be read", e);
        }
        return found;
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
