/** Pages, sheets and pictures of slips, links to them, and the list of what can be spoken. */
@NullMarked
package org.liancun.payout.payslip.web;

import org.jspecify.annotations.NullMarked;
