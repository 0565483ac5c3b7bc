package org.liancun.accounting.web;

import java.util.stream.Stream;
import org.liancun.accounting.VoucherProblem;
import org.liancun.shell.Words;

/** What is wrong with a voucher, in the reader's words. */
public final class ProblemTexts {
    private ProblemTexts() {}

    /** The rule that is broken. */
    public static String rule(Words words, VoucherProblem problem) {
        return words.t(problem.rule().ruleKey(), values(problem));
    }

    /** What to do about it. */
    public static String mend(Words words, VoucherProblem problem) {
        return words.t(problem.rule().mendKey(), values(problem));
    }

    private static Object[] values(VoucherProblem problem) {
        return Stream.concat(Stream.of(problem.value()), problem.values().stream()).toArray();
    }
}
