package org.liancun.accounting;

import org.liancun.kernel.Refusal;

/** Why a book, an account of it or its opening balances are not set up as asked. */
public enum BookRefusal implements Refusal {
    /** The code is not made of digits that begin with an account of the book. */
    ACCOUNT_CODE,
    /** The book has that account already. */
    ACCOUNT_STANDS,
    /** An account has a Chinese name. */
    ACCOUNT_NAME,
    /** The account above was used after the day of the transfer. */
    ACCOUNT_USED_LATER,
    /** The account above holds balances with other books, which only both books together can move. */
    ACCOUNT_BETWEEN_BOOKS,
    /** The organisation is not in sight or keeps no books. */
    NO_ORGANISATION,
    /** The chart is not in force on the first day of the book. */
    CHART_NOT_IN_FORCE,
    /** The organisation has a statutory book already. */
    BOOK_STANDS,
    /** Years are opened one after the other, from the one in which the book begins. */
    YEAR,
    /** Rows of opening balances break rules; {1} is their list. */
    OPENING_REFUSED,
    /** The book has opening balances already. */
    OPENING_STANDS,
    /** The book was written in on or before the day of the balances. */
    BOOK_IN_USE
}
