package org.liancun.shares.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.liancun.access.Scope;
import org.liancun.ledger.SealedLog;
import org.liancun.registry.Household;
import org.liancun.registry.Households;
import org.liancun.registry.Organisation;
import org.liancun.shares.Holding;
import org.liancun.shares.ShareRegister;
import org.liancun.shares.register.Certificate;
import org.liancun.shares.register.CertificateReceipt;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.Page;
import org.springframework.stereotype.Component;

/** What a printed certificate shows. */
@Component
class CertificateModels {
    private final Households households;
    private final ShareRegister register;
    private final SealedLog log;
    private final Messages messages;
    private final Clock clock;

    CertificateModels(Households households, ShareRegister register, SealedLog log, Messages messages, Clock clock) {
        this.households = households;
        this.register = register;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    Page one(Organisation issuer, Certificate certificate) {
        Household household = households.find(certificate.holder()).orElse(null);
        String county = Scope.current().county();
        CertificateReceipt receipt = new CertificateReceipt(county, issuer.code(),
                household == null ? certificate.holder().toString() : household.code(), certificate,
                log.leaf(county, certificate.entry()).orElse(null), log.checkpoint(county).orElse(null));
        return new Page("register/certificate.jte", new CertificatePage(issuer, certificate, household,
                current(certificate), receipt, messages.in(Language.ZH_HANS), messages.in(Language.EN)));
    }

    private boolean current(Certificate certificate) {
        Map<String, Long> today = register.asOf(certificate.organisation(), LocalDate.now(clock)).stream()
                .filter(each -> each.holder().equals(certificate.holder()))
                .collect(Collectors.toMap(Holding::shareClass, Holding::hundredths));
        return certificate.replacedBy() == null && today.equals(certificate.shares().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().code(), Map.Entry::getValue)));
    }
}
