/** Tests of slips. */
@NullMarked
package org.liancun.accounting.slips;

import org.jspecify.annotations.NullMarked;
