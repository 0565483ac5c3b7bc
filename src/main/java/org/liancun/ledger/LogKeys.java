package org.liancun.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.home.Home;
import org.liancun.ledger.seal.Checkpoint;
import org.liancun.ledger.seal.MerkleTree;
import org.liancun.ledger.seal.SigningKey;
import org.liancun.ledger.seal.TiledTree;
import org.liancun.ledger.seal.VerifierKey;
import org.springframework.stereotype.Component;

/**
 * The keys with which a home signs its logs, and its memory of what it signed last. Both stand in the home's folder and
 * not in the database: a database that was set back cannot make the home sign a second history.
 */
@Component
class LogKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Home home;
    private final SealTables tables;

    LogKeys(Home home, SealTables tables) {
        this.home = home;
        this.tables = tables;
    }

    /**
     * The key to sign on with: that of the current log if its key is here and the tree begins with the highest
     * checkpoint that the home remembers; otherwise that of a new log, with the fork on record.
     */
    SigningKey current() {
        String county = Scope.current().county();
        List<SealTables.Log> logs = tables.logs();
        SealTables.Log last = logs.isEmpty() ? null : logs.getLast();
        if (last == null) {
            return begin(null, null);
        }
        byte[] secret = home.keys().bytes(keyFile(county, last.origin()), new byte[0]);
        boolean ours = secret.length > 0;
        SigningKey key = ours ? SigningKey.parse(new String(secret, StandardCharsets.US_ASCII)) : null;
        long size = tables.latest().map(SealTables.StoredCheckpoint::size).orElse(0L);
        if (key == null || !continues(last, size)) {
            return begin(last.origin(), size);
        }
        return key;
    }

    /** The tree stands at this size; the file keeps it where the database could forget it. */
    void remember(SealTables.StoredCheckpoint checkpoint) {
        Path file = memory(checkpoint.origin());
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, checkpoint.note());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the checkpoint in " + file, e);
        }
    }

    private boolean continues(SealTables.Log log, long size) {
        Path file = memory(log.origin());
        if (!Files.exists(file)) {
            // A copy of the home, or a restored one: nothing here shows that the original did not go on signing.
            return false;
        }
        Checkpoint highest = Checkpoint.open(read(file), log.origin(), VerifierKey.of(log.origin(), log.publicKey()));
        if (highest.size() > size || highest.size() == 0) {
            return highest.size() <= size;
        }
        TiledTree tree = TiledTree.resume(highest.size(), tile -> tables.tile(tile.level(), tile.index())
                .orElseThrow(() -> new IllegalStateException("the tile " + tile.path() + " is missing")));
        return Arrays.equals(tree.root(), highest.root());
    }

    private SigningKey begin(@Nullable String forkedFrom, @Nullable Long forkedAtSize) {
        String county = Scope.current().county();
        byte[] id = new byte[6];
        RANDOM.nextBytes(id);
        SigningKey key = SigningKey.generate(Checkpoint.origin(county, HexFormat.of().formatHex(id)), RANDOM);
        String origin = key.verifier().name();
        home.keys().bytes(keyFile(county, origin), key.secretText().getBytes(StandardCharsets.US_ASCII));
        tables.insertLog(new SealTables.Log(origin, key.verifier().raw(), forkedFrom, forkedAtSize));
        byte[] empty = MerkleTree.emptyRoot();
        remember(new SealTables.StoredCheckpoint(origin, 0, empty, new Checkpoint(origin, 0, empty).sign(key)));
        return key;
    }

    private static String keyFile(String county, String origin) {
        return "log-" + county + "-" + origin.substring(origin.lastIndexOf('/') + 1);
    }

    private Path memory(String origin) {
        return home.folder().resolve("log").resolve(origin.replace('/', '-') + ".checkpoint");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
