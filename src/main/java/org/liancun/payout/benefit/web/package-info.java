/** Pages and answers about what a year brought to households. */
@NullMarked
package org.liancun.payout.benefit.web;

import org.jspecify.annotations.NullMarked;
