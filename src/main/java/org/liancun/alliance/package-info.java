/**
 * Alliances: whole villages that work together, from when to when, through which vehicle, and who is paired with whom.
 *
 * <p>An alliance (joint-village Party committee) is no legal person: it owns nothing and keeps no books. Its
 * <em>vehicle</em>, an organisation of the registry, does. A village is in at most one alliance on a day; all dates are
 * half open, so that the day on which a village leaves is the day on which it can join another.
 *
 * <p>{@link org.liancun.alliance.Scenarios} holds wishes for a plan and their answers from the module {@code formation};
 * {@link org.liancun.alliance.Adoptions} makes one of them the plan from a day on. {@link org.liancun.alliance.Stages}
 * says how far each township's rollout has come, and {@link org.liancun.alliance.Readiness} what speaks for the next
 * step; neither is a rank, and nothing that pays reads them.
 *
 * <p>{@link org.liancun.alliance.Alliances} answers who is where and when. {@link org.liancun.alliance.PooledMeans}
 * reads what was brought in from the balances of the vehicles' books. Other modules read the views
 * {@code alliance.v_alliance}, {@code v_member}, {@code v_pair} and {@code v_stage}.
 *
 * <p>{@link org.liancun.alliance.Stages} says how far the rollout is in each township, and
 * {@link org.liancun.alliance.Readiness} how ready each is, in three parts side by side. Neither ranks a township, and
 * nothing that anybody is owed follows from them.
 */
@ApplicationModule(
        displayName = "Alliance",
        allowedDependencies = {"kernel", "formation", "home", "access", "shell", "registry", "ledger"})
@NullMarked
package org.liancun.alliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
