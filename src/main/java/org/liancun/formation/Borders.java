package org.liancun.formation;

/** Whether an alliance may cross a township border. */
public enum Borders {
    WITHIN_TOWNSHIP,
    OPEN
}
