package org.liancun.payout.payslip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import javax.imageio.ImageIO;

/** A strip of paper, as wide as a phone shows well, on which texts are written one below the other. */
final class SlipCanvas {
    private static final int WIDTH = 720;
    private static final int LONGEST = 4_000;
    private static final int MARGIN = 36;
    private final BufferedImage paper = new BufferedImage(WIDTH, LONGEST, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = paper.createGraphics();
    private final PictureFonts fonts;
    private int y = MARGIN;

    SlipCanvas(PictureFonts fonts) {
        this.fonts = fonts;
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, LONGEST);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /**
     * Writes a text over as many lines as it needs.
     *
     * @return where its first line stands
     */
    int text(String text, int size, Color colour) {
        pen.setColor(colour);
        AttributedCharacterIterator letters = fonts.set(text, size).getIterator();
        int first = 0;
        LineBreakMeasurer lines = new LineBreakMeasurer(letters, pen.getFontRenderContext());
        while (lines.getPosition() < letters.getEndIndex() && y < LONGEST - MARGIN) {
            TextLayout line = lines.nextLayout(WIDTH - 2 * MARGIN);
            y += Math.max(size, Math.round(line.getAscent()));
            line.draw(pen, MARGIN, y);
            first = first == 0 ? y : first;
            y += Math.max(size / 3, Math.round(line.getDescent()));
        }
        y += size / 4;
        return first;
    }

    /** Writes a word to the left and an amount to the right. */
    void row(String label, String amount, int size) {
        int at = text(label, size, Color.BLACK);
        TextLayout right = new TextLayout(fonts.set(amount, size).getIterator(), pen.getFontRenderContext());
        right.draw(pen, WIDTH - MARGIN - right.getAdvance(), at);
    }

    /** Draws a line across. */
    void line(boolean dark) {
        pen.setColor(dark ? Color.BLACK : Color.LIGHT_GRAY);
        y += MARGIN / 6;
        pen.fillRect(MARGIN, y, WIDTH - 2 * MARGIN, 1);
        y += MARGIN / 6;
    }

    byte[] png() {
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(paper.getSubimage(0, 0, WIDTH, Math.min(LONGEST, y + MARGIN)), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
