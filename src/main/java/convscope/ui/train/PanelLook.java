package convscope.ui.train;

import convscope.paint.Palette;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import javafx.beans.InvalidationListener;

/**
 * How a panel says and draws things at this moment.
 *
 * @param texts the language
 * @param theme light or dark, and the scale
 * @param fonts of figures
 */
record PanelLook(LocalizedTexts texts, Theme theme, Fonts fonts) {
    Palette palette() {
        return theme.palette();
    }

    /** 1 at 100 %. */
    double scale() {
        return theme.em() / Theme.EM;
    }

    /** Tells of every change of the look. */
    void follow(Runnable changed) {
        InvalidationListener listener = property -> changed.run();
        texts.textsProperty().addListener(listener);
        theme.darkProperty().addListener(listener);
        theme.scaleProperty().addListener(listener);
    }
}
