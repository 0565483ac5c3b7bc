package org.liancun.alliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes of one township and its alliances, and what they mean on a day. Pure.
 *
 * <p>An alliance has its township's stage. A row of its own below the township's stage of that day makes it lag, until
 * a row of its own that is level with the township. It is never ahead: a township that is set back takes it along.
 *
 * @param changes of the township and of its alliances, by day
 */
public record StageRecord(String township, List<StageChange> changes) {
    public StageRecord {
        changes = changes.stream().sorted(Comparator.comparing(StageChange::fromOn)
                .thenComparing(StageChange::code)).toList();
    }

    /**
     * An alliance's stage on a day.
     *
     * @param because the row that it follows from: the township's, or its own where it lags
     */
    public record Of(Stage stage, StageChange because) {
        /** Whether the alliance is behind its township. */
        public boolean lags() {
            return because.alliance() != null;
        }
    }

    /** The township's row in force on the day. */
    public Optional<StageChange> on(LocalDate day) {
        return latest(rows(township), day);
    }

    /** The alliance's stage on the day; none while its township has none. */
    public Optional<Of> of(String alliance, LocalDate day) {
        Optional<StageChange> above = on(day);
        return above.map(township -> latest(rows(alliance), day)
                .filter(own -> lagged(own) && own.stage().isBelow(township.stage()))
                .map(own -> new Of(own.stage(), own))
                .orElseGet(() -> new Of(township.stage(), township)));
    }

    /** The last row of the township or, where a code of an alliance is given, of that alliance. */
    Optional<StageChange> last(String code) {
        return rows(code).reduce((first, second) -> second);
    }

    /** The last row of all. */
    Optional<StageChange> last() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast());
    }

    StageRecord with(StageChange change) {
        return new StageRecord(township, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    /** Whether the row put its alliance behind; one that is level with the township ends the lag. */
    private boolean lagged(StageChange own) {
        return on(own.fromOn()).map(township -> own.stage().isBelow(township.stage())).orElse(true);
    }

    private Stream<StageChange> rows(String code) {
        return changes.stream().filter(change -> change.code().equals(code));
    }

    private static Optional<StageChange> latest(Stream<StageChange> rows, LocalDate day) {
        return rows.filter(row -> !row.fromOn().isAfter(day)).reduce((first, second) -> second);
    }
}
