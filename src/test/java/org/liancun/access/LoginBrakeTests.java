package org.liancun.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginBrakeTests {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final LoginBrake brake = new LoginBrake(new Clock() {
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
    void fiveTriesAreFreeThenTheWaitDoubles() {
        for (int i = 0; i < 5; i++) {
            assertThat(brake.tryNow("tashi", "here")).isZero();
        }
        assertThat(brake.tryNow("tashi", "here")).isEqualTo(Duration.ofSeconds(15));
        now = now.plusSeconds(15);
        assertThat(brake.tryNow("tashi", "there")).isZero();
        assertThat(brake.tryNow("tashi", "there")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void tryingWhileWaitingMakesTheWaitNoLonger() {
        for (int i = 0; i < 5; i++) {
            brake.tryNow("tashi", "here");
        }
        now = now.plusSeconds(5);
        assertThat(brake.tryNow("tashi", "here")).isEqualTo(Duration.ofSeconds(10));
        assertThat(brake.tryNow("tashi", "here")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 60; i++) {
            brake.tryNow("tashi", "address " + i);
            now = now.plus(brake.tryNow("tashi", "address " + i));
        }
        brake.tryNow("tashi", "elsewhere");
        assertThat(brake.tryNow("tashi", "elsewhere")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAddressThatTriesManyNamesWaitsToo() {
        for (int i = 0; i < 40; i++) {
            assertThat(brake.tryNow("name " + i, "one address")).isZero();
        }
        assertThat(brake.tryNow("name 41", "one address")).isPositive();
        assertThat(brake.tryNow("name 41", "another address")).isZero();
    }

    @Test
    void aGoodLoginForgetsTheTriesOfItsName() {
        for (int i = 0; i < 4; i++) {
            brake.tryNow("tashi", "here");
        }
        brake.succeeded("tashi", "here");
        for (int i = 0; i < 5; i++) {
            assertThat(brake.tryNow("tashi", "here")).isZero();
        }
    }
}
