package convscope.ui.tour;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which signs the bundled fonts have, read from their files: JavaFX shows a box for a missing one and says nothing. */
final class Glyphs {
    private static final Map<String, String> FILES = Map.of(
            "Pretendard Regular", "fonts/Pretendard-Regular.otf",
            "Pretendard SemiBold", "fonts/Pretendard-SemiBold.otf",
            "D2Coding", "fonts/D2Coding.ttf");

    private final Map<String, Font> fonts =
            FILES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> read(entry.getValue())));

    private static Font read(String resource) {
        try (InputStream in = Glyphs.class.getClassLoader().getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new AssertionError("The font " + resource + " cannot be read", e);
        }
    }

    boolean isBundled(String font) {
        return fonts.containsKey(font);
    }

    /** The signs of a text that a bundled font lacks, each once. */
    List<String> missing(String text, String name) {
        Font font = fonts.get(name);
        return text.codePoints()
                .filter(sign -> !Character.isISOControl(sign) && !font.canDisplay(sign))
                .distinct()
                .mapToObj(sign -> String.format("%s (U+%04X)", Character.toString(sign), sign))
                .toList();
    }
}
