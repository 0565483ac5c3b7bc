package org.liancun.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Standing;

/** A line on a terminal that tells best cost, bound and gap while they change; a line for each phase in a file. */
final class FormProgress implements Consumer<Standing>, AutoCloseable {
    private static final double PERCENT = 100;
    private final PrintStream out = System.err;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private Standing.@Nullable Phase phase;

    @Override
    public synchronized void accept(Standing standing) {
        if (terminal) {
            out.print("\r\033[K  " + line(standing));
            out.flush();
        } else if (standing.phase() != phase) {
            phase = standing.phase();
            out.println("  " + line(standing));
        }
    }

    private static String line(Standing standing) {
        String best = standing.bestMillionths().isPresent() ? "  best " + standing.bestMillionths().getAsLong() : "";
        String bound = standing.boundMillionths().isPresent() ? "  bound " + standing.boundMillionths().getAsLong() : "";
        String gap = standing.gap().isPresent()
                ? String.format(Locale.ROOT, "  gap %.3f %%", PERCENT * standing.gap().getAsDouble())
                : "";
        String columns = standing.columns() > 0 ? String.format(Locale.ROOT, "  %,d possible", standing.columns()) : "";
        return String.format(Locale.ROOT, "%-8s %6.1f s%s%s%s%s", standing.phase().name().toLowerCase(Locale.ROOT),
                standing.seconds(), columns, best, bound, gap);
    }

    @Override
    public void close() {
        if (terminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
