package org.liancun.alliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.Place;
import org.liancun.registry.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The staged rollout: which township is how far, since when, by which document and why. One that is mature is followed
 * by the next; nothing else hangs on it, and nobody's payout does.
 */
@Component
public class Stages {
    private final StageTables tables;
    private final Places places;
    private final Alliances alliances;
    private final StagePapers papers;
    private final Audit audit;

    Stages(StageTables tables, Places places, Alliances alliances, StagePapers papers, Audit audit) {
        this.tables = tables;
        this.places = places;
        this.alliances = alliances;
        this.papers = papers;
        this.audit = audit;
    }

    /**
     * A township with its record and the alliances that stand on the day, by code.
     *
     * @param record empty of changes where nobody has named the township yet
     */
    public record Line(Place township, StageRecord record, List<Alliance> alliances) {}

    /**
     * What shall hold from a day on.
     *
     * @param code of a township, or of an alliance that lags or catches up
     * @param stage its code
     */
    public record Move(String code, String stage, @Nullable LocalDate fromOn, StagePaper paper, String reason) {}

    /** All townships of the county by code: there is no other order. */
    @Transactional(readOnly = true)
    public List<Line> board(LocalDate day) {
        Map<String, StageRecord> records = tables.records();
        List<Alliance> all = alliances.all();
        List<Line> lines = new ArrayList<>();
        for (Place township : places.townships()) {
            lines.add(new Line(township,
                    records.getOrDefault(township.code(), new StageRecord(township.code(), List.of())),
                    all.stream().filter(each -> each.township().equals(township.code()) && each.standsOn(day))
                            .toList()));
        }
        return lines;
    }

    @Transactional(readOnly = true)
    public Optional<Line> township(String code, LocalDate day) {
        return board(day).stream().filter(line -> line.township().code().equals(code)).findFirst();
    }

    /** The township's stage on the day; none before it was named. */
    @Transactional(readOnly = true)
    public Optional<Stage> of(String township, LocalDate day) {
        return Optional.ofNullable(tables.records().get(township))
                .flatMap(record -> record.on(day)).map(StageChange::stage);
    }

    /** The alliance's stage on the day, its township's or one below it; none before its township was named. */
    @Transactional(readOnly = true)
    public Optional<StageRecord.Of> of(Alliance alliance, LocalDate day) {
        return Optional.ofNullable(tables.records().get(alliance.township()))
                .flatMap(record -> record.of(alliance.code(), day));
    }

    /** Those of the documents that the reader may see, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, StagePapers.Cited> documents(List<UUID> ids) {
        return papers.cited(ids).stream().collect(Collectors.toMap(StagePapers.Cited::id, Function.identity()));
    }

    /**
     * Writes a change down.
     *
     * @throws Refused with a {@link StageRefusal}
     */
    @Transactional
    public StageChange move(Move move) {
        tables.lock();
        @Nullable Alliance alliance = alliances.byCode(move.code()).orElse(null);
        String township = alliance == null ? move.code() : alliance.township();
        Place place = places.byCode(township).filter(found -> found.kind().equals("township"))
                .orElseThrow(() -> new Refused(StageRefusal.STAGE_OF_NOTHING, move.code()));
        LocalDate from = day(move);
        StagePapers.About about = new StagePapers.About(place.nameZh() + "推进阶段文件", from);
        StageChange change = new StageChange(township, alliance == null ? null : alliance.code(), stage(move), from,
                papers.of(move.paper(), about, StageRefusal.STAGE_WITHOUT_DOCUMENT), move.reason().strip(),
                Scope.current().actor(), null, false);
        StageRecord record = tables.records().getOrDefault(township, new StageRecord(township, List.of()));
        StageRules.require(record, change, alliance);
        tables.add(List.of(change));
        audit.changed("stage.moved", change.code(), change.stage().code() + " from " + change.fromOn());
        return change;
    }

    private static Stage stage(Move move) {
        return Stage.find(move.stage()).orElseThrow(() ->
                new Refused(StageRefusal.UNKNOWN_STAGE, move.stage(), String.join(", ", Stage.codes())));
    }

    private static LocalDate day(Move move) {
        if (move.fromOn() == null) {
            throw new Refused(StageRefusal.STAGE_WITHOUT_DAY);
        }
        return move.fromOn();
    }
}
