/** Pages and API of the books. */
@NullMarked
package org.liancun.accounting.web;

import org.jspecify.annotations.NullMarked;
