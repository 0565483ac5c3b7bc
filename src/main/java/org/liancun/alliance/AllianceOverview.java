package org.liancun.alliance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.PooledMeans.Pooled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alliances as people read them: with the names of their places, their size on a day and what was pooled by then. */
@Component
public class AllianceOverview {
    private final OverviewTables tables;
    private final PooledMeans means;

    AllianceOverview(OverviewTables tables, PooledMeans means) {
        this.tables = tables;
        this.means = means;
    }

    /** A place by its names; the township stands beside a village's name, because names repeat. */
    public record Name(String code, String zh, String en, String townshipZh, String townshipEn) {}

    /**
     * An alliance on a day.
     *
     * @param villages how many villages are in it
     * @param pairs how many pairs help each other
     * @param pooled by kind; a kind of which nothing was pooled is not there
     */
    public record Line(Alliance alliance, String townshipZh, String townshipEn, Name lead, int villages, int pairs,
            Map<Means, Pooled> pooled) {}

    /** A village in an alliance for a while; strong as its latest profile says, leading on the day asked for. */
    public record Member(Name village, LocalDate fromOn, @Nullable LocalDate toOn, boolean lead, boolean strong) {}

    /** Two villages for a while. */
    public record NamedPair(Name strong, Name weak, String kind, LocalDate fromOn, @Nullable LocalDate toOn) {}

    /**
     * Alliances that stand on the day, by code.
     *
     * @param place code with which the alliance's code, or that of one of its villages, begins
     */
    @Transactional(readOnly = true)
    public List<Line> on(LocalDate day, String place) {
        Map<String, Map<Means, Pooled>> pooled = new HashMap<>();
        means.on(day).forEach(each -> pooled
                .computeIfAbsent(each.alliance(), code -> new EnumMap<>(Means.class)).put(each.means(), each));
        return tables.lines(day, place).stream()
                .map(line -> new Line(line.alliance(), line.townshipZh(), line.townshipEn(), line.lead(),
                        line.villages(), line.pairs(), pooled.getOrDefault(line.alliance().code(), Map.of())))
                .toList();
    }

    /** Every village that ever was in it, by day and code. */
    @Transactional(readOnly = true)
    public List<Member> members(String alliance, LocalDate day) {
        return tables.members(alliance, day);
    }

    /** Every pair that ever was in it, by day and code. */
    @Transactional(readOnly = true)
    public List<NamedPair> pairs(String alliance) {
        return tables.pairs(alliance);
    }
}
