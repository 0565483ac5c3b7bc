/**
 * Liancun runs the shared economy of villages that have joined forces. Each package below is a module with a manual in
 * its package-info; {@code ARCHITECTURE.md} draws the house.
 */
@NullMarked
package org.liancun;

import org.jspecify.annotations.NullMarked;
