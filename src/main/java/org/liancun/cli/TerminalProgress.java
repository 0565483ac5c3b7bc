package org.liancun.cli;

import java.io.PrintStream;
import org.liancun.kernel.Progress;

/** A bar on a terminal; a line for each step where the output goes into a file. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 80_000_000L;
    private final PrintStream out = System.err;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private String step = "";
    private long drawn;

    @Override
    public synchronized void at(String next, long done, long total) {
        boolean changed = !next.equals(step);
        step = next;
        if (!terminal) {
            if (changed && !next.isEmpty()) {
                out.println("  " + next);
            }
            return;
        }
        long now = System.nanoTime();
        if (changed || now - drawn > PAUSE_NANOS || done == total) {
            drawn = now;
            int full = total <= 0 ? 0 : (int) Math.min(WIDTH, done * WIDTH / total);
            out.print("\r\033[K  [" + "█".repeat(full) + "░".repeat(WIDTH - full) + "] " + next
                    + (total > 0 ? " " + done + "/" + total : ""));
            out.flush();
        }
    }

    @Override
    public void close() {
        if (terminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
