/** Pages and API of the desk. */
@NullMarked
package org.liancun.accounting.desk.web;

import org.jspecify.annotations.NullMarked;
