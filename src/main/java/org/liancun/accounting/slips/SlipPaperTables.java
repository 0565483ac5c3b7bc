package org.liancun.accounting.slips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.registry.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the papers of slips. */
@Component
class SlipPaperTables {
    static final String ALL = """
            SELECT no, file_name, media_type, sha256, document_id FROM accounting.slip_paper
             WHERE county_code = access.county() AND slip_id = ? ORDER BY no""";

    static final String CONTENT = """
            SELECT file_name, media_type, content FROM accounting.slip_paper
             WHERE county_code = access.county() AND slip_id = ? AND no = ? AND content IS NOT NULL""";

    /** The same content a second time, from a form that was sent twice, is the paper that stands. */
    static final String ADD = """
            INSERT INTO accounting.slip_paper (county_code, slip_id, no, file_name, media_type, sha256, content)
            SELECT access.county(), :slip, 1 + coalesce(max(p.no), 0), :name, :type, sha256(:content), :content
              FROM accounting.slip_paper p WHERE p.county_code = access.county() AND p.slip_id = :slip
            ON CONFLICT DO NOTHING""";

    static final String NUMBER_OF = """
            SELECT no FROM accounting.slip_paper
             WHERE county_code = access.county() AND slip_id = ? AND sha256 = sha256(?)""";

    static final String REMOVE = """
            DELETE FROM accounting.slip_paper WHERE county_code = access.county() AND slip_id = ? AND no = ?""";

    static final String REGISTERED = """
            UPDATE accounting.slip_paper SET content = NULL, document_id = :document
             WHERE county_code = access.county() AND slip_id = :slip AND no = :no""";

    private final JdbcClient client;

    SlipPaperTables(JdbcClient client) {
        this.client = client;
    }

    List<SlipPaper> all(UUID slip) {
        return client.sql(ALL).param(slip).query(SlipPaperTables::paper).list();
    }

    /** The content of a paper that is not registered yet. */
    Optional<Documents.Content> content(UUID slip, int no) {
        return client.sql(CONTENT).params(slip, no)
                .query((row, n) -> new Documents.Content(row.getString("media_type"), row.getString("file_name"),
                        row.getBytes("content")))
                .optional();
    }

    /** @return its number on the slip */
    int add(UUID slip, Documents.Content paper) {
        client.sql(ADD).param("slip", slip).param("name", paper.fileName()).param("type", paper.mediaType())
                .param("content", paper.bytes()).update();
        return client.sql(NUMBER_OF).params(slip, paper.bytes()).query(Integer.class).single();
    }

    boolean holds(UUID slip, byte[] content) {
        return client.sql(NUMBER_OF).params(slip, content).query(Integer.class).optional().isPresent();
    }

    void remove(UUID slip, int no) {
        client.sql(REMOVE).params(slip, no).update();
    }

    void registered(UUID slip, int no, UUID document) {
        client.sql(REGISTERED).param("slip", slip).param("no", no).param("document", document).update();
    }

    private static SlipPaper paper(ResultSet row, int n) throws SQLException {
        return new SlipPaper(row.getInt("no"), row.getString("file_name"), row.getString("media_type"),
                HexFormat.of().formatHex(row.getBytes("sha256")), row.getObject("document_id", UUID.class));
    }
}
