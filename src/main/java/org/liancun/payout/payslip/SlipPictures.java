package org.liancun.payout.payslip;

import java.awt.Color;
import java.util.Optional;
import java.util.function.Supplier;
import org.liancun.kernel.Refused;
import org.liancun.shell.Language;
import org.liancun.shell.Words;
import org.springframework.stereotype.Component;

/** Slips as pictures, to be kept on a phone or sent on. */
@Component
public class SlipPictures {
    private static final int TITLE = 32;
    private static final int AMOUNT = 46;
    private static final int TEXT = 23;
    private static final int ROW = 21;
    private static final int SMALL = 16;
    private static final Color PALE = new Color(0x55, 0x55, 0x55);
    private final Supplier<PictureFonts> fonts;

    SlipPictures() {
        this(PictureFonts::ofThisMachine);
    }

    SlipPictures(Supplier<PictureFonts> fonts) {
        this.fonts = fonts;
    }

    /** Whether this machine has the fonts for the slip in that language. */
    public boolean canDraw(Payslip slip, Words words) {
        StringBuilder text = new StringBuilder(head(slip, words)).append(said(slip, words))
                .append(words.t("payslip.review")).append(state(slip, words));
        slip.rows(words).forEach(row -> text.append(row.label()).append(row.how()).append(words.money(row.fen())));
        return fonts.get().show(text.toString());
    }

    /**
     * The picture as PNG.
     *
     * @throws Refused with {@link PayslipRefusal#PICTURE_WITHOUT_FONT}
     */
    public byte[] draw(Payslip slip, Words words) {
        if (!canDraw(slip, words)) {
            throw new Refused(PayslipRefusal.PICTURE_WITHOUT_FONT, words.language().ownName());
        }
        SlipCanvas canvas = new SlipCanvas(fonts.get());
        canvas.text(head(slip, words).lines().findFirst().orElse(""), TITLE, Color.BLACK);
        head(slip, words).lines().skip(1).forEach(line -> canvas.text(line, ROW, PALE));
        canvas.text(state(slip, words), SMALL, PALE);
        canvas.text(words.money(slip.amount()) + " " + words.t("payslip.yuan"), AMOUNT, Color.BLACK);
        said(slip, words).lines().forEach(line -> canvas.text(line, TEXT, Color.BLACK));
        slip.rows(words).forEach(row -> row(canvas, row, words));
        note(slip, words).ifPresent(text -> canvas.text(text, SMALL, PALE));
        return canvas.png();
    }

    private static void row(SlipCanvas canvas, PayslipRow row, Words words) {
        canvas.line(row.kind().equals("sum"));
        canvas.row(row.label(), words.money(row.fen()), ROW);
        if (!row.how().isEmpty()) {
            canvas.text(row.how(), SMALL, PALE);
        }
    }

    private static String head(Payslip slip, Words words) {
        return words.t("payslip.title", String.valueOf(slip.ground().payout().year())) + "\n"
                + words.name(slip.ground().payout().nameZh(), slip.ground().payout().nameEn()) + "\n"
                + words.t("payslip.household") + " " + slip.household();
    }

    private static String state(Payslip slip, Words words) {
        return words.t("payslip.on", words.t("payslip.state." + slip.ground().payout().state()),
                slip.ground().payout().stateOn());
    }

    private static String said(Payslip slip, Words words) {
        String capitals = words.language() == Language.ZH_HANS ? words.t("payslip.capitals", slip.capitals()) + "\n" : "";
        return capitals + Payslip.sentence(slip.whatWasThere(), words) + "\n" + Payslip.sentence(slip.whatItBrings(), words);
    }

    private static Optional<String> note(Payslip slip, Words words) {
        String made = slip.ground().payout().synthetic() ? words.t("payslip.synthetic") : "";
        String review = words.language() == Language.BO ? words.t("payslip.review") + " " + words.t("payslip.review.zh") : "";
        return Optional.of((made + " " + review).strip()).filter(text -> !text.isEmpty());
    }
}
