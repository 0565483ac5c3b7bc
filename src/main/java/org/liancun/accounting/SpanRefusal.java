package org.liancun.accounting;

import org.liancun.kernel.Refusal;

/** Why a span of days is none. */
public enum SpanRefusal implements Refusal {
    /** A day or moment of the span cannot be read. */
    SPAN_UNREADABLE,
    /** The first day lies after the last one. */
    SPAN_BACKWARDS
}
