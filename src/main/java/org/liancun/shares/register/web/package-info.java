/** Pages and API of the register over time. */
@NullMarked
package org.liancun.shares.register.web;

import org.jspecify.annotations.NullMarked;
