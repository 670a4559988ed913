package convscope.paint.java2d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.paint.Palette;
import convscope.paint.Stroke;
import convscope.paint.TextStyle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Java2DTest {
    private static final int WHITE = 0xffffffff;
    private static final int RED = 0xffff0000;

    private final Java2D java2d = new Java2D();

    @Test
    void drawsThePrimitivesWhereTheyBelong() {
        BufferedImage image = java2d.render(
                (surface, width, height) -> {
                    surface.fillRectangle(2, 3, 4, 5, RED);
                    surface.strokeRectangle(10, 0, 6, 6, 1, 0xff00ff00);
                    surface.pushClip(20, 0, 5, 5);
                    surface.fillRectangle(0, 0, width, height, 0xff0000ff);
                    surface.popClip();
                    surface.image(new int[] {RED, 0xff000000}, 2, 1, 30, 0, 6, 3);
                    surface.hatch(0, 20, 20, 10, 5, Stroke.solid(1, RED));
                },
                40,
                40,
                WHITE);
        assertThat(image.getRGB(2, 3)).isEqualTo(RED);
        assertThat(image.getRGB(5, 7)).isEqualTo(RED);
        assertThat(image.getRGB(6, 7)).isEqualTo(WHITE);
        assertThat(image.getRGB(10, 5)).isEqualTo(0xff00ff00);
        assertThat(image.getRGB(12, 2)).as("inside of a frame").isEqualTo(WHITE);
        assertThat(image.getRGB(24, 4)).isEqualTo(0xff0000ff);
        assertThat(image.getRGB(25, 5)).as("outside of the clip").isEqualTo(WHITE);
        assertThat(image.getRGB(32, 2)).isEqualTo(RED);
        assertThat(image.getRGB(33, 0)).isEqualTo(0xff000000);
        assertThat(image.getRGB(10, 31)).as("below the hatching").isEqualTo(WHITE);
        assertThat(image.getRGB(21, 25)).as("beside the hatching").isEqualTo(WHITE);
        int inked = 0;
        for (int x = 0; x < 20; x++) {
            inked += image.getRGB(x, 25) == WHITE ? 0 : 1;
        }
        assertThat(inked).as("four lines cross the middle").isBetween(4, 16);
    }

    @Test
    void digitsHaveEqualWidthsOfWholePx() {
        try (Java2DSurface surface = java2d.surface(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB))) {
            for (double size = 7; size < 40; size += 0.5) {
                TextStyle style = TextStyle.values(size);
                double one = surface.textWidth("1", style);
                assertThat(one).isEqualTo(Math.rint(one)).isEqualTo(style.digits(1));
                for (String same : List.of("8", "−", ".", "%", "∞", "e")) {
                    assertThat(surface.textWidth(same, style)).as("%s", same).isEqualTo(one);
                }
            }
        }
    }

    @Test
    void signsThatTheTextFontLacksComeFromTheOther() {
        try (Java2DSurface surface = java2d.surface(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB))) {
            assertThat(surface.textWidth("⌊⌋", TextStyle.text(14)))
                    .isEqualTo(surface.textWidth("⌊⌋", TextStyle.values(14)));
        }
    }

    @Test
    void contactSheetsShowEveryPictureSmallEnough(@TempDir Path folder) throws IOException {
        BufferedImage wide = java2d.render((surface, w, h) -> surface.fillRectangle(0, 0, w, h, RED), 900, 300, WHITE);
        BufferedImage small = java2d.render((surface, w, h) -> {}, 50, 20, 0xff00ff00);
        ContactSheet sheet = new ContactSheet(
                List.of(
                        new ContactSheet.Picture("wide", wide),
                        new ContactSheet.Picture("small", small),
                        new ContactSheet.Picture("wide again", wide)),
                2,
                100,
                Palette.LIGHT);
        Path file = folder.resolve("new").resolve("sheet.png");
        Java2D.writePng(sheet.render(java2d), file);
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(16 + 2 * 116);
        assertThat(read.getHeight()).isEqualTo(16 + 2 * (24 + 33 + 16));
        assertThat(read.getRGB(16 + 50, 16 + 24 + 16)).isEqualTo(RED);
        assertThat(read.getRGB(132 + 25, 16 + 24 + 10)).isEqualTo(0xff00ff00);
        assertThatThrownBy(() -> new ContactSheet(List.of(), 2, 100, Palette.LIGHT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pretendard-Regular.otf", "Pretendard-SemiBold.otf", "D2Coding.ttf"})
    void theFontsAreThoseOfTheRecord(String font) throws IOException, NoSuchAlgorithmException {
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(resource("fonts/" + font)));
        assertThat(new String(resource("fonts/ORIGIN.md"), StandardCharsets.UTF_8))
                .containsPattern(Pattern.quote(font) + ".*" + digest);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Java2DTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
