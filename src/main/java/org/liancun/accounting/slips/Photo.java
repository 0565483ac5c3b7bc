package org.liancun.accounting.slips;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Takes out of a photograph what a phone writes beside the picture: place, time, device. Only which way is up stays.
 * Pictures that are not built as they should be are left to the check of file types.
 */
final class Photo {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PNG_SIGN = 8;
    private static final Set<String> PNG_WORDS = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

    private Photo() {}

    static byte[] plain(String mediaType, byte[] content) {
        try {
            return switch (mediaType) {
                case "image/jpeg" -> jpeg(content);
                case "image/png" -> png(content);
                case "image/webp" -> webp(content);
                default -> content;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return content;
        }
    }

    /** Segments of applications and comments go, but colour profile (APP2) and Adobe's colours (APP14). */
    private static byte[] jpeg(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 2);
        int up = 1;
        ByteArrayOutputStream rest = new ByteArrayOutputStream(content.length);
        int at = 2;
        while (at + 4 <= content.length && (content[at] & 0xFF) == 0xFF) {
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xDA) {
                break;
            }
            int length = 2 + ((content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF);
            boolean told = marker == 0xE1 || marker >= 0xE3 && marker <= 0xED || marker == 0xEF || marker == 0xFE;
            if (marker == 0xE1) {
                up = Math.max(up, orientation(Arrays.copyOfRange(content, at + 4, at + length)));
            }
            if (!told) {
                rest.write(content, at, length);
            }
            at += length;
        }
        out.writeBytes(up > 1 ? exif(up) : new byte[0]);
        out.writeBytes(rest.toByteArray());
        out.write(content, at, content.length - at);
        return out.toByteArray();
    }

    /** Tag 0x0112 of the first directory; 1 for upright or unknown. */
    private static int orientation(byte[] segment) {
        if (segment.length < 14 || !Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int tags = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < tags; i++) {
            int tag = directory + 2 + 12 * i;
            if ((tiff.getShort(tag) & 0xFFFF) == 0x0112) {
                int up = tiff.getShort(tag + 8);
                return up >= 1 && up <= 8 ? up : 1;
            }
        }
        return 1;
    }

    /** A segment that says nothing but which way is up. */
    private static byte[] exif(int up) {
        ByteBuffer segment = ByteBuffer.allocate(4 + EXIF.length + 26);
        segment.putShort((short) 0xFFE1).putShort((short) (segment.capacity() - 2)).put(EXIF);
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        segment.putShort((short) up).putShort((short) 0).putInt(0);
        return segment.array();
    }

    private static byte[] png(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, PNG_SIGN);
        ByteBuffer chunks = ByteBuffer.wrap(content);
        for (int at = PNG_SIGN; at + 12 <= content.length; ) {
            int length = 12 + chunks.getInt(at);
            String type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 12 || !PNG_WORDS.contains(type)) {
                out.write(content, at, length);
            }
            at += length;
        }
        return out.toByteArray();
    }

    /** The chunks EXIF and XMP go, and the bits in the head that announce them. */
    private static byte[] webp(byte[] content) {
        ByteBuffer chunks = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length);
        for (int at = 12; at + 8 <= content.length; ) {
            int size = chunks.getInt(at + 4);
            int length = 8 + size + (size & 1);
            String type = new String(content, at, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("VP8X")) {
                byte[] head = Arrays.copyOfRange(content, at, at + length);
                head[8] &= ~0x0C;
                body.writeBytes(head);
            } else if (!type.equals("EXIF") && !type.equals("XMP ")) {
                body.write(content, at, Math.min(length, content.length - at));
            }
            if (size < 0) {
                throw new IllegalArgumentException("a chunk of negative size");
            }
            at += length;
        }
        ByteBuffer whole = ByteBuffer.allocate(12 + body.size()).order(ByteOrder.LITTLE_ENDIAN);
        whole.put(content, 0, 4).putInt(4 + body.size()).put(content, 8, 4).put(body.toByteArray());
        return whole.array();
    }
}
