/**
 * Who the members of a village collective are, as far as shares need it: how membership is kept (fixed at the reform, or
 * adjusted on stated days), what part the collective holds itself, and the reform's lists of how many members each
 * household has. No person is named and no number kept.
 *
 * <p>{@link org.liancun.shares.members.MemberRegimes} keeps how membership is kept, from a day on and by a document;
 * {@link org.liancun.shares.members.MemberLists} reads the lists, which come from a spreadsheet or a data package.
 * Invariants: a regime is followed by another and never changed; a list counts the members of a day on which the regime
 * lets membership change; a household stands once on a list.
 */
@NamedInterface("members")
@NullMarked
package org.liancun.shares.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
