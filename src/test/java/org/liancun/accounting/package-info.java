/** What the books of a collective must do. */
@NullMarked
package org.liancun.accounting;

import org.jspecify.annotations.NullMarked;
