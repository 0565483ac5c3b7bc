/** Pages and API of the pasture guard. */
@NullMarked
package org.liancun.shares.guard.web;

import org.jspecify.annotations.NullMarked;
