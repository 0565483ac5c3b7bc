package org.liancun.shares.web;

import java.time.LocalDate;
import java.util.List;
import org.liancun.alliance.Addresses;
import org.liancun.shares.ShareRegisters.Issuer;
import org.liancun.shell.Frame;

/**
 * The share registers in sight on a day.
 *
 * @param persons whether the reader may see single households
 */
public record RegistersPage(List<Issuer> issuers, LocalDate day, String place, boolean persons) {
    public List<Issuer> of(String kind) {
        return issuers.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    public String href(Issuer issuer) {
        return Addresses.register(issuer.code(), day);
    }

    /** Hands that hold shares; of households a small number is not said, because it could point at one. */
    public String count(Issuer issuer, Frame frame) {
        boolean countable = persons || issuer.kind().equals("vehicle") || issuer.holders() >= Holders.FEWEST;
        return countable ? frame.count(issuer.holders()) : frame.t("shares.few");
    }

    public String entries(Issuer issuer) {
        return Addresses.entries(issuer.code() + "-M", "M301", day);
    }
}
