package org.liancun.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liancun.kernel.Refused;

/** Villages as people write them: by code, by name, or by name and township where a name repeats. */
public final class VillageNames {
    private final Territory territory;

    public VillageNames(Territory territory) {
        this.territory = territory;
    }

    /** A group of villages per line, separated by spaces or commas. */
    public List<Set<String>> groups(String text) {
        List<Set<String>> groups = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            Set<String> group = new TreeSet<>();
            for (String word : line.split("[\\s,，、;；]+")) {
                group.add(code(word));
            }
            if (group.size() < 2) {
                throw new Refused(AllianceRefusal.SINGLE_VILLAGE, line);
            }
            groups.add(group);
        }
        return groups;
    }

    /** The code of the village that is meant. */
    public String code(String written) {
        List<Territory.Village> found = territory.villages().stream()
                .filter(village -> village.code().equals(written) || village.nameZh().equals(written)
                        || ScenarioRules.name(village).equals(written.replace('(', '（').replace(')', '）')))
                .toList();
        if (found.isEmpty()) {
            throw new Refused(AllianceRefusal.UNKNOWN_VILLAGE, written, territory.nameZh());
        }
        if (found.size() > 1) {
            throw new Refused(AllianceRefusal.AMBIGUOUS_VILLAGE, written,
                    found.stream().map(ScenarioRules::name).collect(Collectors.joining(" / ")));
        }
        return found.getFirst().code();
    }

    /** As {@link #groups} reads it back. */
    public String written(List<Set<String>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(this::name).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private String name(String code) {
        return territory.village(code).map(ScenarioRules::name).orElse(code);
    }
}
