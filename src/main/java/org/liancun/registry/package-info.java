/**
 * Who and where: places, organisations, households, people and documents, and the data packages that bring them in
 * and out.
 *
 * <p>The 12-digit code is the key of a village everywhere, because names repeat. Names of people stand only here, so
 * that they can be erased while the books stand; they are matched by code, never by name.
 *
 * <p>{@link org.liancun.registry.DataPackages} loads and writes a folder of lists. Each module that owns lists gives a
 * {@link org.liancun.registry.PackagePart} bean; all parts of one import run in one transaction, in ascending order,
 * and it is rolled back whole where any cell was refused. {@code docs/data-package.md} documents every column.
 *
 * <p>Other modules read the views {@code registry.v_place}, {@code v_organisation}, {@code v_household},
 * {@code v_document}, {@code v_village_profile} and {@code v_village_edge}, or ask the front doors
 * {@link org.liancun.registry.Places}, {@link org.liancun.registry.Organisations},
 * {@link org.liancun.registry.Households}, {@link org.liancun.registry.Documents}.
 */
@ApplicationModule(displayName = "Registry", allowedDependencies = {"kernel", "home", "access", "shell"})
@NullMarked
package org.liancun.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
