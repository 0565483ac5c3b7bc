package org.liancun.accounting.slips;

/** A slip as it stands: where it is on its way, and what is on it. */
record StoredSlip(Slip slip, SlipContent content, SlipBook book, String notedBy) {}
