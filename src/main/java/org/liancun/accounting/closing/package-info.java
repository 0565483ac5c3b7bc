/**
 * What people look at, confirm and keep before a month of a book is closed.
 *
 * <p>{@link org.liancun.accounting.closing.MonthEnd} lists the points of a month and closes it for people: what must be
 * settled keeps it open. The points come from beans of {@link org.liancun.accounting.closing.ClosingPoints}; every part
 * that has something on its way into the books brings its own, for many books in one statement. Which points must and
 * which should be settled, at the end of a month and of a year, is a data file with source and mark
 * ({@link org.liancun.accounting.closing.PointRule}). What the books cannot know a person confirms
 * ({@link org.liancun.accounting.closing.Attestations}): each word is a row with the figure that it is about, and no
 * longer holds when the figure moves. {@link org.liancun.accounting.closing.ClosingStates} counts for an agency what is
 * open in its many books.
 *
 * <p>Data packages, payouts and the demo close by {@link org.liancun.accounting.Closing}, which asks only what the books
 * themselves ask; no person stands there who could confirm anything.
 */
@NullMarked
package org.liancun.accounting.closing;

import org.jspecify.annotations.NullMarked;
