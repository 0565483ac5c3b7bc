/** Tests of the desk, on the real database. */
@NullMarked
package org.liancun.accounting.desk;

import org.jspecify.annotations.NullMarked;
