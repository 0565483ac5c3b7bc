package org.liancun.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of requests with an idempotency key and what they were answered; each call is a transaction of its own. */
@Component
class IdempotencyTables {
    static final String CLAIM = """
            INSERT INTO access.idempotency (county_code, actor, key, request_sha256)
            VALUES (access.county(), access.actor(), ?, ?) ON CONFLICT DO NOTHING""";
    static final String FIND = """
            SELECT request_sha256, status, media_type, location, body FROM access.idempotency
             WHERE county_code = access.county() AND actor = access.actor() AND key = ?""";
    static final String ANSWER = """
            UPDATE access.idempotency SET status = ?, media_type = ?, location = ?, body = ?
             WHERE county_code = access.county() AND actor = access.actor() AND key = ?""";
    static final String RELEASE = """
            DELETE FROM access.idempotency
             WHERE county_code = access.county() AND actor = access.actor() AND key = ? AND status IS NULL""";
    static final String FORGET = """
            DELETE FROM access.idempotency
             WHERE county_code = access.county() AND actor = access.actor() AND begun_at < ?""";

    private final JdbcClient client;

    IdempotencyTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * What a key stands for.
     *
     * @param status 0 while the first request is not answered
     */
    record Kept(byte[] request, int status, @Nullable String mediaType, @Nullable String location, byte @Nullable [] body) {}

    /** Takes the key for a request; false if it was taken before. */
    @Transactional
    boolean claim(String key, byte[] request, Instant oldest) {
        client.sql(FORGET).param(oldest.atOffset(ZoneOffset.UTC)).update();
        return client.sql(CLAIM).params(key, request).update() == 1;
    }

    @Transactional(readOnly = true)
    Optional<Kept> find(String key) {
        return client.sql(FIND).param(key)
                .query((row, number) -> new Kept(row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4),
                        row.getBytes(5)))
                .optional();
    }

    @Transactional
    void answer(String key, Kept kept) {
        client.sql(ANSWER).params(kept.status(), kept.mediaType(), kept.location(), kept.body(), key).update();
    }

    /** Gives the key back: its request was refused and changed nothing. */
    @Transactional
    void release(String key) {
        client.sql(RELEASE).param(key).update();
    }
}
