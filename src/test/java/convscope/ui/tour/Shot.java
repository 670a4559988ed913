package convscope.ui.tour;

import convscope.ui.TestWindow;
import convscope.ui.tour.LayoutAudit.Finding;
import convscope.ui.tour.LayoutAudit.Rule;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window with the pop-ups over it as painted now, and what is wrong with them. */
record Shot(BufferedImage image, List<Finding> findings) {

    static Shot of(TestWindow window, Glyphs glyphs) {
        return window.get(() -> take(window.stage, glyphs));
    }

    private static Shot take(Stage stage, Glyphs glyphs) {
        Scene scene = stage.getScene();
        WritableImage picture = scene.snapshot(null);
        List<Finding> findings = new ArrayList<>(LayoutAudit.of(scene, glyphs, picture));
        BufferedImage image = SwingFXUtils.fromFXImage(picture, null);
        Graphics2D graphics = image.createGraphics();
        for (Window other : Window.getWindows()) {
            boolean over = other instanceof PopupWindow popupWindow && popupWindow.getOwnerWindow() == stage;
            if (!over || !other.isShowing()) {
                continue;
            }
            Scene popup = other.getScene();
            popup.setFill(Color.TRANSPARENT); // else the picture of its rounded corners is white
            WritableImage popupPicture = popup.snapshot(null);
            findings.addAll(LayoutAudit.of(popup, glyphs, popupPicture));
            if (popup.getWidth() > scene.getWidth() || popup.getHeight() > scene.getHeight()) {
                findings.add(new Finding(
                        Rule.CLIPPED,
                        "pop-up",
                        (int) popup.getWidth() + "×" + (int) popup.getHeight() + " px do not fit on a screen of "
                                + (int) scene.getWidth() + "×" + (int) scene.getHeight()));
            }
            int x = (int) (other.getX() - stage.getX());
            int y = (int) (other.getY() - stage.getY());
            graphics.drawImage(SwingFXUtils.fromFXImage(popupPicture, null), x, y, null);
        }
        graphics.dispose();
        return new Shot(image, List.copyOf(findings));
    }
}
