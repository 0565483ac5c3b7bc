package org.liancun.registry;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Progress;
import org.springframework.stereotype.Component;

/** Data packages in and out: a folder of lists that describes a county. */
@Component
public class DataPackages {
    /**
     * Loads a package: all of it, or nothing where any cell is refused.
     *
     * @param dryRun checks everything and changes nothing
     */
    public ImportReport load(Path folder, boolean dryRun, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a county as a package that {@link #load} takes back.
     *
     * @param year only what belongs to this year; null for everything
     */
    public void export(Path folder, String county, @Nullable FiscalYear year, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
