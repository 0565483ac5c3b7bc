package org.liancun.shares.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.liancun.shares.ShareClass;
import org.liancun.shares.register.Level;

/**
 * The registers of a place, level by level.
 *
 * @param known the moment of which it is asked what was known, as it is typed; empty for now
 * @param open codes of what is open
 * @param persons whether the reader may see single households
 */
public record LevelsPage(List<Level> levels, LocalDate day, String known, Set<String> open, boolean persons) {

    /** A level with how deep it lies. */
    public record Line(Level it, int depth) {}

    /** One below the other, as they are read. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        levels.forEach(each -> add(lines, each, 0));
        return lines;
    }

    private static void add(List<Line> lines, Level level, int depth) {
        lines.add(new Line(level, depth));
        level.below().forEach(each -> add(lines, each, depth + 1));
    }

    /** Classes of which anything is held. */
    public List<ShareClass> classes() {
        return Stream.of(ShareClass.values())
                .filter(each -> lines().stream().anyMatch(line -> line.it().of(each) != 0)).toList();
    }

    /** This page with a line opened or shut. */
    public String toggled(Level level) {
        Set<String> next = new LinkedHashSet<>(open);
        if (!next.remove(level.code())) {
            next.add(level.code());
        }
        return address() + next.stream().map(each -> "&open=" + each).reduce("", String::concat) + "#" + level.code();
    }

    /** This page with nothing opened. */
    public String address() {
        return "/shares/levels?on=" + day + (known.isEmpty() ? "" : "&known=" + known);
    }

    public String file() {
        return address() + open.stream().map(each -> "&open=" + each).reduce("", String::concat) + "&format=csv";
    }
}
