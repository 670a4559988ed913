package convscope.ui.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Makes icons whose size follows the window's scale.
 *
 * <p>The sizes stand in the theme's size sheet, in px: an icon's own em is its own size, so em would not do.
 */
public final class Icons {
    private static final String SMALL = "small-icon";
    private static final String LARGE = "large-icon";

    private Icons() {}

    /** An icon of 20 px at 100 %, as on buttons. */
    public static FontIcon of(Ikon ikon) {
        return FontIcon.of(ikon);
    }

    /** An icon of 16 px at 100 %, as beside text. */
    public static FontIcon small(Ikon ikon) {
        FontIcon icon = FontIcon.of(ikon);
        icon.getStyleClass().add(SMALL);
        return icon;
    }

    /** An icon of 32 px at 100 %, where there is nothing else yet. */
    public static FontIcon large(Ikon ikon) {
        FontIcon icon = FontIcon.of(ikon);
        icon.getStyleClass().add(LARGE);
        return icon;
    }
}
