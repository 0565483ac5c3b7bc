/**
 * Stone: the value types that every other module is built from, and nothing that needs a database or a framework.
 *
 * <p>Money and quantities are {@code long} in the smallest part of their unit; the one place where anything is
 * rounded is {@link org.liancun.kernel.Allocation}. A rule that says no throws {@link org.liancun.kernel.Refused}
 * with a named {@link org.liancun.kernel.Refusal}, so that the transaction it stands in is rolled back whole.
 */
@ApplicationModule(displayName = "Kernel", allowedDependencies = {})
@NullMarked
package org.liancun.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
