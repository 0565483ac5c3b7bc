package org.liancun.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of documents and their files. */
@Component
class DocumentTables {
    static final String SELECT = """
            SELECT d.id, d.number, d.kind, d.title, d.issued_on, f.media_type, d.file_name, d.place_code,
                   d.organisation_code, d.synthetic, d.sha256
              FROM registry.document d
              LEFT JOIN registry.file f ON f.county_code = d.county_code AND f.sha256 = d.sha256
            """;
    static final String FIND = SELECT + " WHERE d.id = ?";
    static final String BY_NUMBER = SELECT + " WHERE d.number = ?";
    static final String ALL = SELECT + " ORDER BY d.number";
    static final String CONTENT = """
            SELECT f.media_type, d.file_name, f.content
              FROM registry.document d
              JOIN registry.file f ON f.county_code = d.county_code AND f.sha256 = d.sha256
             WHERE d.id = ?""";

    /** Without a target, so that whoever may not see the standing row is not refused for that. */
    static final String ADD_FILE = """
            INSERT INTO registry.file (county_code, sha256, media_type, content)
            VALUES (access.county(), ?, ?, ?) ON CONFLICT DO NOTHING""";
    static final String ADD = """
            INSERT INTO registry.document (county_code, id, number, kind, title, issued_on, sha256, file_name, place_code,
                                           organisation_code, synthetic)
            VALUES (access.county(), :id, :number, :kind, :title, :issued::date, :sha256::bytea, :file, :place,
                    :organisation, :synthetic)
            ON CONFLICT DO NOTHING""";
    static final String STANDING = "SELECT id, sha256 FROM registry.document WHERE number = ?";

    static final String STAGING = """
            registry.staged_document (line, fresh_id, number, kind, title, issued_on, sha256, file_name, place_code,
                                      organisation_code)""";
    static final String TAKE_STRAY = """
            WITH stray AS (
                DELETE FROM registry.staged_document s
                 WHERE NOT EXISTS (SELECT 1 FROM registry.place p
                                    WHERE p.county_code = access.county() AND p.code = s.place_code)
                RETURNING s.line, s.organisation_code AS value)
            SELECT line, value FROM stray ORDER BY line""";
    static final String TAKE_OTHER_CONTENT = """
            WITH other AS (
                DELETE FROM registry.staged_document s
                 USING registry.document d
                 WHERE d.county_code = access.county() AND d.number = s.number AND s.sha256 IS NOT NULL
                   AND d.sha256 IS DISTINCT FROM s.sha256
                RETURNING s.line, s.number AS value)
            SELECT line, value FROM other ORDER BY line""";
    static final String SAVE_STAGED = """
            INSERT INTO registry.document AS d (county_code, id, number, kind, title, issued_on, sha256, file_name,
                                                place_code, organisation_code, synthetic)
            SELECT access.county(), fresh_id, number, kind, title, issued_on, sha256, file_name, place_code,
                   organisation_code, :synthetic
              FROM registry.staged_document
            ON CONFLICT (county_code, number) DO UPDATE
               SET kind = excluded.kind, title = excluded.title, issued_on = excluded.issued_on,
                   file_name = CASE WHEN excluded.sha256 IS NULL THEN d.file_name ELSE excluded.file_name END,
                   place_code = excluded.place_code, organisation_code = excluded.organisation_code,
                   synthetic = excluded.synthetic
             WHERE (d.kind, d.title, d.issued_on, d.place_code, d.organisation_code, d.synthetic)
                   IS DISTINCT FROM (excluded.kind, excluded.title, excluded.issued_on, excluded.place_code,
                                     excluded.organisation_code, excluded.synthetic)
                OR excluded.sha256 IS NOT NULL AND d.file_name <> excluded.file_name""";
    static final String CLEAR_STAGED = "DELETE FROM registry.staged_document";

    /** Files go in by fours, so that at most 80 MB are in memory. */
    private static final int FILES_AT_ONCE = 4;
    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Copy copy;

    DocumentTables(JdbcClient client, JdbcTemplate jdbc, Copy copy) {
        this.client = client;
        this.jdbc = jdbc;
        this.copy = copy;
    }

    Optional<Document> find(UUID id) {
        return client.sql(FIND).param(id).query(DocumentTables::document).optional();
    }

    Optional<Document> byNumber(String number) {
        return client.sql(BY_NUMBER).param(number).query(DocumentTables::document).optional();
    }

    /** By number, each with the hash of its file, or null. */
    void forEach(BiConsumer<Document, byte @Nullable []> document) {
        client.sql(ALL).query(row -> {
            document.accept(document(row, 0), row.getBytes("sha256"));
        });
    }

    Optional<Documents.Content> content(UUID id) {
        return client.sql(CONTENT)
                .param(id)
                .query((row, n) -> new Documents.Content(row.getString("media_type"), row.getString("file_name"),
                        row.getBytes("content")))
                .optional();
    }

    /** @return whether the number was free */
    boolean add(Document document, byte @Nullable [] sha256) {
        return client.sql(ADD)
                .param("id", document.id()).param("number", document.number()).param("kind", document.kind())
                .param("title", document.title()).param("issued", document.issuedOn()).param("sha256", sha256)
                .param("file", document.fileName()).param("place", document.place())
                .param("organisation", document.organisation()).param("synthetic", document.synthetic())
                .update() == 1;
    }

    void addFile(byte[] sha256, String mediaType, byte[] content) {
        jdbc.update(ADD_FILE, sha256, mediaType, content);
    }

    /** The document of that number with the hash of its file, if it is in sight. */
    Optional<Standing> standing(String number) {
        return client.sql(STANDING).param(number)
                .query((row, n) -> new Standing(row.getObject("id", UUID.class), row.getBytes("sha256")))
                .optional();
    }

    record Standing(UUID id, byte @Nullable [] sha256) {}

    void stage(Consumer<Copy.Sink> rows) {
        copy.into(STAGING, rows);
    }

    List<Finding> takeStray() {
        return Finding.all(client, TAKE_STRAY);
    }

    List<Finding> takeOtherContent() {
        return Finding.all(client, TAKE_OTHER_CONTENT);
    }

    /** Adds the files that do not stand yet. */
    void addFiles(List<DocumentPart.FileOfDocument> files, Function<String, byte[]> content) {
        jdbc.batchUpdate(ADD_FILE, files, FILES_AT_ONCE, (statement, file) -> {
            statement.setBytes(1, file.sha256());
            statement.setString(2, file.mediaType());
            statement.setBytes(3, content.apply(file.path()));
        });
    }

    void saveStaged(boolean synthetic) {
        client.sql(SAVE_STAGED).param("synthetic", synthetic).update();
        client.sql(CLEAR_STAGED).update();
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document document(ResultSet row, int n) throws SQLException {
        return new Document(row.getObject("id", UUID.class), row.getString("number"), row.getString("kind"),
                row.getString("title"), row.getObject("issued_on", LocalDate.class), row.getString("media_type"),
                row.getString("file_name"), row.getString("place_code"), row.getString("organisation_code"),
                row.getBoolean("synthetic"));
    }
}
