package org.liancun.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The counties of this home. One is opened when its first user is added or its data are loaded. */
@Component
public class Counties {
    private static final Logger LOG = LoggerFactory.getLogger(Counties.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private final CountyTables tables;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    Counties(CountyTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** @param synthetic whether figures of it are made up, wholly or in part */
    public record County(String code, boolean synthetic) {}

    private record Known(List<County> counties, Instant until) {}

    /** Makes the county one of this home; again changes nothing. */
    @Transactional
    public void open(String county) {
        tables.open(county);
    }

    /** Has every page of the county say that its figures are made up. */
    @Transactional
    public void markSynthetic(String county) {
        tables.open(county);
        tables.markSynthetic(county);
        known = new Known(List.of(), Instant.MIN);
    }

    /** All counties of this home in the order in which they were opened; up to two seconds old. */
    public List<County> all() {
        Instant now = clock.instant();
        Known present = known;
        if (!now.isBefore(present.until())) {
            present = new Known(read(present), now.plus(REMEMBERED));
            known = present;
        }
        return present.counties();
    }

    /** An error page needs the counties too, also the one that says that the database is gone. */
    private List<County> read(Known before) {
        try {
            return tables.all();
        } catch (DataAccessException e) {
            LOG.warn("the counties of this home cannot be read: {}", e.getMessage());
            return before.counties();
        }
    }

    public Optional<County> find(String code) {
        return all().stream().filter(county -> county.code().equals(code)).findFirst();
    }
}
