/**
 * The benchmarks: a piece of our work, the raw limit beside it in the same run, and the ratio of the two.
 *
 * <p>Machines differ, ratios hardly do, so nothing here is a timed test: {@link org.liancun.bench.Benchmarks#run} works
 * for a while and prints a table. Each benchmark lives in a passing home with an embedded PostgreSQL of its own, as
 * durable as a real one, and takes the home away afterwards. What is measured goes through the front doors; what it is
 * measured against is written as plainly and as fast as we know how. Rounds of both alternate, and the median counts.
 *
 * <p>{@code docs/benchmarks.md} has the figures, the machine and what they do not say.
 */
@ApplicationModule(
        displayName = "Benchmarks",
        allowedDependencies = {"kernel", "home", "access", "registry", "ledger", "ledger :: seal", "formation", "decisions", "payout", "demo"})
@NullMarked
package org.liancun.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
