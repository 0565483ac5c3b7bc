package org.liancun.accounting;

/**
 * A rule that a line of a voucher can break, on the page, in the API and in {@code vouchers.csv} alike. Its texts are
 * {@code accounting.rule.NAME} and {@code accounting.mend.NAME}; {0} is the value.
 */
public enum VoucherRule {
    FEW_LINES,
    NO_SUMMARY,
    NO_ACCOUNT,
    UNKNOWN_ACCOUNT,
    HAS_SUB_ACCOUNTS,
    NO_AMOUNT,
    TWO_AMOUNTS,
    TOO_LARGE,
    UNBALANCED,
    UNKNOWN_PARTY,
    GOODS_INCOMPLETE,
    GOODS_AMOUNT,
    // of what is typed -------------------------------------------------------
    BAD_AMOUNT,
    BAD_QUANTITY,
    BAD_PRICE,
    BAD_COUNT,
    BAD_DATE,
    /** The chart of the book is no longer in force on the day. */
    CHART_ENDED,
    // of opening balances -----------------------------------------------------
    NO_NAME,
    NOT_CARRIED_FORWARD,
    CHOOSE_ACCOUNT,
    ROW_TWICE,
    NOT_MONTH_END,
    // of a file ---------------------------------------------------------------
    UNKNOWN_BOOK,
    TWO_PERSONS,
    MEMORANDUM_BOOK,
    OTHER_MONTH,
    NUMBER_TWICE,
    LINE_TWICE,
    OTHER_DATE,
    TWO_DOCUMENTS,
    UNKNOWN_DOCUMENT,
    UNKNOWN_REVERSED,
    REVERSED_TWICE,
    PERIOD_CLOSED,
    NO_PERIOD,
    OTHER_CONTENT;

    public String ruleKey() {
        return "accounting.rule." + name();
    }

    public String mendKey() {
        return "accounting.mend." + name();
    }
}
