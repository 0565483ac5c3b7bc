package org.liancun.accounting.slips;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photograph or file of a slip.
 *
 * @param sha256 of its content, in hexadecimal
 * @param document the registered document, once the slip was handed in
 */
public record SlipPaper(int no, String fileName, String mediaType, String sha256, @Nullable UUID document) {
    /** Whether a browser shows it as a picture. */
    public boolean image() {
        return mediaType.startsWith("image/");
    }
}
