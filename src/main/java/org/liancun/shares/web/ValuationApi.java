package org.liancun.shares.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Unit;
import org.liancun.shares.Contribution;
import org.liancun.shares.Contributions;
import org.liancun.shares.Contributions.Valued;
import org.liancun.shares.PastureContracts;
import org.liancun.shares.ValuationPolicy;
import org.liancun.shell.Frames;
import org.liancun.shell.Words;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What contributions would come to, by the rules of the program and without storing anything: the page asks while one types. */
@RestController
@Allowed(Role.ACCOUNTANT)
class ValuationApi {
    private final Contributions contributions;
    private final PastureContracts contracts;
    private final Frames frames;

    ValuationApi(Contributions contributions, PastureContracts contracts, Frames frames) {
        this.contributions = contributions;
        this.contracts = contracts;
        this.frames = frames;
    }

    /** The rule by which something is valued. */
    record RuleAnswer(String alliance, LocalDate validFrom, String source, String shareValue, String rounding,
            int shareDecimals, String remainder) {
        static RuleAnswer of(ValuationPolicy policy) {
            return new RuleAnswer(policy.alliance(), policy.validFrom(), policy.source(), policy.shareValue().toString(),
                    SumLines.rounding(policy), policy.terms().shareScale(), policy.terms().remainder().code());
        }
    }

    /**
     * What a contribution would come to; amounts are decimal texts.
     *
     * @param sum its steps, in the language of the request
     */
    record ValuationAnswer(String number, String contributor, String alliance, String village, String kind, String assetClass,
            String quantity, String coefficient, String unitValue, String value, String shares, String remainder,
            RuleAnswer rule, List<String> sum) {
        static ValuationAnswer of(Valued valued, Words words) {
            Contribution it = valued.contribution();
            return new ValuationAnswer(it.number(), valued.contributor(), it.alliance(), it.village(), it.kind().code(),
                    it.details().assetClass(), Decimals.format(it.quantity(), it.kind().unit().scale()),
                    Decimals.format(it.valuation().coefficient(), 3), it.valuation().unitValue().toString(),
                    it.valuation().value().toString(), Decimals.format(it.valuation().shares(), Unit.SHARE.scale()),
                    it.valuation().remainder().toString(), RuleAnswer.of(valued.policy()),
                    SumLines.of(words, it, valued.policy()));
        }
    }

    /** The valuation of what a form holds, one for each holder where several bring it together. */
    @GetMapping("/api/v1/shares/valuation")
    List<ValuationAnswer> value(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Words words = frames.words(request);
        return contributions.value(contracts.split(ContributionForm.of(sent).contribution())).stream()
                .map(each -> ValuationAnswer.of(each, words)).toList();
    }
}
