package org.liancun.ledger.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.liancun.ledger.SealedLog;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The sealed log as static files, public: below {@code /log/{county}}, and below {@code /log} for a home's only county. */
@RestController
class LogFiles {
    private final SealedLog log;

    LogFiles(SealedLog log) {
        this.log = log;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return log.onlyCounty().map(this::checkpoint).orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/log/{county:\\d{6}}/checkpoint")
    ResponseEntity<byte[]> checkpoint(@PathVariable String county) {
        return text(log.checkpoint(county));
    }

    @GetMapping("/log/keys")
    ResponseEntity<byte[]> keys() {
        return log.onlyCounty().map(this::keys).orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/log/{county:\\d{6}}/keys")
    ResponseEntity<byte[]> keys(@PathVariable String county) {
        return text(Optional.of(String.join("\n", log.keys(county)) + "\n"));
    }

    @GetMapping("/log/tile/{*rest}")
    ResponseEntity<byte[]> tile(@PathVariable String rest) {
        return log.onlyCounty().map(county -> tile(county, rest)).orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/log/{county:\\d{6}}/tile/{*rest}")
    ResponseEntity<byte[]> tile(@PathVariable String county, @PathVariable String rest) {
        boolean partial = rest.contains(".p/");
        // A full tile never changes; a partial one is soon followed by a wider one under another path.
        Duration kept = partial ? Duration.ofMinutes(1) : Duration.ofDays(365);
        return log.file(county, "tile" + rest)
                .map(bytes -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(kept).cachePublic())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> text(Optional<String> text) {
        return text.map(note -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .body(note.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
