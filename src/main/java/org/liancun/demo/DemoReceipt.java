package org.liancun.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The picture of a paper with lines on it and nothing to read: a stand-in for a photographed receipt. */
final class DemoReceipt {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 320;
    private static final int MARGIN = 24;
    private static final int LINE = 20;
    private static final byte PAPER = (byte) 0xF2;
    private static final byte INK = (byte) 0x55;

    private DemoReceipt() {}

    /** @param seed tells one from the other */
    static byte[] png(int seed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        // Eight bits of grey for each dot.
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put((byte) 8).array());
        chunk(out, "IDAT", packed(dots(seed)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Row by row, each with a zero before it that says that it stands for itself. */
    private static byte[] dots(int seed) {
        ByteBuffer dots = ByteBuffer.allocate(HEIGHT * (WIDTH + 1));
        for (int y = 0; y < HEIGHT; y++) {
            dots.put((byte) 0);
            int line = y / LINE;
            int end = WIDTH - MARGIN - (line * 37 + seed * 11) % 90;
            boolean written = y % LINE > LINE / 2 && line > 0 && line < HEIGHT / LINE - 2;
            for (int x = 0; x < WIDTH; x++) {
                dots.put(written && x >= MARGIN && x < end ? INK : PAPER);
            }
        }
        return dots.array();
    }

    private static byte[] packed(byte[] dots) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            packing.write(dots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
