package org.liancun.payout.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.payout.payment.Divisions;
import org.liancun.payout.payment.Due;
import org.liancun.payout.payment.PaidFrom;
import org.liancun.payout.payment.PaymentRefusal;
import org.liancun.payout.payment.Payments;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.registry.Household;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Divides what a household gets over the households that it became. */
@Controller
@RequestMapping("/payouts/{organisation}/{year:\\d{4}}/payment/divisions/{holder}")
@Allowed(Role.ACCOUNTANT)
class DivisionPages {
    private final Divisions divisions;
    private final Payments payments;
    private final Documents documents;
    private final PaymentReading reading;
    private final Frames frames;

    DivisionPages(Divisions divisions, Payments payments, Documents documents, PaymentReading reading, Frames frames) {
        this.divisions = divisions;
        this.payments = payments;
        this.documents = documents;
        this.reading = reading;
        this.frames = frames;
    }

    @GetMapping
    Page look(@PathVariable String organisation, @PathVariable int year, @PathVariable String holder) {
        return page(reading.from(organisation, year), holder, Map.of(), null);
    }

    /** @param typed parts under the codes of the households, and the document's number */
    @PostMapping
    Object divide(@PathVariable String organisation, @PathVariable int year, @PathVariable String holder,
            @RequestParam String document, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        PaidFrom from = reading.from(organisation, year);
        try {
            divisions.divide(new Divisions.Division(organisation, new FiscalYear(year), holder, document(document),
                    parts(holder, typed)));
            return "redirect:" + PaymentPage.path(from);
        } catch (Refused refused) {
            return page(from, holder, typed, frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Map<String, Long> parts(String holder, Map<String, String> typed) {
        Map<String, Long> parts = new HashMap<>();
        for (Household heir : divisions.heirs(holder)) {
            String part = typed.getOrDefault(heir.code(), "").strip();
            if (!part.isEmpty() && !part.equals("0")) {
                if (!part.matches("\\d{1,7}")) {
                    throw new Refused(PaymentRefusal.BAD_PARTS, part);
                }
                parts.put(heir.code(), Long.parseLong(part));
            }
        }
        return parts;
    }

    private UUID document(String number) {
        return documents.byNumber(number.strip()).map(Document::id)
                .orElseThrow(() -> new Refused(PaymentRefusal.NO_DOCUMENT, number));
    }

    private Page page(PaidFrom from, String holder, Map<String, String> typed, @Nullable String refused) {
        List<Household> heirs = divisions.heirs(holder);
        long fen = payments.standing(from, reading.today()).dues().stream()
                .filter(due -> due.code().equals(holder)).map(Due::amounts).mapToLong(Due.Amounts::owed).findFirst()
                .orElseThrow(() -> new NotFound(holder));
        return new Page("payment/division.jte", new DivisionPage(from, holder, fen, heirs, typed, refused));
    }
}
