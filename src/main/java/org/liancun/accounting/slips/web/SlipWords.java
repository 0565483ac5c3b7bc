package org.liancun.accounting.slips.web;

import org.liancun.accounting.slips.SlipRefusal;
import org.liancun.kernel.Refused;
import org.liancun.shell.Words;

/** What a rule about slips says, with roles and steps by their names in the reader's language. */
final class SlipWords {
    private SlipWords() {}

    static String of(Refused refused, Words words) {
        return words.t(refused.refusal().key(), refused.values().stream().map(value -> named(refused, value, words))
                .toArray());
    }

    private static Object named(Refused refused, Object value, Words words) {
        if (refused.refusal() == SlipRefusal.NOT_YOUR_STEP) {
            return words.t("access.role." + value);
        }
        boolean act = refused.refusal() == SlipRefusal.SAME_PERSON && words.has("slips.act." + value);
        return act ? words.t("slips.act." + value) : value;
    }
}
