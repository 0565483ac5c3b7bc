package org.liancun.payout.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liancun.kernel.Refused;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;

/** Slips as pictures: small, readable, and refused in words where the machine lacks the fonts. */
class SlipPicturesTests {
    private static final int SMALL_ENOUGH = 200 * 1024;
    private final Messages messages = new Messages();
    private final Payslip slip = Slips.of("1532.17", "229.82", "1302.35",
            Slips.line("members", "shares", 1_300, 3_300, "1302.35", true));

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"ZH_HANS", "EN", "BO"})
    void aPictureIsSmallAndIsOne(Language language) throws IOException {
        byte[] png = new SlipPictures().draw(slip, messages.in(language));

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(png.length).isLessThan(SMALL_ENOUGH);
        assertThat(picture.getWidth()).isEqualTo(720);
        assertThat(picture.getHeight()).isBetween(500, 1_600);
        assertThat(dark(picture)).as("dots with ink in a hundred").isBetween(1L, 20L);
    }

    @Test
    void stackedSyllablesAreNotDrawnAsEmptyBoxes() {
        PictureFonts fonts = PictureFonts.ofThisMachine();

        assertThat(fonts.show("བསྒྲིགས་རྒྱུད་བོད་ཡིག")).isTrue();
        assertThat(fonts.show("\uE123")).as("a character for private use, which no font has").isFalse();
    }

    @Test
    void aMachineWithoutFontsSaysSoAndFailsNowhere() {
        SlipPictures pictures = new SlipPictures(PictureFonts::none);

        assertThat(pictures.canDraw(slip, messages.in(Language.ZH_HANS))).isFalse();
        assertThatThrownBy(() -> pictures.draw(slip, messages.in(Language.ZH_HANS)))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusal()).isEqualTo(PayslipRefusal.PICTURE_WITHOUT_FONT));
    }

    private static long dark(BufferedImage picture) {
        long dots = IntStream.range(0, picture.getHeight()).boxed()
                .flatMapToInt(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y) & 0xFF))
                .filter(grey -> grey < 128).count();
        return dots * 100 / ((long) picture.getWidth() * picture.getHeight());
    }
}
