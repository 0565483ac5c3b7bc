package org.liancun.shares.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.shares.ContributionKind;
import org.liancun.shares.NewContribution;
import org.liancun.shares.Particulars;
import org.liancun.shares.SharesRefusal;
import org.springframework.util.MultiValueMap;

/**
 * A contribution as it is typed, kept so that nothing is lost when a rule refuses it.
 *
 * @param number made when the form is first shown, so that sending it twice books once; may be changed
 * @param village code of the village whose households and contracts are offered
 * @param contributor code of the village or a household; empty for all holders of the contract
 * @param what a kind, or a kind and a class with a slash between
 * @param tags ear tags, one after the other
 */
public record ContributionForm(String number, String day, String village, String contributor, String what,
        String quantity, String appraised, String document, String contract, String termFrom, String termUntil,
        String basis, String approval, String tags) {
    private static final String NUMBER = "RG-%s-%s";
    private static final int RANDOM_DIGITS = 5;

    static ContributionForm empty(LocalDate today, String village) {
        String id = Ids.next().toString().replace("-", "");
        String number = NUMBER.formatted(today.toString().replace("-", ""),
                id.substring(id.length() - RANDOM_DIGITS).toUpperCase(Locale.ROOT));
        return new ContributionForm(number, today.toString(), village, village, ContributionKind.PASTURE.code(), "", "",
                "", "", "", "", Particulars.INVOICE, "", "");
    }

    static ContributionForm of(MultiValueMap<String, String> sent) {
        return new ContributionForm(Typed.text(sent, "number"), Typed.text(sent, "day"), Typed.text(sent, "village"),
                Typed.text(sent, "contributor"), Typed.text(sent, "what"), Typed.text(sent, "quantity"),
                Typed.text(sent, "appraised"), Typed.text(sent, "document"), Typed.text(sent, "contract"),
                Typed.text(sent, "termFrom"), Typed.text(sent, "termUntil"), Typed.text(sent, "basis"),
                Typed.text(sent, "approval"), Typed.text(sent, "tags"));
    }

    /** The same where a paper came with it: it is filed under the number of the contribution unless another was typed. */
    ContributionForm withPaper(boolean came) {
        return !came || !document.isEmpty() ? this
                : new ContributionForm(number, day, village, contributor, what, quantity, appraised, number, contract,
                        termFrom, termUntil, basis, approval, tags);
    }

    /** Whether there is something to value yet. */
    boolean isBegun() {
        return !quantity.isEmpty() && !what.isEmpty() && !day.isEmpty();
    }

    /** @throws Refused if a number or a day is none, or pasture has no term */
    NewContribution contribution() {
        ContributionKind kind = kind();
        LocalDate from = kind == ContributionKind.PASTURE ? Typed.dayIfAny(termFrom) : null;
        LocalDate until = kind == ContributionKind.PASTURE ? Typed.dayIfAny(termUntil) : null;
        if (kind == ContributionKind.PASTURE && (from == null || until == null)) {
            throw new Refused(SharesRefusal.NO_TERM, termUntil, termFrom);
        }
        boolean equipment = kind == ContributionKind.EQUIPMENT;
        List<String> earTags = kind.isLivestock() ? tagList() : List.of();
        return new NewContribution(Typed.needed(number, "number"), Typed.day(day), "", contributor, kind,
                Typed.number(quantity, kind.unit().scale()), equipment ? price() : null, document,
                new Particulars(assetClass(), kind == ContributionKind.PASTURE ? contract : "", from, until,
                        equipment ? basis : "", equipment && basis.equals(Particulars.APPRAISAL) ? approval : "", earTags));
    }

    ContributionKind kind() {
        return ContributionKind.of(what.split("/")[0])
                .orElseThrow(() -> new Refused(SharesRefusal.LEFT_EMPTY, "kind"));
    }

    private String assetClass() {
        int slash = what.indexOf('/');
        return slash < 0 ? "" : what.substring(slash + 1);
    }

    private @Nullable Money price() {
        return appraised.isEmpty() ? null : Typed.money(appraised);
    }

    private List<String> tagList() {
        return Arrays.stream(tags.split("[\\s,，;；、]+")).filter(tag -> !tag.isEmpty()).toList();
    }
}
