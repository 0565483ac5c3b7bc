package org.liancun.bench;

import java.nio.file.Path;
import org.liancun.kernel.Progress;

/**
 * How a benchmark is to be run.
 *
 * @param seconds of each single measurement of a rate
 * @param size of the work, where a benchmark can do less than usual; 0 for the usual
 * @param folder in which passing homes are made; should be on the disk that real homes are on
 */
public record Setting(int seconds, Path folder, Progress progress, long size) {
    private static final int SECONDS_MAX = 60;

    public Setting {
        if (seconds < 1 || seconds > SECONDS_MAX) {
            throw new IllegalArgumentException("seconds " + seconds + " are not between 1 and " + SECONDS_MAX);
        }
    }

    public Setting(int seconds, Path folder, Progress progress) {
        this(seconds, folder, progress, 0);
    }

    long millis() {
        return seconds * 1000L;
    }

    void at(String step) {
        progress.at(step, 0, 0);
    }
}
