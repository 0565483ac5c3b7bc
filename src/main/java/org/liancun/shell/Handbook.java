package org.liancun.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SequencedMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The handbook for people who work with the pages: one chapter for each module that has some, in every offered
 * language. Its texts stand in {@code docs/handbook/<language>/<module>.md} and travel in the jar.
 */
@Component
public class Handbook {
    /** The chapters by their modules, as they are read one after another. */
    public static final List<String> CHAPTERS = List.of("insight", "alliance", "formation", "stages", "shares", "members",
            "register", "guard", "accounting", "slips", "desk", "ledgers", "payout", "payslip", "payment", "benefit",
            "decisions", "registry", "access", "ledger");
    private static final Map<String, String> PAGES = Map.ofEntries(Map.entry("", "insight"),
            Map.entry("briefing", "insight"), Map.entry("figures", "insight"), Map.entry("alliances", "alliance"),
            Map.entry("formation", "formation"), Map.entry("stages", "stages"),
            Map.entry("shares", "shares"), Map.entry("shares/*/changes", "register"),
            Map.entry("shares/*/frozen", "register"), Map.entry("shares/*/certificates", "register"),
            Map.entry("shares/*/guard", "guard"), Map.entry("books", "accounting"), Map.entry("charts", "accounting"),
            Map.entry("entries", "accounting"), Map.entry("books/*/ledgers", "ledgers"),
            Map.entry("desk", "desk"), Map.entry("slips", "slips"),
            Map.entry("payouts", "payout"), Map.entry("payouts/*/*/slips", "payslip"), Map.entry("payslip", "payslip"),
            Map.entry("payouts/*/*/payment", "payment"), Map.entry("payouts/layouts", "payment"),
            Map.entry("benefit", "benefit"),
            Map.entry("documents", "registry"), Map.entry("users", "access"),
            Map.entry("account", "access"), Map.entry("audit", "access"), Map.entry("login", "access"),
            Map.entry("decisions", "decisions"), Map.entry("notices", "decisions"), Map.entry("board", "decisions"),
            Map.entry("log", "ledger"));
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private final Map<Language, SequencedMap<String, Chapter>> chapters = new EnumMap<>(Language.class);

    Handbook() {
        for (Language language : Language.OFFERED) {
            SequencedMap<String, Chapter> read = new LinkedHashMap<>();
            CHAPTERS.forEach(name -> read.put(name, read(language, name)));
            chapters.put(language, read);
        }
    }

    /**
     * A chapter.
     *
     * @param name of its module
     * @param html its text without the title
     */
    public record Chapter(String name, String title, String html) {}

    /** All chapters in that language; in Chinese where the language has none. */
    public List<Chapter> in(Language language) {
        return List.copyOf(of(language).sequencedValues());
    }

    /** One chapter in that language. */
    public Optional<Chapter> find(Language language, String name) {
        return Optional.ofNullable(of(language).get(name));
    }

    /** Where help for the page of that path stands. */
    static String helpFor(String path) {
        String[] parts = path.substring(1).split("/");
        String part = parts.length > 2 ? parts[0] + "/*/" + parts[2] : parts[0];
        String deep = parts.length > 3 ? parts[0] + "/*/*/" + parts[3] : part;
        String chapter = PAGES.getOrDefault(deep, PAGES.getOrDefault(part, PAGES.get(parts[0])));
        return chapter == null ? "/help" : "/help/" + chapter;
    }

    /** Paths that have a chapter of their own: their first parts, or more of them where a part of a module has one. */
    static Set<String> pages() {
        return PAGES.keySet();
    }

    private SequencedMap<String, Chapter> of(Language language) {
        return chapters.getOrDefault(language, chapters.get(Language.ZH_HANS));
    }

    private static Chapter read(Language language, String name) {
        ClassPathResource file = new ClassPathResource("handbook/" + language.suffix() + "/" + name + ".md");
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return new Chapter(name, text.substring(2, end).strip(), html(text.substring(end)));
        } catch (IOException e) {
            throw new UncheckedIOException("no chapter " + file.getPath(), e);
        }
    }

    /** A link from chapter to chapter names a file in the repository and a page in the program. */
    private static String html(String text) {
        Node document = PARSER.parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (link.getDestination().endsWith(".md")) {
                    link.setDestination("/help/" + link.getDestination().replace(".md", ""));
                }
            }
        });
        return RENDERER.render(document);
    }
}
