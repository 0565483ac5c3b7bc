/**
 * Formation: splits the villages of a county into alliances, and proves how good the split is. Pure computation: records
 * in, records out, no database, no clock.
 *
 * <p>In: a {@link org.liancun.formation.FormationInput} – the {@link org.liancun.formation.Area}s (villages with their
 * profile), who adjoins whom ({@link org.liancun.formation.Adjacency}; derived as a Gabriel graph where nobody says),
 * the hard {@link org.liancun.formation.Rules}, the {@link org.liancun.formation.Objective}, perhaps a
 * {@link org.liancun.formation.MovePrice}, and a seed. {@link org.liancun.formation.Former} is the front door; a
 * {@link org.liancun.formation.Watch} hears how far it has come and may end it. Out: a
 * {@link org.liancun.formation.FormationResult} with a plan, a bound and its
 * {@link org.liancun.formation.Certificate}, or the reasons why there is no plan.
 *
 * <p>What a plan costs is a whole number of millionths, defined so exactly that independent programs agree. All possible
 * alliances are listed ({@code Listing}); choosing among them is relaxed ({@code Relaxation}, with OR-Tools in
 * {@code Master}), turned into plans ({@code Dive}) and branched on ({@code Tree}). Every bound is computed in whole
 * numbers over all that was listed ({@code Duals}), so that floating point is advice and never proof. Where too much
 * would have to be listed, prices find what matters if no village makes an alliance cheaper ({@code OpenSizes}); else
 * {@code Unlisted} gives a plan without a proof.
 *
 * <p>Three checkers share no code with the search: {@link org.liancun.formation.PlanChecker} sees every plan before
 * anybody else does, {@link org.liancun.formation.CertificateChecker} lists everything again in its own way, and
 * {@code CostCheck} computes every cost a second time. {@link org.liancun.formation.Evaluator} judges plans that people
 * made; {@link org.liancun.formation.PlanComparison} sets two side by side; a
 * {@link org.liancun.formation.CertificateFile} is a proof with everything that it is about.
 *
 * <p>Definition, algorithm and certificate stand in {@code docs/spec/formation.md}. This module works in binary64 because
 * its formulae are ratios of distances and shares of people; no amount of money is decided here.
 */
@ApplicationModule(displayName = "Formation", allowedDependencies = {"kernel"})
@NullMarked
package org.liancun.formation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
