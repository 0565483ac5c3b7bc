package org.liancun.accounting.ledgers.web;

import org.liancun.accounting.TrialBalance;

/** The trial balance of a span of days. */
public record SpanTrialPage(Sheet sheet, TrialBalance trial) {}
