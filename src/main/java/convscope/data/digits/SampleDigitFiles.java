package convscope.data.digits;

import convscope.data.Drawing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Writes {@link SampleDigits} as picture files: 280×280, 8-bit grey, dark ink on white paper.
 *
 * <p>{@code java -cp target/convscope.jar convscope.data.digits.SampleDigitFiles samples/digits}
 */
public final class SampleDigitFiles {
    private SampleDigitFiles() {}

    /** Writes the hundred files into the folder named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("The folder to write to is missing");
        }
        write(Path.of(arguments[0]));
    }

    /** Writes the hundred files into this folder, made if need be. */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int digit = 0; digit < 10; digit++) {
            for (int number = 0; number < SampleDigits.PER_CLASS; number++) {
                Path file = folder.resolve(SampleDigits.fileName(digit, number));
                ImageIO.write(paper(SampleDigits.drawing(digit, number)), "png", file.toFile());
            }
        }
    }

    /** The drawing with dark ink on white paper. */
    static BufferedImage paper(Drawing drawing) {
        int side = SampleDigits.PAD;
        float[] ink = drawing.image(side).values();
        int[] grey = new int[ink.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 255 - Math.round(255 * ink[i]);
        }
        BufferedImage paper = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        paper.getRaster().setPixels(0, 0, side, side, grey); // samples as they are, no conversion of colours
        return paper;
    }
}
