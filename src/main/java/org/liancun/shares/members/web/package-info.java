/** The page of a village's membership. */
@NullMarked
package org.liancun.shares.members.web;

import org.jspecify.annotations.NullMarked;
