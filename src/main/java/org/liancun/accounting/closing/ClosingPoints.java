package org.liancun.accounting.closing;

import java.util.List;

/**
 * A part of the books that knows of something to be settled before a month is closed. Whoever brings a new point also
 * brings its line in {@code accounting/closing-points.csv} and its texts {@code closing.point.<point>}.
 */
public interface ClosingPoints {
    /** What was found in each of the books, in as many statements for many books as for one. */
    List<Finding> of(MonthGround ground);
}
