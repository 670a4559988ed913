package convscope.paint.java2d;

import convscope.paint.TextStyle;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled fonts as AWT knows them. */
record Java2DFonts(Font regular, Font semibold, Font values) {
    static Java2DFonts load() {
        return new Java2DFonts(
                read("fonts/Pretendard-Regular.otf"),
                read("fonts/Pretendard-SemiBold.otf"),
                read("fonts/D2Coding.ttf"));
    }

    Font font(TextStyle style) {
        boolean values = style.face() == TextStyle.Face.VALUES;
        Font face = style.weight() == TextStyle.Weight.SEMIBOLD ? semibold : regular;
        return (values ? this.values : face).deriveFont((float) style.size());
    }

    private static Font read(String resource) {
        try (InputStream in = Java2DFonts.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The bundled font " + resource + " is missing from the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font " + resource + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The bundled font " + resource + " is damaged", e);
        }
    }
}
