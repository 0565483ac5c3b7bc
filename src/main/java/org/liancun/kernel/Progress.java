package org.liancun.kernel;

/** Where long work tells how far it is; a terminal draws a bar of it, a page shows it. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (step, done, total) -> {};

    /**
     * @param step what is being done, in words
     * @param done how much of it
     * @param total of how much; 0 while unknown
     */
    void at(String step, long done, long total);
}
