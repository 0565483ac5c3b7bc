package org.liancun.payout.web;

import java.util.ArrayList;
import java.util.List;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.Waterfall;

/**
 * The waterfall as a picture: a bar for what came in, one for what each rule takes of it, one for what stays. Lengths are
 * pixels of a drawing; the exact figures stand beside the bars and in the table.
 */
public record WaterfallFigure(List<Bar> bars) {
    /** Where bars begin. */
    public static final int LEFT = 190;
    private static final int LENGTH = 400;
    private static final int ROW = 36;

    /**
     * A bar.
     *
     * @param key of its text
     * @param style {@code income}, {@code taken}, {@code members} or {@code left}
     */
    public record Bar(String key, long amount, int x, int y, int width, String style) {
        public int textY() {
            return y + 17;
        }

        public int end() {
            return x + width + 8;
        }
    }

    static WaterfallFigure of(PayoutDetail detail) {
        long whole = detail.summary().income().gains();
        List<Bar> bars = new ArrayList<>();
        if (whole == 0) {
            return new WaterfallFigure(bars);
        }
        bars.add(bar("payout.figure.income", whole, 0, whole, bars.size()));
        long left = whole;
        for (Waterfall.Part part : detail.parts()) {
            left = part.left();
            if (part.amount() > 0) {
                bars.add(bar("payout.rule." + part.rule(), part.amount(), left, whole, bars.size()));
            }
        }
        if (left > 0) {
            bars.add(bar("payout.figure.left", left, 0, whole, bars.size()));
        }
        return new WaterfallFigure(bars);
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }

    public int height() {
        return bars.size() * ROW + 8;
    }

    private static Bar bar(String key, long amount, long from, long whole, int row) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        String style = List.of("refund", "guaranteed").contains(last) ? "members"
                : List.of("income", "members", "left").contains(last) ? last : "taken";
        return new Bar(key, amount, LEFT + pixels(from, whole), row * ROW + 6, Math.max(1, pixels(amount, whole)), style);
    }

    private static int pixels(long amount, long whole) {
        return Math.toIntExact(Math.multiplyExact(amount, LENGTH) / whole);
    }
}
