package org.liancun.formation;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Who waits for an answer: hears how far it has come and may end it at any moment. Asked from one thread or several.
 */
public interface Watch {
    /** Waits as long as it takes. */
    Watch PATIENT = new Watch() {
        @Override
        public boolean stop() {
            return false;
        }

        @Override
        public void at(Standing standing) {
            // Nobody looks.
        }

        @Override
        public long nanos() {
            return 0;
        }
    };

    /** Asked often; true ends the run with the best plan so far and the bound that is proven so far. */
    boolean stop();

    /** Told at every new best plan, better bound and new phase. */
    void at(Standing standing);

    /** A running clock, for {@link Standing#seconds()}; what is computed never depends on it. */
    long nanos();

    /** Ends the run after so many seconds of a clock of nanoseconds, such as {@code System::nanoTime}. */
    static Watch until(LongSupplier clock, double seconds, Consumer<Standing> told) {
        long end = clock.getAsLong() + (long) (seconds * 1e9);
        return new Watch() {
            @Override
            public boolean stop() {
                return clock.getAsLong() - end >= 0;
            }

            @Override
            public void at(Standing standing) {
                told.accept(standing);
            }

            @Override
            public long nanos() {
                return clock.getAsLong();
            }
        };
    }
}
