package org.liancun.registry;

import java.util.Map;

/** A data package as a part reads it: its lists, its policies and the files that its documents name. */
public interface PackageData {
    /** Six-digit code of the county that the package is of. */
    String county();

    /** The year of the package. */
    int year();

    /** Whether the list is in the package. */
    boolean has(String file);

    /** Whether {@code package.yaml} says that the list is made up. */
    boolean synthetic(String file);

    /**
     * The good rows of a list in their order; none where the package has no such list. They are read from the file as
     * they are asked for, again each time; an iteration is gone through to its end, which closes the file.
     */
    Iterable<Row> rows(String file);

    /** {@code policies.yaml} as maps, lists and scalars; empty where the package has none. Dates are text. */
    Map<String, Object> policies();

    /**
     * The content of a file that a document names by its path inside the package.
     *
     * @throws org.liancun.kernel.Refused if the path leaves the package, or no such file is there
     */
    byte[] file(String path);
}
