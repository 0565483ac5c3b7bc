package org.liancun.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What assemblies resolved. A resolution is recorded once and never changed; a mistake is put right by a later one. */
@Component
public class Resolutions {
    private final ResolutionTables tables;
    private final Deciders deciders;
    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    Resolutions(ResolutionTables tables, Deciders deciders, Documents documents, Audit audit, Clock clock) {
        this.tables = tables;
        this.deciders = deciders;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param place code of a place, of which all below is found; empty for all in sight
     * @param text in title, organisation or subject; empty for all
     */
    public record Search(String place, String text, @Nullable Cursor after, int most) {}

    /** The last row of the page before. */
    public record Cursor(LocalDate heldOn, UUID id) {}

    /** A page of what was found. @param next null on the last one */
    public record Found(List<Resolution> rows, @Nullable Cursor next) {}

    /**
     * Records what was decided, with its outcome as the rules give it. The same id with the same content again changes
     * nothing.
     *
     * @throws Refused if something is missing, or the body could not decide and that is not to be kept
     */
    @Transactional
    public Resolution record(NewResolution wanted) {
        return record(wanted, null);
    }

    /**
     * Records a resolution that puts one right that stands.
     *
     * @throws Refused as {@link #record}, and if there is no reason or the other one was replaced before
     */
    @Transactional
    public Resolution replace(UUID standing, NewResolution wanted, String reason) {
        if (reason.isBlank()) {
            throw new Refused(DecisionsRefusal.REASON_MISSING);
        }
        Resolution old = find(standing).orElseThrow(() -> new Refused(DecisionsRefusal.UNKNOWN_RESOLUTION, standing));
        if (old.replacedBy() != null && !old.replacedBy().equals(wanted.id())) {
            throw new Refused(DecisionsRefusal.RESOLUTION_REPLACED, old.title(), old.question().day());
        }
        if (!old.place().organisation().equals(wanted.organisation())) {
            throw new Refused(DecisionsRefusal.DECIDING_ORGANISATION, wanted.organisation());
        }
        return record(wanted, new Resolution.Replaces(standing, reason.strip()));
    }

    @Transactional(readOnly = true)
    public Optional<Resolution> find(UUID id) {
        return tables.find(id);
    }

    /**
     * A resolution that stands and passed.
     *
     * @throws Refused if it does not, with the rule that says why
     */
    @Transactional(readOnly = true)
    public Resolution require(UUID id) {
        Resolution found = find(id).orElseThrow(() -> new Refused(DecisionsRefusal.UNKNOWN_RESOLUTION, id));
        if (found.replacedBy() != null) {
            throw new Refused(DecisionsRefusal.RESOLUTION_REPLACED, found.title(), found.question().day());
        }
        found.verdict().objection().ifPresent(refused -> {
            throw refused;
        });
        return found;
    }

    /** The last resolution about something that stands. */
    @Transactional(readOnly = true)
    public Optional<Resolution> about(Subject subject) {
        return tables.about(subject);
    }

    /** The newest meeting first. */
    @Transactional(readOnly = true)
    public Found find(Search search) {
        List<Resolution> rows = tables.find(search);
        boolean more = rows.size() > search.most();
        List<Resolution> page = more ? rows.subList(0, search.most()) : rows;
        Resolution last = page.isEmpty() ? null : page.getLast();
        return new Found(List.copyOf(page), more && last != null ? new Cursor(last.question().day(), last.id()) : null);
    }

    private Resolution record(NewResolution wanted, Resolution.@Nullable Replaces replaces) {
        Deciders.Decider decider = deciders.inSight(wanted.organisation());
        ResolutionRules.check(wanted, decider.kind(), LocalDate.now(clock));
        Optional<Resolution> standing = tables.find(wanted.id());
        if (standing.isPresent()) {
            return same(standing.get(), wanted);
        }
        Verdict verdict = AssemblyRules.judge(ResolutionRules.question(wanted, decider.kind()), wanted.charter(),
                wanted.meeting());
        verdict.fault().filter(fault -> !wanted.keepVoid()).ifPresent(fault -> {
            throw fault;
        });
        if (documents.find(wanted.minutes()).isEmpty()) {
            throw new Refused(DecisionsRefusal.MINUTES_MISSING);
        }
        tables.insert(new ResolutionTables.Row(wanted, decider, verdict.outcome(), ResolutionRules.cited(verdict), replaces,
                Scope.current().actor(), clock.instant()));
        audit.changed("resolution.recorded", wanted.id().toString(), wanted.organisation() + " " + wanted.heldOn() + " "
                + verdict.outcome().code());
        return tables.find(wanted.id()).orElseThrow();
    }

    private static Resolution same(Resolution stands, NewResolution wanted) {
        boolean same = stands.title().equals(wanted.title().strip()) && stands.question().day().equals(wanted.heldOn())
                && stands.meeting().equals(wanted.meeting()) && Objects.equals(stands.charter(), wanted.charter())
                && stands.question().body() == wanted.body() && stands.question().matter() == wanted.matter();
        if (!same) {
            throw new Refused(DecisionsRefusal.RESOLUTION_STANDS, stands.title(), stands.question().day());
        }
        return stands;
    }
}
