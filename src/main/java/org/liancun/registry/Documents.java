package org.liancun.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers that entries cite, and their files. */
@Component
public class Documents {
    private final DocumentTables tables;

    Documents(DocumentTables tables) {
        this.tables = tables;
    }

    /** The content of a document's file. */
    public record Content(String mediaType, String fileName, byte[] bytes) {}

    @Transactional(readOnly = true)
    public Optional<Document> find(UUID id) {
        return tables.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Document> byNumber(String number) {
        return tables.byNumber(number);
    }

    @Transactional(readOnly = true)
    public Optional<Content> content(UUID id) {
        return tables.content(id);
    }

    /**
     * Registers a document; its media type is found from the content, whatever {@code document} says.
     *
     * @param content its file; empty where only the paper exists
     * @return its id
     * @throws org.liancun.kernel.Refused if the file is too large or of a type that is not taken, or the number stands
     *     already for another content
     */
    @Transactional
    public UUID store(Document document, byte[] content) {
        throw new UnsupportedOperationException();
    }
}
