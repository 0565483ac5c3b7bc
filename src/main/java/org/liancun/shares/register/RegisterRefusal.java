package org.liancun.shares.register;

import org.liancun.kernel.Refusal;

/** Why a change of the register, a freezing or a certificate is not taken. The first value is always what was given. */
public enum RegisterRefusal implements Refusal {
    /** No collective of that code, or no register of its own. */
    NO_REGISTER,
    /** No household of that code in sight. */
    UNKNOWN_HOLDER,
    /** The household is of another village. */
    OTHER_VILLAGE,
    /** The household has left its village before the day. */
    RECEIVER_LEFT,
    /** The paper is not registered. */
    NO_PAPER,
    /** A change says why. */
    NO_CHANGE_REASON,
    /** A change has a number. */
    NO_CHANGE_NUMBER,
    /** The number stands for another change of this register. */
    CHANGE_NUMBER_STANDS,
    /** Nobody is named who gets the shares. */
    NO_RECEIVER,
    /** Somebody is named although the shares are cancelled. */
    RECEIVER_OF_NOTHING,
    /** The giver is among those who get. */
    TO_ITSELF,
    /** A receiver is named twice. */
    RECEIVER_TWICE,
    /** Parts are whole numbers above zero. */
    PARTS_NOT_POSITIVE,
    /** The household that gets did not come out of the one that gives. */
    NOT_SPLIT_FROM,
    /** What is given is more than nothing. */
    NOTHING_GIVEN,
    /** The household holds less than is given. */
    NOT_HELD,
    /** A court has frozen them. */
    FROZEN_BY_COURT,
    /** The charter does not allow it. */
    CHARTER_FORBIDS,
    /** Notice comes too late for the year. */
    NOTICE_TOO_SHORT,
    /** Members' shares of the collective's property are not paid out. */
    MEMBER_SHARES_UNPAID,
    /** A buy-out has a price. */
    NO_PRICE,
    /** Only a buy-out has a price. */
    PRICE_IS_SET,
    /** No statutory book on the day, or none whose accounts for an exit are known. */
    NO_EXIT_ACCOUNTS,
    /** The change was taken back before. */
    CHANGE_REVERSED,
    /** Somebody has booked a change of the same shares meanwhile. */
    SHARES_MOVED,
    /** What a court orders has the court's name. */
    NO_COURT,
    /** The end is not after the beginning. */
    FREEZE_ENDS_BEFORE,
    /** The freezing has ended already. */
    FREEZE_ENDED,
    /** There is nothing to certify. */
    NOTHING_TO_CERTIFY,
    /** A certificate that takes another one's place says why. */
    REISSUE_WITHOUT_REASON,
    /** No such rule, or no such value of it. */
    UNKNOWN_RULE,
    /** A cell of a form is neither the number nor the day that it should be. */
    NOT_READ
}
