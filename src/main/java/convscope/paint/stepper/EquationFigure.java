package convscope.paint.stepper;

import convscope.paint.Figure;
import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.stepper.Calculation;
import convscope.stepper.Frame;
import java.util.function.IntFunction;

/**
 * The line that works out one output cell, {@code (1·0 + 0·1 + 2·2) + 1 = 5}, with the operands in the colours of their
 * boards.
 *
 * <p>It appears along with the frame, and what has not appeared yet has its room already. It wraps within its width; where
 * there are more terms than fit into {@value EquationLine#MOST_LINES} lines it leaves out those in the middle and says how
 * many they are.
 */
public final class EquationFigure implements Figure {
    /**
     * The words of the figure.
     *
     * @param hidden says how many terms are left out: "… 12 more terms …"
     */
    public record Labels(IntFunction<String> hidden) {}

    private final Scene scene;
    private final Palette palette;
    private final double scale;
    private final Labels labels;

    private EquationFigure(Scene scene, Palette palette, double scale, Labels labels) {
        this.scene = scene;
        this.palette = palette;
        this.scale = scale;
        this.labels = labels;
    }

    /** The equation as far as it has come at a frame. */
    public static EquationFigure of(
            Calculation calculation, Frame frame, Palette palette, double scale, Labels labels) {
        return new EquationFigure(new Scene(calculation, frame), palette, scale, labels);
    }

    /** Px that the equation takes at this width, the same at every frame of the walk. */
    public double heightFor(Surface surface, double width) {
        return new EquationLine(scene, new BoardColours(palette), scale, labels).height(surface, width);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        new EquationLine(scene, new BoardColours(palette), scale, labels).paint(surface, width, height);
    }
}
