package org.liancun.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random secrets in files that only their owner may read. Nothing here is ever logged or backed up. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
        makePrivateFolder(folder);
    }

    /** The password of that name, made at first use: 32 hexadecimal digits. */
    public String password(String name) {
        return new String(bytes(name, HexFormat.of().formatHex(random(16)).getBytes(StandardCharsets.US_ASCII)),
                StandardCharsets.US_ASCII);
    }

    /** A key of 32 random bytes of that name, made at first use. */
    public byte[] key(String name) {
        return bytes(name, random(32));
    }

    /** The bytes kept under that name; {@code fresh} is kept and returned where there were none. */
    public byte[] bytes(String name, byte[] fresh) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, fresh);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, file);
    }

    static void makePrivateFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
