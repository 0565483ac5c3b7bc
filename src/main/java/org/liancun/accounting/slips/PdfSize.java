package org.liancun.accounting.slips;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a PDF unpacks to something of ordinary size. A few hundred kilobytes can hold gigabytes of packed zeros, and
 * the reader unpacks a stream whole; so all of them are unpacked into nothing first, and counted.
 */
final class PdfSize {
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final long MOST_UNPACKED = 48L * 1024 * 1024;
    /** What is packed twice, or encrypted, cannot be counted this way. */
    private static final Pattern UNCOUNTABLE = Pattern.compile(
            "/Encrypt\\b|/(?:Filter|F)\\s*\\[\\s*/\\w+\\s+?/\\w+|/(?:Filter|F)\\s*\\[\\s*/\\w+/\\w+|/LZWDecode|/LZW\\b|/RunLength");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);

    private PdfSize() {}

    static boolean harmless(byte[] pdf) {
        if (pdf.length > MOST_BYTES
                || UNCOUNTABLE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).find()) {
            return false;
        }
        long unpacked = 0;
        for (int at = next(pdf, 0); at >= 0 && unpacked <= MOST_UNPACKED; at = next(pdf, at)) {
            unpacked += unpacked(pdf, at, MOST_UNPACKED - unpacked + 1);
        }
        return unpacked <= MOST_UNPACKED;
    }

    /** Where the content of the next stream begins; negative for none. */
    private static int next(byte[] pdf, int from) {
        for (int i = from; i + STREAM.length + 1 < pdf.length; i++) {
            int at = i + STREAM.length;
            if (starts(pdf, i) && (pdf[at] == '\n' || pdf[at] == '\r')) {
                return pdf[at] == '\r' && pdf[at + 1] == '\n' ? at + 2 : at + 1;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /** How much it unpacks to, as far as {@code most}; nothing for what is not packed. */
    private static long unpacked(byte[] pdf, int from, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            byte[] nothing = new byte[64 * 1024];
            while (!inflater.finished() && inflater.getBytesWritten() < most) {
                if (inflater.inflate(nothing) == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
