package tenebra.report.figure.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes 8-bit RGB images. Reference: W3C, Portable Network Graphics (PNG) Specification, third edition, 2025. */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double METRES_PER_INCH = 0.0254;
    private static final byte PER_METRE = 1;
    private static final int BYTES_PER_PIXEL = 3;
    private static final int FILTER_UP = 2;

    private PngFile() {}

    /** The image as a file, with its resolution [dots per inch]. */
    static byte[] encode(BufferedImage image, double resolution) {
        int perMetre = (int) Math.round(resolution / METRES_PER_INCH);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
        header.put(new byte[] {8, 2, 0, 0, 0}); // 8 bits, RGB, and the only methods there are
        ByteBuffer physical =
                ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put(PER_METRE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header.array());
            chunk(out, "pHYs", physical.array());
            chunk(out, "IDAT", pixels(image));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] pixels(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            byte[] above = new byte[BYTES_PER_PIXEL * image.getWidth()];
            for (int y = 0; y < image.getHeight(); y++) {
                byte[] row = row(image, y);
                byte[] filtered = new byte[1 + row.length];
                filtered[0] = FILTER_UP;
                for (int i = 0; i < row.length; i++) {
                    filtered[1 + i] = (byte) (row[i] - above[i]);
                }
                out.write(filtered);
                above = row;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] row(BufferedImage image, int y) {
        byte[] row = new byte[BYTES_PER_PIXEL * image.getWidth()];
        for (int x = 0; x < image.getWidth(); x++) {
            int rgb = image.getRGB(x, y);
            row[BYTES_PER_PIXEL * x] = (byte) (rgb >> 16);
            row[BYTES_PER_PIXEL * x + 1] = (byte) (rgb >> 8);
            row[BYTES_PER_PIXEL * x + 2] = (byte) rgb;
        }
        return row;
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
