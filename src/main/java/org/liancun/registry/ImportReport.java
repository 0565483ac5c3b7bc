package org.liancun.registry;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param loaded whether the rows now stand; false after a dry run or where anything was refused
 * @param problems at most {@link #MOST_PROBLEMS}, by file and line
 */
public record ImportReport(
        String county, boolean dryRun, boolean loaded, List<FileRows> files, List<Problem> problems, long refused) {
    public static final int MOST_PROBLEMS = 1_000;

    /** How many rows of a file were read, and how many of them were good. */
    public record FileRows(String file, long read, long accepted, long refused) {}
}
