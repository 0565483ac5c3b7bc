package org.liancun.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * A rule said no. Thrown so that the whole transaction is rolled back; the page, the API or the command that asked
 * turns it into words in the reader's language.
 */
public final class Refused extends RuntimeException {
    private final transient Refusal refusal;
    private final transient List<Object> values;

    /** @param values the {0}, {1} … of the refusal's text, in its order */
    public Refused(Refusal refusal, Object... values) {
        super(refusal.key() + " " + Arrays.toString(values));
        this.refusal = refusal;
        this.values = List.of(values);
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<Object> values() {
        return values;
    }
}
