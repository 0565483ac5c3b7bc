package org.liancun.payout.payslip;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts with which pictures of slips are written: an installed one for Chinese, the program's own for Tibetan. A server
 * may have none, or not even what fonts need; then nothing can be shown, and nothing fails.
 */
final class PictureFonts {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFonts.class);
    private static final String TIBETAN = "fonts/noto-serif-tibetan.ttf.gz";
    private static final String CHINESE = "年分红明白单元股，。应得";
    private static final List<String> LIKED = List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
            "WenQuanYi Micro Hei", "PingFang SC", "Microsoft YaHei");
    private final List<Font> fonts;

    private PictureFonts(List<Font> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /** Those of this machine, looked for when the first picture is asked for. */
    static PictureFonts ofThisMachine() {
        return OfThisMachine.FONTS;
    }

    /** Looking through some hundred fonts takes a while, and most runs draw no picture. */
    private static final class OfThisMachine {
        static final PictureFonts FONTS = find();
    }

    private static PictureFonts find() {
        List<Font> found = new ArrayList<>();
        try {
            Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .filter(font -> font.canDisplayUpTo(CHINESE) < 0)
                    .min(Comparator.comparingInt(PictureFonts::liking))
                    .ifPresent(found::add);
            found.add(tibetan());
        } catch (IOException | FontFormatException | RuntimeException | InternalError | LinkageError | AWTError e) {
            LOG.warn("no pictures of slips: the fonts of this machine cannot be used: {}", e.toString());
        }
        return new PictureFonts(found);
    }

    /** A machine without any. */
    static PictureFonts none() {
        return new PictureFonts(List.of());
    }

    private static int liking(Font font) {
        int place = LIKED.indexOf(font.getFamily());
        return place < 0 ? LIKED.size() : place;
    }

    private static Font tibetan() throws IOException, FontFormatException {
        try (InputStream packed = new ClassPathResource(TIBETAN).getInputStream();
                InputStream font = new GZIPInputStream(packed)) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        }
    }

    /** Whether each character of the text has a glyph. */
    boolean show(String text) {
        return text.chars().allMatch(letter -> letter <= ' ' || fonts.stream().anyMatch(font -> font.canDisplay(letter)));
    }

    /** The text in the size, each of its parts in a font that has its glyphs. */
    AttributedString set(String text, int size) {
        AttributedString set = new AttributedString(text);
        for (int from = 0; from < text.length();) {
            Font font = font(text, from);
            int to = from + 1;
            while (to < text.length() && (text.charAt(to) <= ' ' || font(text, to) == font)) {
                to++;
            }
            set.addAttribute(TextAttribute.FONT, font.deriveFont((float) size), from, to);
            from = to;
        }
        return set;
    }

    private Font font(String text, int at) {
        return fonts.stream().filter(font -> font.canDisplay(text.charAt(at))).findFirst().orElse(fonts.getFirst());
    }
}
