package org.liancun.shares.web;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.shares.SharesRefusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The papers that forms cite: handed in with the form, or on file already under their number. */
@Component
public class SharePapers {
    private final Documents documents;

    SharePapers(Documents documents) {
        this.documents = documents;
    }

    /**
     * A paper that a form cites.
     *
     * @param kind such as contract or resolution
     * @param place code of the place whose people see it
     * @param organisation code of the organisation whose people see it besides; may be empty
     */
    public record Cited(String number, String kind, String title, String place, String organisation) {}

    /** Whether papers of the place are in the reader's own scope, so that this reader may file one. */
    public static boolean mayFile(Scope scope, String place) {
        return !scope.readOnly() && (!scope.place().isEmpty() && place.startsWith(scope.place())
                || scope.organisations().contains(place));
    }

    /** Whether a file came with the form. */
    public static boolean came(@Nullable MultipartFile file) {
        return file != null && !file.isEmpty();
    }

    /**
     * The id of the paper; its file is registered under the number where one came with the form.
     *
     * @throws Refused if no paper of that number is on file and none came, or with a refusal of the registry
     */
    public UUID onFile(Cited cited, @Nullable MultipartFile file) throws IOException {
        if (file != null && !file.isEmpty()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return documents.store(new Document(Ids.next(), Typed.needed(cited.number(), "document"), cited.kind(),
                    cited.title(), null, null, name, cited.place(), cited.organisation(), false), file.getBytes());
        }
        return documents.byNumber(cited.number()).map(Document::id)
                .orElseThrow(() -> new Refused(SharesRefusal.UNKNOWN_DOCUMENT, cited.number()));
    }
}
