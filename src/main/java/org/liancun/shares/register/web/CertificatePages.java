package org.liancun.shares.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.registry.Organisation;
import org.liancun.shares.register.Certificate;
import org.liancun.shares.register.Certificates;
import org.liancun.shares.register.RegisterRefusal;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Certificates of shares: given out, printed, and replaced. */
@Controller
@Allowed(Role.ACCOUNTANT)
class CertificatePages {
    private final Certificates certificates;
    private final CertificateModels models;
    private final RegisterNames names;
    private final Frames frames;

    CertificatePages(Certificates certificates, CertificateModels models, RegisterNames names, Frames frames) {
        this.certificates = certificates;
        this.models = models;
        this.names = names;
        this.frames = frames;
    }

    @GetMapping("/shares/{organisation:\\d{12}}/certificates")
    @Allowed({Role.ACCOUNTANT, Role.AUDITOR})
    Page list(@PathVariable String organisation, ScopeBar bar) {
        return page(names.of(organisation, "certificates of shares"), bar.year().last(), null);
    }

    @PostMapping("/shares/{organisation:\\d{12}}/certificates")
    Object issue(@PathVariable String organisation, @RequestParam MultiValueMap<String, String> sent, ScopeBar bar,
            HttpServletRequest request) {
        Organisation issuer = names.of(organisation, "certificates of shares");
        ChangeForm form = ChangeForm.of(sent);
        try {
            LocalDate day = ChangeForm.day(form.get("day"), "day");
            if (day == null) {
                throw new Refused(RegisterRefusal.NOT_READ, "", "day");
            }
            Certificate fresh = certificates.issue(organisation, form.get("holder"), day, form.get("reason"));
            return "redirect:/shares/" + organisation + "/certificates/" + fresh.no();
        } catch (Refused refused) {
            return page(issuer, bar.year().last(), frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/shares/{organisation:\\d{12}}/certificates/{no:\\d{1,9}}")
    @Allowed({Role.ACCOUNTANT, Role.AUDITOR})
    Page one(@PathVariable String organisation, @PathVariable int no) {
        Organisation issuer = names.of(organisation, "a certificate of shares");
        return models.one(issuer, certificates.find(issuer.id(), no)
                .orElseThrow(() -> new NotFound(String.valueOf(no))));
    }

    private Page page(Organisation issuer, LocalDate day, @Nullable String refused) {
        List<Certificate> all = certificates.of(issuer.id());
        return new Page("register/certificates.jte", new CertificatesPage(issuer, all,
                names.names(all.stream().map(Certificate::holder).toList()), names.households(issuer), day, refused));
    }
}
