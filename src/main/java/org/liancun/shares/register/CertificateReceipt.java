package org.liancun.shares.register;

import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Unit;
import org.liancun.ledger.SealedLog;

/**
 * What the square code of a certificate says, line by line: who holds how many shares on which day, and the place in the
 * sealed log where the entry stands that moved them last. {@code docs/spec/shares.md} says how it is checked and what
 * that proves.
 *
 * @param leaf of that entry; null where it was not sealed yet when this was printed
 * @param checkpoint the signed note of the log at that time; null where there is none yet
 */
public record CertificateReceipt(String county, String organisation, String holder, Certificate certificate,
        SealedLog.@Nullable Leaf leaf, @Nullable String checkpoint) {
    private static final String FORM = "liancun-shares-1";

    /** The text in the code. */
    public String text() {
        StringBuilder text = new StringBuilder(FORM).append('\n')
                .append("county ").append(county).append('\n')
                .append("organisation ").append(organisation).append('\n')
                .append("certificate ").append(certificate.number()).append('\n')
                .append("holder ").append(holder).append('\n')
                .append("day ").append(certificate.asOf()).append('\n')
                .append("shares ").append(certificate.shares().entrySet().stream()
                        .map(each -> each.getKey().code() + "=" + Decimals.format(each.getValue(), Unit.SHARE.scale()))
                        .collect(Collectors.joining(";"))).append('\n')
                .append("entry ").append(certificate.entry()).append('\n');
        if (leaf != null) {
            text.append("leaf ").append(leaf.index()).append(' ')
                    .append(Base64.getEncoder().encodeToString(leaf.leaf())).append('\n');
        }
        if (checkpoint != null) {
            text.append("log ").append(checkpoint.lines().limit(3).collect(Collectors.joining(" "))).append('\n');
        }
        return text.toString();
    }

    /** Whether the entry is in the log that the checkpoint signs. */
    public boolean sealed() {
        return leaf != null && checkpoint != null && leaf.index() < size();
    }

    public String origin() {
        return checkpoint == null ? "" : checkpoint.lines().findFirst().orElse("");
    }

    public long size() {
        return checkpoint == null ? 0 : Long.parseLong(checkpoint.lines().skip(1).findFirst().orElse("0"));
    }
}
