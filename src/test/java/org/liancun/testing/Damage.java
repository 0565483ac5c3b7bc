package org.liancun.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A mutation of a file: at a place, so many bytes give way to a piece that has broken importers before. */
public record Damage(int at, int cut, byte[] piece) {
    private static final int MOST_CUT = 12;
    private static final String[] PIECES = {"\"", ",", "\r\n", "\n", "", " ", "0", "-1", "99999999999999999999",
        "2023-02-30", "true", "\u0000", "\uFEFF", "\uD83D\uDE00", "A-0001", "'; DROP TABLE registry.place; --", "\\N",
        "\\.", "{}", "=1+1", "&a *a", "- x", ": ", "1e5", "１２", "NaN", "..", "/etc/passwd", "documents", "次仁"};

    /** A damage of a file of that length. */
    public static Damage of(SplittableRandom random, int length) {
        byte[] piece = random.nextInt(8) == 0 ? new byte[] {(byte) random.nextInt(256)}
                : PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
        return new Damage(random.nextInt(length + 1), random.nextInt(MOST_CUT), piece);
    }

    /** The file after it. */
    public byte[] on(byte[] file) {
        int from = Math.min(at, file.length);
        int rest = Math.min(from + cut, file.length);
        byte[] result = Arrays.copyOf(file, from + piece.length + file.length - rest);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(file, rest, result, from + piece.length, file.length - rest);
        return result;
    }

    @Override
    public String toString() {
        return "at " + at + " -" + cut + " +" + Arrays.toString(piece);
    }
}
