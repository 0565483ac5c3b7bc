package org.liancun.insight;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures that are public. What was made public stays as it was said, also when the books go on; releasing the
 * year again says it anew.
 */
@Component
public class Releases {
    private final Briefing briefing;
    private final ReleaseTables tables;
    private final Audit audit;
    private final Clock clock;

    Releases(Briefing briefing, ReleaseTables tables, Audit audit, Clock clock) {
        this.briefing = briefing;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the county's figures of the year public as they stand now. */
    @Transactional
    public Release release(FiscalYear year) {
        Scope scope = Scope.current();
        List<Figure> figures = briefing.figures(year, scope.county());
        if (figures.isEmpty()) {
            throw new Refused(InsightRefusal.NOTHING_TO_RELEASE, year);
        }
        Release release = new Release(Ids.next(), year, scope.actor(), clock.instant(), figures);
        tables.insert(release, scope.county());
        audit.changed("briefing.released", Integer.toString(year.value()), figures.size() + " figures");
        return release;
    }

    /** Takes the public release of the year back; the one before it, if there was one, is not public again. */
    @Transactional
    public void withdraw(FiscalYear year) {
        if (tables.withdraw(year, Scope.current(), clock.instant()) == 0) {
            throw new Refused(InsightRefusal.NOT_RELEASED, year);
        }
        audit.changed("briefing.withdrawn", Integer.toString(year.value()), "");
    }

    /** What is public of the year. */
    @Transactional(readOnly = true)
    public Optional<Release> of(FiscalYear year) {
        return tables.newest(year.value(), Scope.current().county());
    }

    /** What is public of the last year that has something public. */
    @Transactional(readOnly = true)
    public Optional<Release> latest() {
        return tables.newest(0, Scope.current().county());
    }
}
