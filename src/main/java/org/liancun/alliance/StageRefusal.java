package org.liancun.alliance;

import org.liancun.kernel.Refusal;

/** Why a stage, a survey or a weight is not taken. The first value is always what was given. */
public enum StageRefusal implements Refusal {
    /** Neither a township nor an alliance of the county. */
    STAGE_OF_NOTHING("township_code"),
    /** No stage of that name. */
    UNKNOWN_STAGE("stage"),
    /** No day was given. */
    STAGE_WITHOUT_DAY("from_on"),
    /** The first stage is candidate; after that one step at a time, either way. */
    STAGE_SKIPPED("stage"),
    /** It has that stage on that day anyway. */
    STAGE_UNCHANGED("stage"),
    /** The day is not after the last change. */
    STAGE_TOO_EARLY("from_on"),
    /** No document says so. */
    STAGE_WITHOUT_DOCUMENT("document"),
    /** The document is not registered, and no file of it was given. */
    STAGE_DOCUMENT_UNKNOWN("document"),
    /** Nobody said why. */
    STAGE_WITHOUT_REASON("reason"),
    /** An alliance would be further than its township. */
    STAGE_AHEAD_OF_TOWNSHIP("stage"),
    /** The alliance does not stand on the day. */
    STAGE_OF_GONE_ALLIANCE("from_on"),
    /** Rows in time are not changed afterwards. */
    STAGE_STANDS("from_on"),
    /** Weights that are all zero weigh nothing. */
    WEIGHTS_EMPTY("transport_parts"),
    /** A weight is beyond 0 to 1,000 parts. */
    WEIGHTS_OUT_OF_RANGE("transport_parts"),
    /** The day is not after the last weights. */
    WEIGHTS_TOO_EARLY("from_on"),
    /** Weights are set by a resolution. */
    WEIGHTS_WITHOUT_DOCUMENT("document"),
    /** Other weights stand from that day. */
    WEIGHTS_STAND("from_on"),
    /** Fewer than ten answers. */
    SURVEY_TOO_FEW("answers"),
    /** More in favour than answers. */
    SURVEY_MORE_IN_FAVOUR("in_favour"),
    /** The day has not come yet. */
    SURVEY_AHEAD("asked_on"),
    /** The same question of the same day stands with other counts. */
    SURVEY_STANDS("answers"),
    /** Only a township as a whole is asked. */
    SURVEY_OF_NOTHING("place_code");

    private final String column;

    StageRefusal(String column) {
        this.column = column;
    }

    /** The column of a data package whose cell it is about. */
    String column() {
        return column;
    }
}
