package org.liancun.payout.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.payout.Payout;
import org.liancun.payout.PayoutRefusal;
import org.liancun.payout.Resolution;
import org.liancun.payout.Votes;
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
        return new Resolution(form.on(), document(payout, form), votes);
    }

    private static Votes votes(Payout payout, ResolutionForm form) {
        try {
            return new Votes(form.entitled(), form.present(), form.inFavour(), form.against(), form.abstained());
        } catch (IllegalArgumentException e) {
            throw new Refused(PayoutRefusal.BAD_VOTES, payout.head().organisation(), form.entitled(), form.present(),
                    form.inFavour(), form.against(), form.abstained());
        }
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
