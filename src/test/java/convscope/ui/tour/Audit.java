package convscope.ui.tour;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** The audit of the tour for a scene that is no whole window. */
public final class Audit {
    private final Glyphs glyphs = new Glyphs();

    /**
     * What is wrong with a scene; on JavaFX's thread.
     *
     * @param picture the scene as painted now
     */
    public List<String> of(Scene scene, WritableImage picture) {
        return LayoutAudit.of(scene, glyphs, picture).stream()
                .map(LayoutAudit.Finding::toString)
                .toList();
    }
}
