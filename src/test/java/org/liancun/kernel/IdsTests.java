package org.liancun.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.testing.Samples;

class IdsTests {
    /** The last millisecond that 48 bits hold. */
    private static final long LAST = (1L << 48) - 1;

    record Made(long millis, long a, long b) {
        UUID id() {
            return Ids.at(millis, a, b);
        }
    }

    private static final Samples<Made> IDS = Samples.of(
            random -> new Made(random.nextLong(LAST + 1), random.nextLong(), random.nextLong()));

    @Test
    void makesVersionSevenOfTheIetfVariant() {
        IDS.obey(made -> {
            assertThat(made.id().version()).isEqualTo(7);
            assertThat(made.id().variant()).isEqualTo(2);
        });
    }

    @Test
    void keepsTheMillisecondInFront() {
        IDS.obey(made -> assertThat(made.id().getMostSignificantBits() >>> 16).isEqualTo(made.millis()));
        assertThat(Ids.at(0x017F22E279B0L, 0xCC3, 0x18C4DC0C0C07398FL))
                .as("the example of RFC 9562, A.6").hasToString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    @Test
    void ordersTextByTime() {
        IDS.obey(made -> {
            UUID later = Ids.at(Math.min(LAST, made.millis() + 1), made.b(), made.a());
            assertThat(later.toString().compareTo(made.id().toString())).isPositive();
        });
    }

    @Test
    void makesNewOnesEachTime() {
        long before = System.currentTimeMillis();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Ids.next());
        }
        long after = System.currentTimeMillis();

        assertThat(ids).hasSize(10_000).allMatch(id -> id.version() == 7)
                .allMatch(id -> id.getMostSignificantBits() >>> 16 >= before)
                .allMatch(id -> id.getMostSignificantBits() >>> 16 <= after);
    }
}
