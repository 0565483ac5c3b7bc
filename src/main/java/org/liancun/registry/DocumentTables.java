package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of documents and their files. */
@Component
class DocumentTables {
    static final String SELECT = """
            SELECT d.id, d.number, d.kind, d.title, d.issued_on, f.media_type, d.file_name, d.place_code,
                   d.organisation_code, d.synthetic
              FROM registry.document d
              LEFT JOIN registry.file f ON f.county_code = d.county_code AND f.sha256 = d.sha256
            """;
    static final String FIND = SELECT + " WHERE d.id = ?";
    static final String BY_NUMBER = SELECT + " WHERE d.number = ?";
    static final String CONTENT = """
            SELECT f.media_type, d.file_name, f.content
              FROM registry.document d
              JOIN registry.file f ON f.county_code = d.county_code AND f.sha256 = d.sha256
             WHERE d.id = ?""";

    private final JdbcClient client;

    DocumentTables(JdbcClient client) {
        this.client = client;
    }

    Optional<Document> find(UUID id) {
        return client.sql(FIND).param(id).query(DocumentTables::document).optional();
    }

    Optional<Document> byNumber(String number) {
        return client.sql(BY_NUMBER).param(number).query(DocumentTables::document).optional();
    }

    Optional<Documents.Content> content(UUID id) {
        return client.sql(CONTENT)
                .param(id)
                .query((row, n) -> new Documents.Content(row.getString("media_type"), row.getString("file_name"),
                        row.getBytes("content")))
                .optional();
    }

    private static Document document(ResultSet row, int n) throws SQLException {
        return new Document(row.getObject("id", UUID.class), row.getString("number"), row.getString("kind"),
                row.getString("title"), row.getObject("issued_on", LocalDate.class), row.getString("media_type"),
                row.getString("file_name"), row.getString("place_code"), row.getString("organisation_code"),
                row.getBoolean("synthetic"));
    }
}
