package org.liancun.registry;

import java.util.List;

/** What an export wrote. */
public record ExportReport(String county, List<FileRows> files) {
    /** A file and how many rows it has; 0 for files that are no lists. */
    public record FileRows(String file, long rows) {}
}
