/** Tests of the checklist of the close, on the real database. */
@NullMarked
package org.liancun.accounting.closing;

import org.jspecify.annotations.NullMarked;
