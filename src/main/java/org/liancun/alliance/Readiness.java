package org.liancun.alliance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How ready townships are for the next step: three parts beside each other, computed from positions, profiles and
 * counts of answers. It helps a county to choose where to begin. It ranks nobody, and no stage, share or payout follows
 * from it.
 */
@Component
public class Readiness {
    private final ReadinessTables tables;
    private final StageTables stages;
    private final StagePapers papers;
    private final Places places;
    private final Audit audit;

    Readiness(ReadinessTables tables, StageTables stages, StagePapers papers, Places places, Audit audit) {
        this.tables = tables;
        this.stages = stages;
        this.papers = papers;
        this.places = places;
        this.audit = audit;
    }

    /** Weights as they are set. @param transport in parts of the sum of the three */
    public record NewWeights(int transport, int industry, int support, @Nullable LocalDate fromOn, StagePaper paper) {}

    /** Every township by code, as far as it was known on the day. */
    @Transactional(readOnly = true)
    public Map<String, TownshipReadiness> on(LocalDate day) {
        ReadinessRules rules = new ReadinessRules(new ReadinessGround(tables.villages(day.getYear()),
                tables.seat().orElse(null), surveysBy(day), weightsOn(day)));
        Map<String, TownshipReadiness> all = new LinkedHashMap<>();
        places.townships().forEach(each -> all.put(each.code(), rules.of(each.code())));
        return all;
    }

    /** Every survey of the township by the day, newest first. */
    @Transactional(readOnly = true)
    public List<Survey> surveys(String township, LocalDate day) {
        return surveysBy(day).stream().filter(each -> each.township().equals(township)).toList();
    }

    /** The weights in force on the day: equal ones until a resolution says otherwise. */
    @Transactional(readOnly = true)
    public ReadinessWeights weightsOn(LocalDate day) {
        return tables.weights().stream().filter(each -> each.fromOn() != null && !each.fromOn().isAfter(day))
                .findFirst().orElse(ReadinessWeights.EQUAL);
    }

    /** All weights that were ever decided, newest first. */
    @Transactional(readOnly = true)
    public List<ReadinessWeights> weights() {
        return tables.weights();
    }

    /**
     * Sets weights from a day on; what was read by earlier ones stays as it was.
     *
     * @throws Refused with a {@link StageRefusal}
     */
    @Transactional
    public ReadinessWeights set(NewWeights given) {
        stages.lock();
        String county = Scope.current().county();
        LocalDate from = given.fromOn();
        if (from == null) {
            throw new Refused(StageRefusal.STAGE_WITHOUT_DAY);
        }
        requireParts(given.transport(), given.industry(), given.support());
        requireLater(from, tables.weights());
        ReadinessWeights weights = new ReadinessWeights(given.transport(), given.industry(), given.support(), from,
                papers.of(given.paper(), new StagePapers.About("条件权重决议", from),
                        StageRefusal.WEIGHTS_WITHOUT_DOCUMENT),
                false);
        tables.addWeights(weights);
        audit.changed("readiness.weighted", county, weights.transport() + ":" + weights.industry() + ":"
                + weights.support() + " from " + from);
        return weights;
    }

    static void requireParts(int... parts) {
        IntStream.of(parts).filter(part -> part < 0 || part > ReadinessWeights.MOST).findFirst().ifPresent(part -> {
            throw new Refused(StageRefusal.WEIGHTS_OUT_OF_RANGE, part, ReadinessWeights.MOST);
        });
        if (IntStream.of(parts).sum() == 0) {
            throw new Refused(StageRefusal.WEIGHTS_EMPTY, 0);
        }
    }

    /** @param standing newest first */
    static void requireLater(LocalDate from, List<ReadinessWeights> standing) {
        standing.stream().findFirst().map(ReadinessWeights::fromOn).filter(last -> !from.isAfter(last))
                .ifPresent(last -> {
                    throw new Refused(StageRefusal.WEIGHTS_TOO_EARLY, from, last);
                });
    }

    private List<Survey> surveysBy(LocalDate day) {
        return tables.surveys().stream().filter(each -> !each.askedOn().isAfter(day)).toList();
    }
}
