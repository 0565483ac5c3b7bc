package org.liancun.bench;

import java.nio.file.Path;
import org.liancun.kernel.Progress;

/**
 * How a benchmark is to be run.
 *
 * @param seconds of each single measurement of a rate
 * @param folder in which passing homes are made; should be on the disk that real homes are on
 */
public record Setting(int seconds, Path folder, Progress progress) {
    private static final int SECONDS_MAX = 60;

    public Setting {
        if (seconds < 1 || seconds > SECONDS_MAX) {
            throw new IllegalArgumentException("seconds " + seconds + " are not between 1 and " + SECONDS_MAX);
        }
    }

    long millis() {
        return seconds * 1000L;
    }

    void at(String step) {
        progress.at(step, 0, 0);
    }
}
