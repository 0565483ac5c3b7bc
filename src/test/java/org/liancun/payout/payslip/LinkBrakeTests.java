package org.liancun.payout.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Whoever tries links that open nothing has to wait in the end, and nobody else. */
class LinkBrakeTests {
    private Instant now = Instant.parse("2024-02-02T08:00:00Z");
    private final LinkBrake brake = new LinkBrake(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void manyVainTriesFromOneAddressHoldItForAWhile() {
        for (int i = 0; i < 199; i++) {
            brake.failed("10.0.0.1");
        }
        assertThat(brake.holds("10.0.0.1")).isFalse();

        brake.failed("10.0.0.1");

        assertThat(brake.holds("10.0.0.1")).isTrue();
        assertThat(brake.holds("10.0.0.2")).isFalse();
        now = now.plus(Duration.ofSeconds(brake.seconds() + 1));
        assertThat(brake.holds("10.0.0.1")).isFalse();
    }
}
