/**
 * Who may see and do what: users, roles, the scope of every transaction, sessions, and the audit trail.
 *
 * <p>A {@link org.liancun.access.Scope} says for whom a piece of work is done. It is bound around the work
 * ({@link org.liancun.access.Scope#run}); {@link org.liancun.access.ScopedTransactions} hands it to the database at the
 * beginning of each transaction, where row-level security holds every query to it. Work without a scope sees nothing.
 */
@ApplicationModule(displayName = "Access", allowedDependencies = {"kernel", "home"})
@NullMarked
package org.liancun.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
