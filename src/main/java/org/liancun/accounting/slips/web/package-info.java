/** Pages and API of slips. */
@NullMarked
package org.liancun.accounting.slips.web;

import org.jspecify.annotations.NullMarked;
