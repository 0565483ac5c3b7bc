/** Pages and API of alliances, and of how villages could join. */
@NullMarked
package org.liancun.alliance.web;

import org.jspecify.annotations.NullMarked;
