/** Pages on which a village's members are paid. */
@NullMarked
package org.liancun.payout.payment.web;

import org.jspecify.annotations.NullMarked;
