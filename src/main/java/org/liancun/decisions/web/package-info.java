/** Pages of resolutions, notices and the public board. */
@NullMarked
package org.liancun.decisions.web;

import org.jspecify.annotations.NullMarked;
