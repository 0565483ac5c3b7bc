package org.liancun.access;

import org.springframework.stereotype.Component;

/**
 * The trail of who changed what and who read whose personal data. Rows are only ever added, in the transaction of the
 * work they tell of, so that what was rolled back leaves none.
 */
@Component
public class Audit {
    /**
     * Records a change.
     *
     * @param kind what was done, such as {@code voucher.booked}
     * @param subject the code or id of what was changed; never a person's name
     * @param what the change in plain words or values; never a person's name, number or account
     */
    public void changed(String kind, String subject, String what) {}

    /**
     * Records that rows about persons were read.
     *
     * @param kind what was read, such as {@code household.register}
     * @param subject the code of the household, village or organisation they belong to
     * @param purpose why, in words or as a case number
     */
    public void read(String kind, String subject, String purpose) {}
}
