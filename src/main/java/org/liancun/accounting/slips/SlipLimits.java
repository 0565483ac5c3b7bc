package org.liancun.accounting.slips;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Above which amount the township head approves: dated, for a township or the whole county, never changed afterwards. */
@Component
public class SlipLimits {
    private static final int LONGEST_SOURCE = 200;
    private final LimitTables tables;
    private final Audit audit;

    SlipLimits(LimitTables tables, Audit audit) {
        this.tables = tables;
        this.audit = audit;
    }

    /** A county or township. */
    public record Place(String code, String nameZh, String nameEn) {}

    /**
     * A limit as somebody sets it.
     *
     * @param source the resolution or document that says so
     */
    public record NewLimit(String place, @Nullable LocalDate fromOn, @Nullable Money amount, String source,
            boolean synthetic) {}

    /** All limits of the county, by place, newest first. */
    @Transactional(readOnly = true)
    public List<SlipLimit> all() {
        return tables.all();
    }

    /** The county and its townships by code, to be called by their names. */
    @Transactional(readOnly = true)
    public Map<String, Place> names() {
        return tables.names().stream().collect(Collectors.toMap(Place::code, Function.identity()));
    }

    /** Where the reader may set one. */
    @Transactional(readOnly = true)
    public List<Place> places() {
        return tables.places();
    }

    /** The one that holds on a day for slips of that place; empty where none is set. */
    @Transactional(readOnly = true)
    public Optional<SlipLimit> inForce(String place, LocalDate day) {
        return tables.inForce(place, day);
    }

    /** Adds a limit from a day on. */
    @Transactional
    public void set(NewLimit limit) {
        String source = limit.source().strip();
        if (limit.fromOn() == null || limit.amount() == null || limit.amount().fen() < 0 || source.isEmpty()
                || source.length() > LONGEST_SOURCE) {
            throw new Refused(SlipRefusal.LIMIT_INCOMPLETE, LONGEST_SOURCE);
        }
        if (tables.places().stream().noneMatch(place -> place.code().equals(limit.place()))) {
            throw new Refused(SlipRefusal.LIMIT_PLACE, limit.place());
        }
        if (!tables.add(new SlipLimit(limit.place(), limit.fromOn(), limit.amount(), source, Scope.current().actor(),
                limit.synthetic()))) {
            throw new Refused(SlipRefusal.LIMIT_STANDS, limit.place(), limit.fromOn());
        }
        audit.changed("slip.limit", limit.place(), limit.amount() + " from " + limit.fromOn());
    }
}
