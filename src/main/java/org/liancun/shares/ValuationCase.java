package org.liancun.shares;

import java.util.List;

/**
 * A rule of valuation that villages elsewhere adopted, as far as it was reported: something to begin with, never in
 * force here.
 *
 * @param code as an address calls it
 * @param shareValueYuan what one share stands for there
 * @param lines what it says of kinds and classes; a cell that was not reported is empty
 * @param mark I where something was inferred; empty otherwise
 */
public record ValuationCase(String code, String nameZh, String nameEn, String shareValueYuan, String source,
        String mark, String noteZh, String noteEn, List<Line> lines) {

    /** A line as it stands in a form. */
    public record Line(String kind, String assetClass, String coefficient, String valueYuan, String pastureMu) {}
}
