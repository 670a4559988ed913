package convscope.ui.fx;

import convscope.paint.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/**
 * The bundled fonts as JavaFX knows them. Loading also makes their families known to stylesheets.
 *
 * @param regular name of the text font
 * @param semibold name of the semibold text font
 * @param values name of the font for numbers and formulas
 */
public record Fonts(String regular, String semibold, String values) {
    public static Fonts load() {
        return new Fonts(
                read("fonts/Pretendard-Regular.otf"),
                read("fonts/Pretendard-SemiBold.otf"),
                read("fonts/D2Coding.ttf"));
    }

    public Font font(TextStyle style) {
        if (style.face() == TextStyle.Face.VALUES) {
            return new Font(values, style.size());
        }
        return new Font(style.weight() == TextStyle.Weight.SEMIBOLD ? semibold : regular, style.size());
    }

    private static String read(String resource) {
        try (InputStream in = Fonts.class.getClassLoader().getResourceAsStream(resource)) {
            Font font = in == null ? null : Font.loadFont(in, 14);
            if (font == null) {
                throw new IllegalStateException("The bundled font " + resource + " is missing or damaged");
            }
            return font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font " + resource + " cannot be read", e);
        }
    }
}
