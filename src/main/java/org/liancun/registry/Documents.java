package org.liancun.registry;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers that entries cite, and their files. A document that stands keeps its number and its file for good: the
 * seal of every entry that cites it holds them.
 */
@Component
public class Documents {
    private final DocumentTables tables;
    private final Audit audit;

    Documents(DocumentTables tables, Audit audit) {
        this.tables = tables;
        this.audit = audit;
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
     * Registers a document; its media type is found from the content, whatever {@code document} says. One that stands
     * already with the same content is passed over.
     *
     * @param content its file; empty where only the paper exists
     * @return its id, or that of the one that stood
     * @throws Refused if the file is too large or of a type that is not taken, or the number stands already for another
     *     content
     */
    @Transactional
    public UUID store(Document document, byte[] content) {
        byte[] sha256 = content.length == 0 ? null : DocumentTables.sha256(content);
        String mediaType = content.length == 0 ? null : mediaType(document.fileName(), content);
        // The document first: a file is seen, and so may be written, through a document that names it.
        if (!tables.add(document, sha256)) {
            return standing(document.number(), sha256);
        }
        if (mediaType != null) {
            tables.addFile(Objects.requireNonNull(sha256), mediaType, content);
        }
        audit.changed("document.stored", document.number(), document.kind());
        return document.id();
    }

    /**
     * What a file is by its content, for one that may be registered later.
     *
     * @throws Refused if it is too large or of a type that is not taken
     */
    public static String mediaType(String fileName, byte[] content) {
        if (content.length > MediaTypes.MOST_BYTES) {
            throw new Refused(RegistryRefusal.FILE_TOO_LARGE, fileName, content.length, MediaTypes.MOST_BYTES);
        }
        return MediaTypes.of(content, fileName).orElseThrow(() -> new Refused(RegistryRefusal.FILE_TYPE, fileName));
    }

    private UUID standing(String number, byte @Nullable [] sha256) {
        return tables.standing(number)
                .filter(standing -> Arrays.equals(standing.sha256(), sha256))
                .map(DocumentTables.Standing::id)
                .orElseThrow(() -> new Refused(RegistryRefusal.DOCUMENT_CONTENT, number));
    }
}
