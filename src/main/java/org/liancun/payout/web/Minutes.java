package org.liancun.payout.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Votes;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.payout.Payout;
import org.liancun.payout.PayoutRefusal;
import org.liancun.payout.Resolution;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The minutes behind a resolution: found by their number, or registered with it. */
@Component
class Minutes {
    private final Documents documents;
    private final Organisations organisations;

    Minutes(Documents documents, Organisations organisations) {
        this.documents = documents;
        this.organisations = organisations;
    }

    Resolution resolution(Payout.OpenPayout payout, ResolutionForm form) {
        if (form.on() == null) {
            throw new Refused(PayoutRefusal.NO_DAY, payout.head().organisation());
        }
        Votes votes = votes(payout, form);
        LocalDate announced = Objects.requireNonNullElse(form.announced(), payout.openOn());
        return new Resolution(form.on(), announced, document(payout, form), votes);
    }

    private static Votes votes(Payout payout, ResolutionForm form) {
        Votes votes = new Votes(form.entitled(), form.present(), form.inFavour(), form.against(), form.abstained());
        if (!votes.possible()) {
            throw new Refused(PayoutRefusal.BAD_VOTES, payout.head().organisation(), votes.entitled(), votes.present(),
                    votes.inFavour(), votes.against(), votes.abstained());
        }
        return votes;
    }

    private UUID document(Payout payout, ResolutionForm form) {
        String number = form.number() == null ? "" : form.number().strip();
        if (number.isEmpty()) {
            throw new Refused(PayoutRefusal.NO_MINUTES, payout.head().organisation());
        }
        Optional<Document> standing = documents.byNumber(number);
        if (standing.isPresent()) {
            return standing.get().id();
        }
        Organisation organisation = organisations.find(payout.head().organisationId()).orElseThrow();
        String title = organisation.nameZh() + payout.head().year().value() + "年度收益分配决议";
        return documents.store(new Document(Ids.next(), number, "resolution", title, form.on(), null, name(form.file()),
                organisation.place(), organisation.code(), organisation.synthetic()), content(form.file()));
    }

    private static String name(@Nullable MultipartFile file) {
        return file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    private static byte[] content(@Nullable MultipartFile file) {
        try {
            return file == null || file.isEmpty() ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the minutes cannot be read", e);
        }
    }
}
