/**
 * Decisions: what assemblies resolved, by which rule that was enough, and what the public was told.
 *
 * <p>{@link org.liancun.decisions.AssemblyRules} knows what law asks of a body that decides a matter on a day (who must be
 * there, how many must agree, how long before they are told); the rules are data with their articles, days in force and
 * marks. Where no law in force says how many must agree, the charter does, and is named. {@link
 * org.liancun.decisions.Resolutions} keeps what was resolved, with votes as counts and never as names, and its outcome as
 * the rules give it. {@link org.liancun.decisions.Notices} puts a text or paper on the public board for some days;
 * {@link org.liancun.decisions.Objections} are filed against it while it is open and answered by the supervisors.
 * {@link org.liancun.decisions.Board} is what everybody reads without a login, and says what should be public and is not.
 *
 * <p>Invariants, which the database holds: nothing of a resolution, notice, objection or answer is changed or deleted, a
 * mistake is replaced or withdrawn with a reason; without a login only published notices are seen; who objected, and in
 * which words, is seen by the supervisors of that organisation and by the household itself, and by nobody else.
 * {@code docs/spec/decisions.md} has the rules with their sources.
 */
@ApplicationModule(
        displayName = "Decisions",
        allowedDependencies = {"kernel", "home", "access", "shell", "registry"})
@NullMarked
package org.liancun.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
