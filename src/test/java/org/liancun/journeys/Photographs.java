package org.liancun.journeys;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photographs of papers, as large as a phone makes them. */
final class Photographs {
    private static final int WIDTH = 3000;
    private static final int HEIGHT = 2000;

    private Photographs() {}

    static byte[] jpeg() {
        return image("jpg", Color.WHITE);
    }

    static byte[] png() {
        return image("png", Color.LIGHT_GRAY);
    }

    private static byte[] image(String kind, Color ground) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(ground);
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
