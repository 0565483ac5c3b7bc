package org.liancun.accounting.web;

import java.net.URI;
import java.util.List;
import org.liancun.accounting.AccountingRefusal;
import org.liancun.accounting.VoucherProblem;
import org.liancun.shell.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What a program is told whose voucher breaks rules. */
public final class RefusedVoucher {
    private RefusedVoucher() {}

    /**
     * What is wrong with a line.
     *
     * @param line from 1; 0 for the voucher as a whole
     */
    record ProblemJson(int line, String field, String rule, String value, String detail, String mend) {
        static ProblemJson of(VoucherProblem problem, Words words) {
            return new ProblemJson(problem.index() + 1, problem.field(), problem.rule().name(), problem.value(),
                    ProblemTexts.rule(words, problem), ProblemTexts.mend(words, problem));
        }
    }

    /** Each problem with its line, its rule and what to do. */
    public static ResponseEntity<ProblemDetail> answer(List<VoucherProblem> problems, Words words) {
        AccountingRefusal refusal = AccountingRefusal.VOUCHER_REFUSED;
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
                words.t(refusal.key(), (long) problems.size()));
        detail.setType(URI.create("/problems/voucher-refused"));
        detail.setProperty("refusal", refusal.name());
        detail.setProperty("problems", problems.stream().map(problem -> ProblemJson.of(problem, words)).toList());
        return ResponseEntity.unprocessableContent().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }
}
