package org.liancun.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.ledger.Sealer;
import org.liancun.ledger.seal.Checkpoint;
import org.liancun.ledger.seal.MerkleTree;
import org.liancun.ledger.seal.Tile;
import org.liancun.ledger.seal.Tiles;
import org.liancun.ledger.seal.VerifierKey;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;

/** The log as a stranger reads it, over HTTP and without a login: what it needs to check every leaf by itself. */
class LogFilesTests {
    private static final int ENTRIES = 300;
    private final TestCounty county = new TestCounty();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aStrangerReadsCheckpointKeysTilesAndLeavesAndTheyAgree() throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= ENTRIES; i++) {
            entries.add(Entry.draft(Ids.next(), county.book(county.villageA).id(), LocalDate.of(2023, 4, 2), "voucher")
                    .add(Posting.debit("102", new Money(i), 1))
                    .add(Posting.credit("501", new Money(i), 1))
                    .done());
        }
        county.scope.call(() -> TestApp.get(Ledger.class).post(entries));
        county.scope.call(TestApp.get(Sealer.class)::sealAll);

        VerifierKey key = VerifierKey.parse(new String(get("keys").body(), StandardCharsets.UTF_8).strip());
        String note = new String(get("checkpoint").body(), StandardCharsets.UTF_8);
        Checkpoint checkpoint = Checkpoint.open(note, key.name(), key);
        assertThat(checkpoint.size()).isEqualTo(ENTRIES);

        byte[] root = MerkleTree.root(ENTRIES, Tiles.hashes(ENTRIES, this::tile));
        assertThat(root).isEqualTo(checkpoint.root());

        List<byte[]> hashes = new ArrayList<>();
        for (String path : List.of("tile/entries/000", "tile/entries/001.p/44")) {
            byte[] bundle = get(path).body();
            for (int at = 0; at < bundle.length; at += 2 + 65) {
                assertThat(bundle[at] * 256 + bundle[at + 1]).isEqualTo(65);
                hashes.add(MerkleTree.leafHash(java.util.Arrays.copyOfRange(bundle, at + 2, at + 2 + 65)));
            }
        }
        assertThat(MerkleTree.root(hashes)).isEqualTo(checkpoint.root());
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("checkpoint").statusCode()).isEqualTo(404);
        assertThat(get("tile/0/000").statusCode()).isEqualTo(404);
        assertThat(get("tile/0/0").statusCode()).isEqualTo(404);
        assertThat(get("tile/../keys").statusCode()).isGreaterThanOrEqualTo(400);
    }

    private byte[] tile(Tile tile) {
        try {
            return get(tile.path()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create(TestApp.url() + "/log/" + county.code + "/" + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
