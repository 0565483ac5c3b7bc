/**
 * Who may see and do what: users, roles, the scope of every transaction, sessions, and the audit trail.
 *
 * <p>A {@link org.liancun.access.Scope} says for whom a piece of work is done. It is bound around the work
 * ({@link org.liancun.access.Scope#run}), for a request by a filter; {@link org.liancun.access.ScopedTransactions} hands
 * it to the database at the beginning of each transaction, where row-level security holds every query to it. Work
 * without a scope sees nothing.
 *
 * <p>A request passes, in this order: login and session with their tokens (WebSecurity), the scope of its user
 * (ScopeFilter), the key of a repeated POST (IdempotencyFilter), and the one check of roles for pages and API
 * ({@link org.liancun.access.Allowed}, AllowedCheck). What any visitor may call stands in
 * {@link org.liancun.access.PublicRoutes}.
 *
 * <table>
 * <caption>How far a role sees</caption>
 * <tr><th>county, township<td>all of the place; no persons
 * <tr><th>alliance<td>the vehicle and the collectives in it ({@link org.liancun.access.ScopeOrganisations}); no persons
 * <tr><th>accountant<td>the listed organisations, or all of the listed place, and the persons in them
 * <tr><th>cashier, clerk, head, supervisor<td>their village, or the listed organisations; no persons
 * <tr><th>member<td>what concerns the own household
 * <tr><th>auditor<td>all of the place, read-only; persons under a case until its last day
 * </table>
 *
 * <p>Every change and every reading of personal data leaves a line in {@link org.liancun.access.Audit}; the database
 * lets nobody change one.
 */
@ApplicationModule(displayName = "Access", allowedDependencies = {"kernel", "home"})
@NullMarked
package org.liancun.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
