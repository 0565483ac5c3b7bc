package org.liancun.accounting.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A photograph loses what a phone writes beside the picture, and stays the same picture. */
class PhotoTests {
    private static final byte[] SECRET = "30.9000 N 92.3000 E, phone of somebody".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aJpegLosesItsPlaceAndKeepsWhichWayIsUp() throws IOException {
        byte[] picture = picture("jpg");
        byte[] told = SlipVillage.concat(Arrays.copyOf(picture, 2), segment(0xE1, exif(6)), segment(0xFE, SECRET),
                segment(0xED, SECRET), Arrays.copyOfRange(picture, 2, picture.length));

        byte[] plain = Photo.plain("image/jpeg", told);

        assertThat(text(told)).contains("30.9000 N");
        assertThat(text(plain)).doesNotContain("30.9000 N");
        assertThat(ImageIO.read(new ByteArrayInputStream(plain)).getRGB(3, 3))
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(picture)).getRGB(3, 3));
        ByteBuffer exif = ByteBuffer.wrap(plain, 12, 26).slice();
        assertThat(exif.getShort(10)).isEqualTo((short) 0x0112);
        assertThat(exif.getShort(18)).isEqualTo((short) 6);
        assertThat(Photo.plain("image/jpeg", plain)).isEqualTo(plain);
    }

    @Test
    void aPngLosesItsWords() throws IOException {
        byte[] picture = picture("png");
        byte[] told = SlipVillage.concat(Arrays.copyOf(picture, 33), chunk("tEXt", SECRET),
                Arrays.copyOfRange(picture, 33, picture.length));

        byte[] plain = Photo.plain("image/png", told);

        assertThat(ImageIO.read(new ByteArrayInputStream(told))).isNotNull();
        assertThat(plain).isEqualTo(picture);
    }

    @Test
    void aWebpLosesItsPlace() {
        byte[] head = new byte[10];
        head[0] = 0x08;
        byte[] body = SlipVillage.concat(little("VP8X", head), little("VP8 ", new byte[] {1, 2, 3}), little("EXIF", SECRET));
        byte[] told = SlipVillage.concat(little("RIFF", SlipVillage.concat("WEBP".getBytes(StandardCharsets.US_ASCII), body)));

        byte[] plain = Photo.plain("image/webp", told);

        assertThat(text(plain)).doesNotContain("EXIF").doesNotContain("30.9000 N");
        assertThat(ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).getInt(4)).isEqualTo(plain.length - 8);
        assertThat(plain[20]).isZero();
    }

    @Test
    void whatIsNotBuiltLikeAPictureIsLeftAlone() {
        byte[] cut = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0x7F, 0x7F, 1};
        assertThat(Photo.plain("image/jpeg", cut)).isEqualTo(cut);
        assertThat(Photo.plain("image/png", cut)).isEqualTo(cut);
        assertThat(Photo.plain("application/pdf", SECRET)).isEqualTo(SECRET);
    }

    private static byte[] picture(String kind) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xB0241C);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    private static byte[] exif(int up) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) up).putShort((short) 0).putInt(0);
        return SlipVillage.concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff.array(), SECRET);
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4).put((byte) 0xFF).put((byte) marker)
                .putShort((short) (content.length + 2)).put(content).array();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12).putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content).putInt((int) crc.getValue()).array();
    }

    private static byte[] little(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1)).order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.US_ASCII)).putInt(content.length).put(content).array();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
