package org.liancun.registry;

import java.util.List;

/**
 * What one module brings to a data package: its files, how they are loaded, and how they are written back. Parts are
 * beans; an import runs them in ascending order in one transaction.
 */
public interface PackagePart {
    /**
     * 10 places, 20 profiles, 30 documents, 40 households, 50 alliances, 55 stages, 60 books, 62 accounts, 65 policies,
     * 70 shares, 75 opening balances, 80 vouchers.
     */
    int order();

    /** The lists of this part, in the order in which they are read. */
    List<PackageFile> files();

    /**
     * Takes the part's rows; rows with bad cells are refused before and do not appear here. Whatever is wrong between
     * rows or with what stands already is told to {@code context}, and the whole import is then rolled back.
     */
    void load(PackageData data, ImportContext context);

    /** Writes what stands of this part, so that a load of it gives the same again. */
    void export(PackageSink sink);
}
