/** Pages and API of payouts. */
@NullMarked
package org.liancun.payout.web;

import org.jspecify.annotations.NullMarked;
