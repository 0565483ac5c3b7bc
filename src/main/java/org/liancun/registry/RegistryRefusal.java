package org.liancun.registry;

import org.liancun.kernel.Refusal;

/** Why the registry says no. */
public enum RegistryRefusal implements Refusal {
    /** No such place in the county. */
    UNKNOWN_PLACE,
    /** The check characters of a credit code are wrong. */
    CREDIT_CODE,
    /** Another organisation has that credit code. */
    CREDIT_CODE_TAKEN,
    /** No such household in sight. */
    UNKNOWN_HOUSEHOLD,
    /** The household has left by that day. */
    HOUSEHOLD_LEFT,
    /** The day is not after the one on which the household joined. */
    BEFORE_JOINING,
    /** The day has not come yet. */
    DAY_AHEAD,
    /** Nobody would stay behind, or nobody would go. */
    NOBODY_LEFT,
    /** More workers would go, or stay, than people. */
    WORKERS,
    /** A person who shall go is not of that household. */
    NOT_OF_HOUSEHOLD,
    /** A household moves to another village, not to its own. */
    SAME_VILLAGE,
    /** All four-digit household numbers of the village are given. */
    NUMBERS_USED_UP,
    /** The file is larger than is taken. */
    FILE_TOO_LARGE,
    /** The file is of no type that is taken. */
    FILE_TYPE,
    /** A list is handed in as CSV or Excel. */
    LIST_TYPE,
    /** The number stands already for another content. */
    DOCUMENT_CONTENT,
    /** No such document in sight. */
    UNKNOWN_DOCUMENT,
    /** No such person in sight. */
    UNKNOWN_PERSON,
    /** A purpose must be given to read rows of persons. */
    NO_PURPOSE,
    /** There is no such folder. */
    NO_FOLDER,
    /** The folder to write into holds something already. */
    FOLDER_NOT_EMPTY,
    /** The county has nothing that could be written. */
    UNKNOWN_COUNTY,
    /** A path leaves the package, or no file is there. */
    NO_FILE
}
