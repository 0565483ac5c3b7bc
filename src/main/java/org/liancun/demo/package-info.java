/**
 * Demo: a county to try things on. Writes a data package of Nierong whose names and codes are real and whose people,
 * places on the map, books and plan are invented, and says so in every file ({@code synthetic} in package.yaml).
 *
 * <p>{@link org.liancun.demo.DemoPackage} is the front door. The same seed gives the same bytes on every machine: no
 * clock, no locale, {@code java.util.Random} and {@code StrictMath} only, and a stream of chance of its own for each
 * subject, so that a change in one leaves the others as they were.
 *
 * <p>The sums that are published for 2022 and 2023 are aims of the <em>inputs</em> ({@code Aims}): sales are quantity
 * times price, and what does not come out even is a contract sum. What the program reports it computes from the
 * vouchers; change one and the figures move.
 *
 * <p>How it is made, and what is real: {@code docs/demo.md}.
 */
@ApplicationModule(displayName = "Demo", allowedDependencies = {"kernel", "formation", "access", "registry", "ledger", "alliance",
    "shares", "shares :: register", "shares :: guard", "accounting :: slips", "decisions", "payout", "payout :: benefit",
    "insight"})
@NullMarked
package org.liancun.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
