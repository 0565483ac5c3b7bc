package org.liancun.ledger;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals and rolls up what was posted, county by county, behind everybody's back and never in anybody's way. */
@Component
public class Housekeeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private final JdbcClient client;
    private final Sealer sealer;
    private final Rollup rollup;
    private @Nullable ScheduledExecutorService clock;
    private volatile boolean running;

    Housekeeping(JdbcClient client, Sealer sealer, Rollup rollup) {
        this.client = client;
        this.sealer = sealer;
        this.rollup = rollup;
    }

    /** The counties that have books here. */
    public List<String> counties() {
        return client.sql("SELECT county_code FROM access.home_county ORDER BY county_code").query(String.class).list();
    }

    /** One round over all counties. */
    public void round() {
        for (String county : counties()) {
            Scope.system("housekeeping", county).run(() -> {
                sealer.sealAll();
                rollup.advance();
            });
        }
    }

    /** Begins to work once a second; only the process that serves pages does, and whoever asks for it. */
    public synchronized void begin() {
        if (running) {
            return;
        }
        running = true;
        clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("housekeeping").factory());
        clock.scheduleWithFixedDelay(this::safeRound, 1, 1, TimeUnit.SECONDS);
    }

    private void safeRound() {
        try {
            round();
        } catch (RuntimeException e) {
            // The next round tries again; what is wrong with the seal is named by verify.
            LOG.error("sealing or rolling up failed: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        // Begun by the command that serves.
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (clock != null) {
            clock.shutdown();
            try {
                clock.awaitTermination(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
