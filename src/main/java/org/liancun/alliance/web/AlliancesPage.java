package org.liancun.alliance.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liancun.alliance.Addresses;
import org.liancun.alliance.AllianceOverview.Line;
import org.liancun.alliance.Means;
import org.liancun.alliance.PooledMeans.Pooled;
import org.liancun.kernel.Decimals;
import org.liancun.shell.Listed;
import org.liancun.shell.Listing;

/**
 * The list of alliances.
 *
 * @param day the last one that counts
 * @param any whether there are any, found or not
 */
public record AlliancesPage(Listed<Line> list, LocalDate day, boolean any) {
    private static final Listed.Columns<Line> COLUMNS = new Listed.Columns<>(line -> line.alliance().code(),
            line -> List.of(line.alliance().code(), line.alliance().nameZh(), line.alliance().nameEn(),
                    line.townshipZh(), line.townshipEn(), line.lead().zh(), line.lead().en()), columns());

    static AlliancesPage of(List<Line> lines, LocalDate day, Listing asked) {
        return new AlliancesPage(Listed.of(lines, asked, COLUMNS), day, !lines.isEmpty());
    }

    private static Map<String, Comparator<Line>> columns() {
        Map<String, Comparator<Line>> columns = new HashMap<>();
        columns.put("code", Comparator.comparing(line -> line.alliance().code()));
        columns.put("villages", Comparator.comparing(Line::villages));
        columns.put("pairs", Comparator.comparing(Line::pairs));
        for (Means means : Means.values()) {
            columns.put(means.code(), Comparator.comparing(line -> amount(line, means)));
        }
        return columns;
    }

    /** All that were found, on this page and the others. */
    public List<Line> lines() {
        return list.found();
    }

    public List<Means> means() {
        return List.of(Means.values());
    }

    public long total(Means means) {
        return list.found().stream().mapToLong(line -> amount(line, means)).sum();
    }

    public int villages() {
        return list.found().stream().mapToInt(Line::villages).sum();
    }

    public int pairs() {
        return list.found().stream().mapToInt(Line::pairs).sum();
    }

    public Optional<Pooled> pooled(Line line, Means means) {
        return Optional.ofNullable(line.pooled().get(means));
    }

    public String href(Pooled pooled) {
        return Addresses.entries(pooled.book(), pooled.means().account(), day);
    }

    static long amount(Line line, Means means) {
        Pooled pooled = line.pooled().get(means);
        return pooled == null ? 0 : pooled.amount();
    }

    static String plain(Line line, Means means) {
        return Decimals.format(amount(line, means), means.unit().scale());
    }

    static Map<String, String> plain(Line line) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (Means means : Means.values()) {
            if (line.pooled().containsKey(means)) {
                plain.put(means.code(), plain(line, means));
            }
        }
        return plain;
    }
}
