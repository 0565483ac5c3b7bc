package org.liancun.shares.members.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Refused;
import org.liancun.shares.SharesRefusal;
import org.liancun.shares.members.MemberRefusal;
import org.liancun.shares.members.MemberRegime;
import org.liancun.shares.members.MemberRegime.Kind;
import org.liancun.shares.members.MemberRegime.OwnPart;
import org.springframework.util.MultiValueMap;

/**
 * How a village keeps its membership, as it is typed.
 *
 * @param adjustedOn days, one after the other
 * @param ownKind none, percent or count
 */
public record RegimeForm(String village, String validFrom, String regime, String adjustedOn, String ownKind, String own,
        String source, String document) {
    static final RegimeForm EMPTY =
            new RegimeForm("", "", Kind.STATIC.code(), "", OwnPart.NONE, "", "", "");

    static RegimeForm of(MultiValueMap<String, String> sent) {
        return new RegimeForm(text(sent, "village"), text(sent, "validFrom"), text(sent, "regime"),
                text(sent, "adjustedOn"), text(sent, "ownKind"), text(sent, "own"), text(sent, "source"),
                text(sent, "document"));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** @throws Refused if a day or a number cannot be read */
    MemberRegime regime(UUID onFile) {
        Kind kind = regime.equals(Kind.DYNAMIC.code()) ? Kind.DYNAMIC : Kind.STATIC;
        boolean none = !List.of(OwnPart.PERCENT, OwnPart.COUNT).contains(ownKind);
        return new MemberRegime(village, day(validFrom), kind, kind == Kind.STATIC ? List.of() : days(),
                none ? new OwnPart(OwnPart.NONE, 0) : new OwnPart(ownKind, part()), source, onFile);
    }

    private List<LocalDate> days() {
        return Arrays.stream(adjustedOn.split("[\\s,，;；、]+")).filter(day -> !day.isEmpty()).map(RegimeForm::day).toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refused(SharesRefusal.NOT_A_DAY, text);
        }
    }

    private long part() {
        try {
            return Decimals.parse(own, 2);
        } catch (IllegalArgumentException e) {
            throw new Refused(MemberRefusal.COLLECTIVE_PART, own);
        }
    }
}
