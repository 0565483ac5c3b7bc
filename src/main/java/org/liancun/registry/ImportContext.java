package org.liancun.registry;

import org.liancun.kernel.Progress;

/** Where a part tells what is wrong and how far it is. */
public interface ImportContext {
    /** Six-digit code of the county; the scope of the transaction is this county. */
    String county();

    Progress progress();

    /** Whether anything was refused so far; what depends on good rows may then be left out. */
    boolean refusedAny();

    /**
     * Refuses a row for one of its cells.
     *
     * @param column the cell's column; empty where the row as a whole is wrong
     * @param rule key of the message that says which rule the cell breaks, with its source; {0} is the cell's value
     * @param mend key of the message that says what to do
     * @param values {1}, {2} … of both texts
     */
    void refuse(Row row, String column, String rule, String mend, Object... values);

    /** Refuses a row that a statement over staged rows has found. */
    void refuse(String file, long line, String column, String value, String rule, String mend, Object... values);

    /**
     * Whether the row of that key (the text of its first key column) was refused, or the list as a whole, so that what
     * refers to it needs no complaint of its own.
     */
    default boolean refusedKey(String file, String key) {
        return false;
    }

    /** Leaves a row out without a complaint, because what it refers to was refused. */
    default void leaveOut(String file, long line) {}
}
