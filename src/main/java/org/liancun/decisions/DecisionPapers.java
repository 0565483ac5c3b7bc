package org.liancun.decisions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.registry.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Resolutions and notices with their papers, each in one transaction: what is refused leaves no paper behind. */
@Component
public class DecisionPapers {
    private final Resolutions resolutions;
    private final Notices notices;
    private final Deciders deciders;
    private final Documents documents;

    DecisionPapers(Resolutions resolutions, Notices notices, Deciders deciders, Documents documents) {
        this.resolutions = resolutions;
        this.notices = notices;
        this.deciders = deciders;
        this.documents = documents;
    }

    /**
     * Records a resolution with its minutes.
     *
     * @param wanted whose minutes are those of the paper
     * @param replaced the resolution that it puts right, with the reason; null for none
     */
    @Transactional
    public Resolution record(NewResolution wanted, PaperFile minutes, Resolution.@Nullable Replaces replaced) {
        if (resolutions.find(wanted.id()).isPresent()) {
            return resolutions.record(wanted);
        }
        Organisation organisation = deciders.inSight(wanted.organisation()).organisation();
        UUID paper = register(organisation, minutes, new Titled("resolution", "JY", wanted.title(), wanted.id(),
                wanted.heldOn())).orElseThrow(() -> new Refused(DecisionsRefusal.MINUTES_MISSING));
        NewResolution whole = wanted.withMinutes(paper);
        return replaced == null ? resolutions.record(whole)
                : resolutions.replace(replaced.id(), whole, replaced.reason());
    }

    /**
     * Writes a notice with its paper.
     *
     * @param days on the board; null for a draft
     */
    @Transactional
    public Notice write(NewNotice wanted, PaperFile file, @Nullable Period days) {
        Optional<Notice> standing = notices.find(wanted.id());
        if (standing.isPresent()) {
            return standing.get();
        }
        Organisation organisation = deciders.inSight(wanted.organisation()).organisation();
        NewNotice whole = wanted.withDocument(register(organisation, file,
                new Titled("notice", "GS", wanted.texts().titleZh(), wanted.id(), null)).orElse(null));
        return days == null ? notices.write(whole) : notices.open(whole, days);
    }

    /** How a paper is registered that has no number of its own. */
    private record Titled(String kind, String prefix, String title, UUID id, java.time.@Nullable LocalDate on) {
        String number() {
            return prefix + "-" + id;
        }
    }

    private Optional<UUID> register(Organisation organisation, PaperFile file, Titled as) {
        String number = file.number().strip();
        if (file.content().length == 0) {
            return number.isEmpty() ? Optional.empty() : documents.byNumber(number).map(Document::id);
        }
        return Optional.of(documents.store(new Document(Ids.next(), number.isEmpty() ? as.number() : number, as.kind(),
                as.title(), as.on(), null, file.fileName(), organisation.place(), organisation.code(),
                organisation.synthetic()), file.content()));
    }
}
