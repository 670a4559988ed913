package convscope.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts, all with Hangul; the stylesheet names them by family. */
public final class Fonts {
    /** Family of what is read as text. */
    public static final String TEXT = "Pretendard";
    /** Family of values and formulas: figures of equal width, every mathematical sign. */
    public static final String VALUES = "D2Coding";

    private static final List<String> FILES =
            List.of("/fonts/Pretendard-Regular.otf", "/fonts/Pretendard-SemiBold.otf", "/fonts/D2Coding.ttf");

    private Fonts() {}

    /** Makes the fonts known to JavaFX; to be called once, before the first scene. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(file)) {
                if (in == null || Font.loadFont(in, 14) == null) {
                    throw new IllegalStateException("The font " + file + " is missing or damaged in the program");
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
