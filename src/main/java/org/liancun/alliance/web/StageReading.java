package org.liancun.alliance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.alliance.Readiness;
import org.liancun.alliance.ReadinessWeights;
import org.liancun.alliance.Stage;
import org.liancun.alliance.StageChange;
import org.liancun.alliance.Stages;
import org.liancun.alliance.TownshipReadiness;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Reads stages and readiness for pages, files and answers. */
@Component
class StageReading {
    private static final int TOWNSHIP_DIGITS = 9;
    private final Stages stages;
    private final Readiness readiness;
    private final Clock clock;

    StageReading(Stages stages, Readiness readiness, Clock clock) {
        this.stages = stages;
        this.readiness = readiness;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What a form held when a rule said no. @param refused what the rule said */
    record Tried<F>(F form, String refused) {}

    /**
     * The board.
     *
     * @param place code of the county, or of a place in a township: then only that township
     */
    StagesPage board(LocalDate day, String place, @Nullable SignedIn user, @Nullable Tried<WeightsForm> tried) {
        Map<String, TownshipReadiness> ready = readiness.on(day);
        String wanted = place.substring(0, Math.min(TOWNSHIP_DIGITS, place.length()));
        List<StagesPage.Line> lines = stages.board(day).stream()
                .filter(line -> line.township().code().startsWith(wanted))
                .map(line -> line(line, Objects.requireNonNull(ready.get(line.township().code())), day)).toList();
        ReadinessWeights weights = readiness.weightsOn(day);
        List<ReadinessWeights> decided = readiness.weights();
        List<UUID> cited = Stream.concat(
                        lines.stream().map(StagesPage.Line::change).filter(Objects::nonNull).map(StageChange::document),
                        decided.stream().map(ReadinessWeights::document).filter(Objects::nonNull))
                .distinct().toList();
        return new StagesPage(lines, day, weights, decided, stages.documents(cited), mayDecide(user),
                tried == null ? WeightsForm.of(weights, today()) : tried.form(),
                tried == null ? null : tried.refused());
    }

    private static StagesPage.Line line(Stages.Line line, TownshipReadiness ready, LocalDate day) {
        int lagging = (int) line.alliances().stream()
                .filter(each -> line.record().of(each.code(), day).filter(stage -> stage.lags()).isPresent()).count();
        return new StagesPage.Line(line.township(), line.record().on(day).orElse(null), line.alliances().size(),
                lagging, ready);
    }

    TownshipPage township(String code, LocalDate day, @Nullable SignedIn user, @Nullable Tried<StageForm> tried) {
        Stages.Line line = stages.township(code, day).orElseThrow(() -> new NotFound(code));
        StageChange now = line.record().on(day).orElse(null);
        List<StageChange> changes =
                line.record().changes().stream().filter(each -> !each.fromOn().isAfter(day)).toList();
        TownshipPage.May may = new TownshipPage.May(mayDecide(user),
                tried == null ? StageForm.empty(code, next(now), today()) : tried.form(),
                tried == null ? null : tried.refused());
        return new TownshipPage(line.township(), now, history(line, changes),
                line.alliances().stream().map(each -> new TownshipPage.AllianceLine(
                        each, line.record().of(each.code(), day).orElse(null))).toList(),
                Objects.requireNonNull(readiness.on(day).get(code)), readiness.surveys(code, day),
                readiness.weightsOn(day), stages.documents(changes.stream().map(StageChange::document).toList()), day,
                may);
    }

    private static List<TownshipPage.History> history(Stages.Line line, List<StageChange> changes) {
        List<TownshipPage.History> history = new ArrayList<>();
        for (StageChange change : changes.reversed()) {
            history.add(new TownshipPage.History(change, line.record().changes().stream()
                    .filter(later -> later.code().equals(change.code()) && later.fromOn().isAfter(change.fromOn()))
                    .map(StageChange::fromOn).findFirst().orElse(null)));
        }
        return history;
    }

    /** The stage that follows, as the form proposes it. */
    private static String next(@Nullable StageChange now) {
        int following = now == null ? 0 : Math.min(now.stage().ordinal() + 1, Stage.values().length - 1);
        return Stage.values()[following].code();
    }

    private static boolean mayDecide(@Nullable SignedIn user) {
        return user != null && user.role() == Role.COUNTY;
    }
}
