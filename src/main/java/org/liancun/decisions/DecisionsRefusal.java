package org.liancun.decisions;

import org.liancun.kernel.Refusal;

/** Why a resolution, a notice or an objection is not taken. */
public enum DecisionsRefusal implements Refusal {
    // What the rules say of a meeting
    /** The counts cannot be those of one vote. */
    COUNTS_IMPOSSIBLE,
    /** Neither law nor charter says how many must agree. */
    CHARTER_NEEDED,
    /** A charter's share needs its clause, and lies between nothing and all. */
    CHARTER_INCOMPLETE,
    /** The body may not decide this matter. */
    NOT_ITS_MATTER,
    /** Too few were there. */
    NO_QUORUM,
    /** Too few agreed. */
    NOT_PASSED,
    /** It was announced too late. */
    NOTICE_TOO_SHORT,
    /** Nobody said when it was announced. */
    NOTICE_DAY_MISSING,
    /** The papers lay open for too few days. */
    PAPERS_TOO_SHORT,
    /** Nobody said since when the papers lay open. */
    PAPERS_DAY_MISSING,
    // Resolutions
    /** No such resolution in sight. */
    UNKNOWN_RESOLUTION,
    /** An organisation in sight has no such code. */
    DECIDING_ORGANISATION,
    /** No body or matter of that name, or none of such an organisation. */
    BODY_OR_MATTER,
    /** The day of the meeting is missing or lies ahead. */
    MEETING_DAY,
    /** The title is missing or too long. */
    RESOLUTION_TITLE,
    /** The minutes are not registered and no file came with them. */
    MINUTES_MISSING,
    /** A later resolution has put it right. */
    RESOLUTION_REPLACED,
    /** Putting something right needs a reason. */
    REASON_MISSING,
    /** The id stands for another content. */
    RESOLUTION_STANDS,
    // Notices
    /** No such notice in sight. */
    UNKNOWN_NOTICE,
    /** What it is about is no kind and key. */
    BAD_SUBJECT,
    /** A title in Chinese and English is needed, and neither too long. */
    NOTICE_TITLE,
    /** It has neither a text nor a paper, or too long a text. */
    NOTICE_EMPTY,
    /** The text holds a number that people keep to themselves. */
    NOTICE_PRIVATE_NUMBER,
    /** The document is not registered in sight, or has no file. */
    NOTICE_PAPER,
    /** The days are none, or end before they begin. */
    NOTICE_DAYS,
    /** It is on the board for too few days. */
    NOTICE_TOO_BRIEF,
    /** It begins on a day that has not come. */
    NOTICE_AHEAD,
    /** It was published or withdrawn before. */
    NOTICE_MOVED_ON,
    /** There is no notice about this on the board. */
    NOT_PUBLISHED,
    /** Its days are not over. */
    STILL_OPEN,
    /** Objections wait for an answer. */
    UNANSWERED,
    // Objections
    /** Objections are taken while the notice is open. */
    NOT_OPEN,
    /** The words are missing or too many. */
    OBJECTION_WORDS,
    /** A clerk says for whom. */
    FOR_WHOM_MISSING,
    /** No such objection. */
    UNKNOWN_OBJECTION,
    /** Only the supervisors of the organisation answer. */
    NOT_SUPERVISOR,
    /** It was answered before. */
    ANSWERED
}
