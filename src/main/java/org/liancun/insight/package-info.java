/**
 * The county's figures, each opened down to what it is made of; the overview, the map and the yearly briefing.
 *
 * <p>{@link org.liancun.insight.Briefing} computes figures and opens them; {@link org.liancun.insight.Releases} makes
 * those of a year public. Nothing is stored but releases: a figure is a sum over {@code ledger.v_posting},
 * {@code alliance.v_…} and {@code registry.v_…}, made when it is asked for, in the reader's own scope.
 *
 * <p>Invariants, which the tests hold: the list behind a figure adds up to the figure; a figure that cannot be
 * computed, or of whose parts the reader does not see all, is absent and never zero; what counts as income is data
 * ({@code insight.account_role}) and stands beside the figure in words ({@code insight.definition.…}).
 */
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {"kernel", "home", "access", "shell", "registry", "ledger", "alliance", "shares", "payout"})
@NullMarked
package org.liancun.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
