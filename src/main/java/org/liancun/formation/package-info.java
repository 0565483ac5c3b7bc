/**
 * Formation: splits the villages of a county into alliances. Pure computation: records in, records out, no database,
 * no clock.
 *
 * <p>In: a {@link org.liancun.formation.FormationInput} – the {@link org.liancun.formation.Area}s (villages with their
 * profile), who adjoins whom ({@link org.liancun.formation.Adjacency}; derived as a Gabriel graph where nobody says),
 * the hard {@link org.liancun.formation.Rules}, the {@link org.liancun.formation.Weights} of the four principles and a
 * seed. Out: a {@link org.liancun.formation.FormationResult} with a {@link org.liancun.formation.FormationPlan}.
 *
 * <p>What a plan costs is a whole number of millionths, defined so exactly that independent programs agree; it is
 * computed twice here, by {@code AllianceCost} for the search and by {@link org.liancun.formation.PlanChecker}, which
 * shares no code with the search and accepts no plan that breaks a rule or misstates its cost.
 *
 * <p>{@link org.liancun.formation.Former} is the front door. Behind it stands a seeded heuristic: the same input gives
 * the same plan on every machine. It proves nothing about the best plan and says so ({@code proof: none}, no bound).
 *
 * <p>This module works in binary64 because its formulae are ratios of distances and shares of people; no amount of
 * money is decided here.
 */
@ApplicationModule(displayName = "Formation", allowedDependencies = {"kernel"})
@NullMarked
package org.liancun.formation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
