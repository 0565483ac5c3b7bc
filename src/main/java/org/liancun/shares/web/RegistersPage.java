package org.liancun.shares.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.liancun.alliance.Addresses;
import org.liancun.shares.ShareRegisters.Issuer;
import org.liancun.shell.Frame;
import org.liancun.shell.Listed;
import org.liancun.shell.Listing;

/**
 * The share registers in sight on a day, of vehicles or of collectives.
 *
 * @param all at the place
 * @param kind vehicle or collective: which of them are listed
 * @param persons whether the reader may see single households
 */
public record RegistersPage(List<Issuer> all, String kind, Listed<Issuer> issuers, LocalDate day, String place,
        boolean persons) {
    private static final List<String> KINDS = List.of("vehicle", "collective");
    private static final Listed.Columns<Issuer> COLUMNS = new Listed.Columns<>(Issuer::code,
            issuer -> List.of(issuer.code(), issuer.nameZh(), issuer.nameEn(), issuer.placeZh(), issuer.placeEn()),
            Map.of("code", Comparator.comparing(Issuer::code),
                    "holders", Comparator.comparing(Issuer::holders),
                    "issued", Comparator.comparing(Issuer::issued)));

    static RegistersPage of(List<Issuer> all, Listing asked, LocalDate day, String place, boolean persons) {
        String wanted = asked.kept().getOrDefault("kind", "");
        String kind = KINDS.contains(wanted) ? wanted
                : KINDS.stream().filter(each -> !listed(all, each, asked).found().isEmpty()).findFirst().orElse("vehicle");
        return new RegistersPage(all, kind, listed(all, kind, asked), day, place, persons);
    }

    private static Listed<Issuer> listed(List<Issuer> all, String kind, Listing asked) {
        return Listed.of(all.stream().filter(each -> each.kind().equals(kind)).toList(), asked, COLUMNS);
    }

    /** Of which there are any. */
    public List<String> kinds() {
        return KINDS.stream().filter(each -> count(each) > 0).toList();
    }

    public long count(String of) {
        return all.stream().filter(each -> each.kind().equals(of)).count();
    }

    public String href(Issuer issuer) {
        return Addresses.register(issuer.code(), day);
    }

    /** Hands that hold shares; of households a small number is not said, because it could point at one. */
    public String holders(Issuer issuer, Frame frame) {
        return countable(issuer) ? frame.count(issuer.holders()) : frame.t("shares.few");
    }

    boolean countable(Issuer issuer) {
        return persons || issuer.kind().equals("vehicle") || issuer.holders() >= Holders.FEWEST;
    }

    public String entries(Issuer issuer) {
        return Addresses.entries(issuer.code() + "-M", "M301", day);
    }
}
