package org.liancun.decisions;

import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;

/**
 * What one rule asks for: a share of people or a number of days, and where that is said.
 *
 * @param share of the people, for quorum and majority; null for other aspects
 * @param moreThan whether exactly the share is not enough
 * @param ofPresent whether the share is of those present; of all who may vote otherwise
 * @param days for notice, papers and result
 * @param allowed for power: whether the body may decide the matter
 */
public record Demand(Aspect aspect, @Nullable Ratio share, boolean moreThan, boolean ofPresent, int days,
        boolean allowed, Source source) {
    /**
     * Where a rule is said.
     *
     * @param article number of the article; the clause of a charter in its own words
     * @param mark how it is confirmed: R read in full, U general knowledge or local practice, I inferred
     */
    public record Source(String lawZh, String lawEn, String article, String mark, String textZh, String textEn) {
        /** What a refusal cites, in both languages. */
        public String cited() {
            if (article.isEmpty()) {
                return "《" + lawZh + "》 (" + lawEn + ")";
            }
            return article.matches("\\d+") ? "《" + lawZh + "》第" + article + "条 (" + lawEn + ", art. " + article + ")"
                    : lawZh + "：" + article + " (" + lawEn + ")";
        }
    }

    /** How many people of a vote the share is at least: of 7 two thirds are 5, more than a half are 4. */
    public long least(Votes votes) {
        Ratio of = java.util.Objects.requireNonNull(share);
        long people = ofPresent ? votes.present() : votes.entitled();
        long parts = Math.multiplyExact(people, of.numerator());
        return moreThan ? Math.floorDiv(parts, of.denominator()) + 1 : Math.ceilDiv(parts, of.denominator());
    }
}
