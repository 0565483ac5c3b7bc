package org.liancun.payout;

import java.time.LocalDate;

/** The days on which a payout is opened to members, decided, published and paid. */
public record PayoutCalendar(LocalDate openOn, LocalDate meetingOn, LocalDate resultOn, LocalDate payOn) {
    public PayoutCalendar {
        if (!openOn.isBefore(meetingOn) || resultOn.isBefore(meetingOn) || payOn.isBefore(resultOn)) {
            throw new IllegalArgumentException(
                    "open " + openOn + ", meeting " + meetingOn + ", result " + resultOn + ", pay " + payOn);
        }
    }
}
