package org.liancun.alliance;

/**
 * The document behind a stage or a weight: one that is registered, or its file to be registered under the number.
 *
 * @param content of the file; empty where the document is registered already
 */
public record StagePaper(String number, String fileName, byte[] content) {
    /** One that stands under that number. */
    public static StagePaper registered(String number) {
        return new StagePaper(number, "", new byte[0]);
    }
}
