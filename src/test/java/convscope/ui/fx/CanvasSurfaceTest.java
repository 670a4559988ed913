package convscope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.paint.Figure;
import convscope.paint.Palette;
import convscope.paint.SampleFigures;
import convscope.paint.Stroke;
import convscope.paint.Surface;
import convscope.paint.TextStyle;
import convscope.paint.java2d.ContactSheet;
import convscope.paint.java2d.Java2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the canvas shows is what Java2D writes, but for the antialiasing of letters and lines. */
@ExtendWith(JavaFxExtension.class)
class CanvasSurfaceTest {
    private final Java2D java2d = new Java2D();

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5})
    void bothSurfacesDrawTheSamePicture(double scale) throws IOException {
        int width = (int) (520 * scale);
        int height = (int) (340 * scale);
        List<ContactSheet.Picture> pictures = new ArrayList<>();
        StringBuilder differing = new StringBuilder();
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            Map<String, Figure> figures = SampleFigures.all(palette, scale);
            figures.put("primitives", CanvasSurfaceTest::primitives);
            for (Map.Entry<String, Figure> one : figures.entrySet()) {
                BufferedImage ours = java2d.render(one.getValue(), width, height, palette.background());
                BufferedImage theirs = onCanvas(one.getValue(), width, height, palette.background());
                pictures.add(new ContactSheet.Picture(one.getKey() + " Java2D", ours));
                pictures.add(new ContactSheet.Picture(one.getKey() + " JavaFX", theirs));
                Difference difference = Difference.between(ours, theirs);
                if (difference.mean > 0.2 || difference.worstBlock > 4) {
                    differing
                            .append(one.getKey())
                            .append(' ')
                            .append(difference)
                            .append('\n');
                }
            }
        }
        BufferedImage sheet = new ContactSheet(pictures, 4, 520, Palette.LIGHT).render(java2d);
        Java2D.writePng(sheet, Path.of("target", "gallery", "surfaces-" + scale + ".png"));
        assertThat(differing.toString()).isEmpty();
    }

    @Test
    void measuresTextAsJava2DDoes() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        List<TextStyle> styles =
                List.of(TextStyle.text(11), TextStyle.text(14).semibold(), TextStyle.values(11), TextStyle.values(20));
        for (TextStyle style : styles) {
            for (String text : List.of("validation", "합성곱 특성 맵", "−0.1235", "97.1 %")) {
                double ours = java2d.surface(image).advance(text, style);
                double theirs = JavaFxExtension.onFxThread(() ->
                        new CanvasSurface(new Canvas(1, 1).getGraphicsContext2D(), Fonts.load()).advance(text, style));
                assertThat(theirs).as("%s in %s", text, style).isCloseTo(ours, within(0.6));
            }
        }
    }

    private static void primitives(Surface surface, double width, double height) {
        surface.fillRectangle(20, 20, 100, 60, 0x8000ff00);
        surface.hatch(40, 40, 150, 90, 9, Stroke.solid(1.5, 0xffcf222e));
        surface.line(10, 200, 300, 240, Stroke.dashed(2, 0xff0969da, 6, 4));
        surface.line(10, 210, 300, 250, Stroke.solid(1, 0xff0969da));
        surface.polyline(
                new double[] {200, 240, 260, 300}, new double[] {20, 120, 30, 90}, 4, Stroke.solid(3, 0xff1a7f37));
        surface.dot(250, 180, 15, 0xffbc4c00);
        surface.pushClip(300, 150, 60, 60);
        surface.pushClip(330, 100, 60, 80);
        surface.fillRectangle(0, 0, width, height, 0xff8250df);
        surface.popClip();
        surface.popClip();
        surface.text("⌊(28 − 5)/1⌋ + 1 = 24", 20, 300, Surface.Anchor.LEFT, TextStyle.text(14), 0xff57606a);
        surface.text("특성 맵", 500, 300, Surface.Anchor.RIGHT, TextStyle.text(20).semibold(), 0xff57606a);
        surface.image(new int[] {0xffff0000, 0x800000ff}, 1, 2, 400.4, 20.6, 31.3, 77.7);
    }

    private static BufferedImage onCanvas(Figure figure, int width, int height, int background) {
        int[] argb = JavaFxExtension.onFxThread(() -> {
            Canvas canvas = new Canvas(width, height);
            CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D(), Fonts.load());
            surface.fillRectangle(0, 0, width, height, background);
            figure.paint(surface, width, height);
            WritableImage shot = canvas.snapshot(null, null);
            int[] pixels = new int[width * height];
            shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        });
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }

    /**
     * How far two pictures are apart.
     *
     * @param mean mean absolute difference of a channel, 0 to 255
     * @param worstBlock largest difference of the means of 8×8 blocks: a missing or moved thing shows here
     * @param x where that block begins
     * @param y where that block begins
     */
    private record Difference(double mean, double worstBlock, int x, int y) {
        private static final int BLOCK = 8;

        static Difference between(BufferedImage a, BufferedImage b) {
            double sum = 0;
            double worst = 0;
            int worstX = 0;
            int worstY = 0;
            for (int top = 0; top < a.getHeight(); top += BLOCK) {
                for (int left = 0; left < a.getWidth(); left += BLOCK) {
                    double[] blockA = new double[3];
                    double[] blockB = new double[3];
                    int count = 0;
                    for (int y = top; y < Math.min(a.getHeight(), top + BLOCK); y++) {
                        for (int x = left; x < Math.min(a.getWidth(), left + BLOCK); x++, count++) {
                            for (int channel = 0; channel < 3; channel++) {
                                int ours = a.getRGB(x, y) >> 8 * channel & 255;
                                int theirs = b.getRGB(x, y) >> 8 * channel & 255;
                                sum += Math.abs(ours - theirs);
                                blockA[channel] += ours;
                                blockB[channel] += theirs;
                            }
                        }
                    }
                    for (int channel = 0; channel < 3; channel++) {
                        double apart = Math.abs(blockA[channel] - blockB[channel]) / count;
                        if (apart > worst) {
                            worst = apart;
                            worstX = left;
                            worstY = top;
                        }
                    }
                }
            }
            return new Difference(sum / (3.0 * a.getWidth() * a.getHeight()), worst, worstX, worstY);
        }
    }
}
