package convscope.ui.control;

import convscope.ui.fx.Theme;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons that grow with the window's scale. A stylesheet cannot do that: an icon's em is its own size. */
public final class Icons {
    private static final int SIZE = 20;

    private final Theme theme;

    public Icons(Theme theme) {
        this.theme = theme;
    }

    /** An icon of 20 px at 100 %. */
    public FontIcon of(Ikon ikon) {
        return of(ikon, SIZE);
    }

    /** An icon of this many px at 100 %. */
    public FontIcon of(Ikon ikon, int px) {
        FontIcon icon = FontIcon.of(ikon);
        icon.iconSizeProperty().bind(theme.scaleProperty().multiply(px).divide(100));
        return icon;
    }
}
