package org.liancun.alliance.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liancun.alliance.Addresses;
import org.liancun.alliance.AllianceOverview.Line;
import org.liancun.alliance.Means;
import org.liancun.alliance.PooledMeans.Pooled;
import org.liancun.kernel.Decimals;

/**
 * The list of alliances.
 *
 * @param day the last one that counts
 * @param sort name of the column by which the lines stand
 */
public record AlliancesPage(List<Line> lines, LocalDate day, String sort) {
    static final String BY_CODE = "code";
    private static final String BY_VILLAGES = "villages";
    private static final String BY_PAIRS = "pairs";

    static AlliancesPage of(List<Line> lines, LocalDate day, String sort) {
        return new AlliancesPage(lines.stream().sorted(order(sort)).toList(), day, sort);
    }

    /** By code, or by a figure with the largest first. */
    private static Comparator<Line> order(String sort) {
        Comparator<Line> byCode = Comparator.comparing(line -> line.alliance().code());
        return switch (sort) {
            case BY_VILLAGES -> Comparator.comparing(Line::villages).reversed().thenComparing(byCode);
            case BY_PAIRS -> Comparator.comparing(Line::pairs).reversed().thenComparing(byCode);
            default -> Stream.of(Means.values()).filter(means -> means.code().equals(sort)).findFirst()
                    .map(means -> Comparator.comparing((Line line) -> amount(line, means)).reversed()
                            .thenComparing(byCode))
                    .orElse(byCode);
        };
    }

    public List<Means> means() {
        return List.of(Means.values());
    }

    public long total(Means means) {
        return lines.stream().mapToLong(line -> amount(line, means)).sum();
    }

    public int villages() {
        return lines.stream().mapToInt(Line::villages).sum();
    }

    public int pairs() {
        return lines.stream().mapToInt(Line::pairs).sum();
    }

    public Optional<Pooled> pooled(Line line, Means means) {
        return Optional.ofNullable(line.pooled().get(means));
    }

    public String href(Pooled pooled) {
        return Addresses.entries(pooled.book(), pooled.means().account(), day);
    }

    private static long amount(Line line, Means means) {
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
