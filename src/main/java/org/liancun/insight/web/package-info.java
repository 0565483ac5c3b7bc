/** The overview, the briefing, and the lists behind figures. */
@NullMarked
package org.liancun.insight.web;

import org.jspecify.annotations.NullMarked;
