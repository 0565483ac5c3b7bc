/**
 * The pasture guard: how many animals the land of a village carries, and how many stand on it, pooled and private
 * together, in sheep units.
 *
 * <p>What it carries is what the county approved, by a document; only where nothing is approved an estimate is made from
 * area, type and yield, and says that it is one ({@link org.liancun.shares.guard.CapacityRules}). What stands on it follows
 * from counts in June and December, the changes since, and the pooled animals of the memorandum book
 * ({@link org.liancun.shares.guard.LoadRules}). Sheep units of a head, yields and rates are data with source and mark,
 * which a county replaces from a day on ({@link org.liancun.shares.guard.GuardValues}).
 *
 * <p>{@link org.liancun.shares.guard.Guard} is the front door. Pooling moves animals from one owner to another and never
 * onto the land: it is told where the land is overloaded, and goes through. Animals that are new to the land are refused
 * beyond an approved capacity, or let through by a named person, as the county sets.
 */
@NamedInterface("guard")
@NullMarked
package org.liancun.shares.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
