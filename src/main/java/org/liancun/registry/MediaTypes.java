package org.liancun.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds what a file is from its content; its name only tells a table from other plain text. Pure. */
final class MediaTypes {
    static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private MediaTypes() {}

    /** The media type, if it is one of those that are taken: PDF, images, plain text, CSV, XML, OFD and office files. */
    static Optional<String> of(byte[] content, String fileName) {
        if (starts(content, 0, "%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (starts(content, 0, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of("image/png");
        }
        if (starts(content, 0, "\u00FF\u00D8\u00FF")) {
            return Optional.of("image/jpeg");
        }
        if (starts(content, 0, "RIFF") && starts(content, 8, "WEBP")) {
            return Optional.of("image/webp");
        }
        if (starts(content, 0, "PK\u0003\u0004")) {
            return office(content);
        }
        return text(content, fileName.toLowerCase(Locale.ROOT));
    }

    /** The ending that a file of the type has. */
    static String ending(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "image/webp" -> ".webp";
            case "text/csv" -> ".csv";
            case "application/xml" -> ".xml";
            case "application/ofd" -> ".ofd";
            case OFFICE + "wordprocessingml.document" -> ".docx";
            case OFFICE + "spreadsheetml.sheet" -> ".xlsx";
            default -> ".txt";
        };
    }

    private static boolean starts(byte[] content, int from, String latin1) {
        byte[] sign = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= from + sign.length
                && Arrays.equals(content, from, from + sign.length, sign, 0, sign.length);
    }

    /** An archive is taken only where its entries say that it is a document, and none of them can run. */
    private static Optional<String> office(byte[] content) {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] buffer = new byte[16 * 1024];
            long unpacked = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED) {
                        return Optional.empty();
                    }
                }
                if (names.size() > MOST_ENTRIES || runs(entry.getName().toLowerCase(Locale.ROOT))) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (names.contains("OFD.xml")) {
            return Optional.of("application/ofd");
        }
        if (!names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        return names.contains("word/document.xml") ? Optional.of(OFFICE + "wordprocessingml.document")
                : names.contains("xl/workbook.xml") ? Optional.of(OFFICE + "spreadsheetml.sheet") : Optional.empty();
    }

    private static boolean runs(String name) {
        return name.endsWith("vbaproject.bin") || name.contains("/activex/") || name.contains("..")
                || name.matches(".*\\.(exe|dll|js|vbs|jar|bat|cmd|ps1|sh|html?|svg)");
    }

    private static Optional<String> text(byte[] content, String fileName) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        if (text.isBlank() || text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0)) {
            return Optional.empty();
        }
        String start = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (start.startsWith("<?xml")) {
            return Optional.of("application/xml");
        }
        if (start.startsWith("<")) {
            return Optional.empty();
        }
        return Optional.of(fileName.endsWith(".csv") ? "text/csv" : "text/plain");
    }
}
