package convscope.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import convscope.paint.Palette;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;

/**
 * The look of the window: light or dark, and one number by which everything grows.
 *
 * <p>Sizes in the stylesheet are in em, so the scale is the size of the root's font and of the icons. Pop-ups take the
 * stylesheets of the window that they belong to.
 */
public final class Theme {
    /** One em in px at 100 %. */
    public static final double EM = 14;

    private static final int ICON = 20;
    private static final int SMALL_ICON = 16;
    private static final int LARGE_ICON = 32;

    private final BooleanProperty dark;
    private final IntegerProperty scale = new SimpleIntegerProperty(100);

    /** A theme at 100 %; make it before the first control, for which JavaFX would otherwise load a theme of its own. */
    public Theme(boolean dark) {
        this.dark = new SimpleBooleanProperty(dark);
        this.dark.addListener((property, before, now) -> dressProgram());
        dressProgram();
    }

    /** The base theme is the application's and not a scene's, so that pop-ups have it too. */
    private void dressProgram() {
        Application.setUserAgentStylesheet(
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    /** Dresses a scene, now and whenever theme or scale change. */
    public void dress(Scene scene) {
        Runnable apply = () -> scene.getStylesheets().setAll(stylesheets());
        dark.addListener((property, before, now) -> apply.run());
        scale.addListener((property, before, now) -> apply.run());
        apply.run();
    }

    private List<String> stylesheets() {
        return List.of(sheet(dark.get() ? "/css/dark.css" : "/css/light.css"), sheet("/css/convscope.css"), size());
    }

    private static String sheet(String name) {
        return Theme.class.getResource(name).toExternalForm();
    }

    private String size() {
        String rule = ".root { -fx-font-size: " + em() + "px; }"
                + ".ikonli-font-icon { -fx-icon-size: " + Math.round(ICON * em() / EM) + "px; }"
                + ".ikonli-font-icon.small-icon { -fx-icon-size: " + Math.round(SMALL_ICON * em() / EM) + "px; }"
                + ".ikonli-font-icon.large-icon { -fx-icon-size: " + Math.round(LARGE_ICON * em() / EM) + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The colours of figures in the theme of now. */
    public Palette palette() {
        return dark.get() ? Palette.DARK : Palette.LIGHT;
    }

    /** Percent, 100 to 250. */
    public IntegerProperty scaleProperty() {
        return scale;
    }

    /** One em in px now. */
    public double em() {
        return EM * scale.get() / 100;
    }

    /** So many px at 100 % in whole px now. */
    public double px(double at100) {
        return Math.round(at100 * em() / EM);
    }
}
