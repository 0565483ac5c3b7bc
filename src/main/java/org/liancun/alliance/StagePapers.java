package org.liancun.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.springframework.stereotype.Component;

/** Finds the documents that stages and weights cite, and registers one whose file comes along. */
@Component
public class StagePapers {
    private final Documents documents;
    private final StageTables tables;

    StagePapers(Documents documents, StageTables tables) {
        this.documents = documents;
        this.tables = tables;
    }

    /** A document as stages and weights cite it. */
    public record Cited(UUID id, String number, String title) {}

    /**
     * What the document is about.
     *
     * @param on the day on which it is said to have been issued
     */
    record About(String title, LocalDate on) {}

    /** @param missing what is said where no number is given */
    UUID of(StagePaper paper, About about, StageRefusal missing) {
        String number = paper.number().strip();
        if (number.isEmpty()) {
            throw new Refused(missing);
        }
        if (paper.content().length == 0) {
            return documents.byNumber(number).map(Document::id)
                    .orElseThrow(() -> new Refused(StageRefusal.STAGE_DOCUMENT_UNKNOWN, number));
        }
        // The county's place, so that whoever may read the stage may read why.
        return documents.store(new Document(Ids.next(), number, "resolution", about.title(), about.on(), null,
                paper.fileName(), Scope.current().county(), "", false), paper.content());
    }

    List<Cited> cited(List<UUID> ids) {
        return tables.cited(ids);
    }
}
