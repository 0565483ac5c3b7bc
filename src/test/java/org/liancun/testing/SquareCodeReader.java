package org.liancun.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;

/** Reads a QR code that lies straight and whole in a picture of nothing else. */
public final class SquareCodeReader {
    /** Without it the reader looks for a code that a camera saw at an angle, and misses one straight one in twenty-five. */
    private static final Map<DecodeHintType, Object> STRAIGHT = Map.of(DecodeHintType.PURE_BARCODE, true);

    private SquareCodeReader() {}

    /** @param dots of the picture, row by row, as RGB */
    public static String read(int width, int height, int[] dots) throws ReaderException {
        return new QRCodeReader().decode(new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(width, height, dots))), STRAIGHT).getText();
    }
}
