package org.liancun.registry;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Progress;

/** Where parts write a data package. */
public interface PackageSink {
    /** Six-digit code of the county. */
    String county();

    /** Only what belongs to this year where it was asked for; null for everything. */
    @Nullable FiscalYear year();

    Progress progress();

    /** Writes a list. Nothing is written where there is no row. */
    void rows(PackageFile file, Consumer<RowSink> rows);

    /** Adds a part of {@code policies.yaml}, such as {@code valuation}, as maps, lists and scalars. */
    void policies(String key, Object value);

    /** Writes a file that a document names. */
    void file(String path, byte[] content);

    /** Takes one row after the other. */
    @FunctionalInterface
    interface RowSink {
        /**
         * @param cells one for each column in its order: String, Money, LocalDate, Boolean, Integer, Long (a decimal in
         *     its smallest part), or null for an empty cell
         */
        void row(@Nullable Object... cells);
    }
}
