package org.liancun.decisions;

/**
 * A paper as it is handed in: registered under its number, or found by it.
 *
 * @param number as it stands on the paper; empty for one that the program makes
 * @param content its file; empty where the paper is registered already
 */
public record PaperFile(String number, String fileName, byte[] content) {}
