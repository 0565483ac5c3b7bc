package org.liancun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Refusal;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every text that a reader may meet exists in every offered language. */
class MessagesTests {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("frame\\.t\\(\"([^\"]+)\"\\s*[,)]");
    private final Messages messages = new Messages();

    @Test
    void theLanguagesSayTheSameThings() {
        Map<String, String> chinese = messages.all(Language.ZH_HANS);
        Map<String, String> english = messages.all(Language.EN);
        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(chinese).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(english.get(key)).as(key).isNotBlank();
            assertThat(placeholders(text)).as("values in %s", key).isEqualTo(placeholders(english.get(key)));
        });
    }

    @Test
    void everyRefusalHasItsWords() throws ClassNotFoundException {
        List<String> without = new ArrayList<>();
        for (Refusal refusal : refusals()) {
            for (Language language : Language.OFFERED) {
                String text = messages.find(language, refusal.key()).orElse("");
                List<Integer> numbers = new ArrayList<>(placeholders(text));
                boolean counted = IntStream.range(0, numbers.size()).allMatch(i -> numbers.get(i) == i);
                if (text.isBlank() || !counted) {
                    without.add(refusal.key() + " in " + language.tag());
                }
            }
        }
        assertThat(without).as("refusals without words, or whose values do not count from {0} without a gap").isEmpty();
    }

    @Test
    void everyRefusalHasANameOfItsOwnSoThatItsPageIsClear() throws ClassNotFoundException {
        assertThat(refusals()).isNotEmpty();
        assertThat(refusals()).allSatisfy(refusal -> assertThat(refusal.name()).matches("[A-Z][A-Z_]*[A-Z]"));
    }

    @Test
    void everyKeyInATemplateExists() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                Matcher key = KEY_IN_TEMPLATE.matcher(Files.readString(file));
                while (key.find()) {
                    assertThat(messages.find(Language.EN, key.group(1))).as("%s in %s", key.group(1), file).isPresent();
                }
            }
        }
    }

    @Test
    void aMissingLanguageFallsBackAlongItsChain() {
        assertThat(messages.in(Language.BO).t("shell.name")).isEqualTo("联村");
        assertThat(messages.in(Language.ZH_HANT).t("no.such.key")).isEqualTo("no.such.key");
    }

    private static List<Refusal> refusals() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        List<Refusal> all = new ArrayList<>();
        for (var found : scanner.findCandidateComponents("org.liancun")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    all.add((Refusal) constant);
                }
            }
        }
        return all;
    }

    private static TreeSet<Integer> placeholders(String text) {
        TreeSet<Integer> numbers = new TreeSet<>();
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            numbers.add(Integer.parseInt(found.group(1)));
        }
        return numbers;
    }
}
