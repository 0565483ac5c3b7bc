package org.liancun.payout.payslip.web;

import java.util.List;
import java.util.stream.Collectors;
import org.liancun.payout.PayoutSummary;
import org.liancun.payout.payslip.Payslip;
import org.liancun.payout.payslip.PayslipRow;
import org.liancun.shell.Language;
import org.liancun.shell.Words;

/**
 * A slip in one language.
 *
 * @param pictured whether this machine can draw it
 * @param spoken names of the recordings that speak it; none where one is missing
 */
public record SlipView(Payslip slip, Words words, boolean pictured, List<String> spoken) {
    /** The languages of a slip. Tibetan stands on slips only. */
    public static final List<Language> LANGUAGES = List.of(Language.ZH_HANS, Language.BO, Language.EN);

    /** On paper. */
    SlipView(Payslip slip, Words words) {
        this(slip, words, false, List.of());
    }

    /** Addresses of the recordings, one after the other, for a script. */
    public String speaks() {
        return spoken.stream().map(name -> "/recordings/" + language().tag() + "/" + name).collect(Collectors.joining(" "));
    }

    /** The slip's language of that tag; the other one where there is none of it. */
    static Language language(String tag, Language other) {
        return LANGUAGES.stream().filter(each -> each.tag().equalsIgnoreCase(tag) || each.tag().startsWith(tag + "-"))
                .findFirst().orElse(other);
    }

    public Language language() {
        return words.language();
    }

    public PayoutSummary payout() {
        return slip.ground().payout();
    }

    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    public String title() {
        return words.t("payslip.title", String.valueOf(payout().year()));
    }

    public String organisation() {
        return words.name(payout().nameZh(), payout().nameEn());
    }

    public String amount() {
        return words.money(slip.amount());
    }

    /** What was there, and what of it went to the members. */
    public String first() {
        return Payslip.sentence(slip.whatWasThere(), words);
    }

    /** What the household has, and what that brings. */
    public String second() {
        return Payslip.sentence(slip.whatItBrings(), words);
    }

    public List<PayslipRow> rows() {
        return slip.rows(words);
    }

    /** In which state the payout is, and since when. */
    public String state() {
        return words.t("payslip.on", words.t("payslip.state." + payout().state()), payout().stateOn());
    }

    public boolean undecided() {
        return payout().state().equals("open");
    }

    /** Chinese numerals stand beside Chinese figures only. */
    public boolean hasCapitals() {
        return words.language() == Language.ZH_HANS;
    }

    /** Whether a native speaker has yet to read the texts. */
    public boolean unreviewed() {
        return words.language() == Language.BO;
    }
}
