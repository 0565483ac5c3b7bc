package org.liancun.payout.payslip.web;

import java.time.LocalDate;

/**
 * A slip as it is seen by a link.
 *
 * @param address of the link
 * @param until its last day
 */
public record SharedSlipPage(SlipView view, String address, LocalDate until) {}
