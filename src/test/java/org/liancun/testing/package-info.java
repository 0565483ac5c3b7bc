/** What tests of all modules share. */
@NullMarked
package org.liancun.testing;

import org.jspecify.annotations.NullMarked;
