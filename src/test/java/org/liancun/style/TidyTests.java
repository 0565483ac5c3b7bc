package org.liancun.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liancun.shell.Handbook;

/** What is never a matter of taste. */
class TidyTests {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final long LARGE_BYTES = 512 * 1024;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) (\\w+)");
    private static final Pattern LINK = Pattern.compile("\\[[^]\\[]*]\\(([^)#:\\s]+)(#[^)]*)?\\)");
    /** Written apart, so that this file does not accuse itself. */
    private static final List<String> UNFINISHED = List.of("TO" + "DO", "FIX" + "ME", "X" + "XX ");

    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : files(path -> path.toString().endsWith(".java") && path.toString().contains("src/main"))) {
            String text = Files.readString(file);
            Matcher type = PUBLIC_TYPE.matcher(text);
            if (type.find() && !text.substring(0, type.start()).contains("/**")) {
                silent.add(type.group(1));
            }
        }
        assertThat(silent).as("public types without a sentence of their own").isEmpty();
    }

    @Test
    void everyPackageHasItsManual() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(ROOT.resolve("src/main/java/org/liancun"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                boolean web = folder.getFileName().toString().equals("web");
                Path info = folder.resolve("package-info.java");
                if (!web && (!Files.exists(info) || !Files.readString(info).contains("/**"))) {
                    silent.add(ROOT.relativize(folder).toString());
                }
            }
        }
        assertThat(silent).as("packages without a manual").isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        List<String> marks = new ArrayList<>();
        for (Path file : files(path -> path.toString().matches(".*\\.(java|sql|js|jte|css|sh)"))) {
            String text = Files.readString(file);
            UNFINISHED.stream().filter(text::contains).forEach(mark -> marks.add(ROOT.relativize(file) + " " + mark));
        }
        assertThat(marks).isEmpty();
    }

    @Test
    void noFileIsLargeOrBinaryByAccident() throws IOException {
        assertThat(files(path -> true)).allSatisfy(file ->
                assertThat(Files.size(file)).as(ROOT.relativize(file).toString()).isLessThan(LARGE_BYTES));
    }

    @Test
    void linksInTheDocumentsLeadSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path file : files(path -> path.toString().endsWith(".md"))) {
            Matcher link = LINK.matcher(Files.readString(file));
            while (link.find()) {
                if (!Files.exists(file.getParent().resolve(link.group(1)))) {
                    dead.add(ROOT.relativize(file) + " → " + link.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    /** The frame's own pages, log in and users, are the chapter of access. */
    @Test
    void everyModuleWithPagesHasAChapterInTheHandbook() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path web : folders(folder -> folder.endsWith("web"))) {
            String module = web.getParent().getFileName().toString().replace("shell", "access");
            for (String language : List.of("zh", "en")) {
                Path chapter = ROOT.resolve("docs/handbook/" + language + "/" + module + ".md");
                if (!Handbook.CHAPTERS.contains(module) || !Files.exists(chapter)) {
                    missing.add(ROOT.relativize(chapter).toString());
                }
            }
        }
        assertThat(missing).as("chapters to write, and to name in shell.Handbook.CHAPTERS").isEmpty();
    }

    private static List<Path> folders(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT.resolve("src/main/java/org/liancun"))) {
            return all.filter(Files::isDirectory).filter(wanted).toList();
        }
    }

    /** What a clone would have: everything but what git ignores. */
    private static List<Path> files(Predicate<Path> wanted) throws IOException {
        Process git = new ProcessBuilder("git", "ls-files", "-co", "--exclude-standard").directory(ROOT.toFile()).start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return names.lines().map(ROOT::resolve).filter(Files::isRegularFile).filter(wanted).toList();
    }
}
