package convscope.ui.fx;

import com.sun.prism.GraphicsPipeline;
import java.util.Locale;

/** What paints the window. */
public final class Renderer {
    private static final String ENDING = "Pipeline";

    private Renderer() {}

    /** JavaFX's name of the pipeline in use: {@code sw} paints in software, {@code es2} and {@code d3d} by the graphics card. */
    public static String name() {
        String pipeline = GraphicsPipeline.getPipeline().getClass().getSimpleName();
        String name = pipeline.endsWith(ENDING) ? pipeline.substring(0, pipeline.length() - ENDING.length()) : pipeline;
        return name.toLowerCase(Locale.ROOT);
    }
}
