package convscope.ui.control;

import convscope.paint.Figure;
import convscope.paint.Surface;
import convscope.ui.fx.BeforePulse;
import convscope.ui.fx.CanvasSurface;
import convscope.ui.fx.Fonts;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/** A figure that fills its place, drawn on a canvas. */
public final class FigureCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final CanvasSurface surface;
    private final BeforePulse painting;
    private Supplier<? extends Optional<? extends Figure>> figure = Optional::empty;

    public FigureCanvas(Fonts fonts) {
        this(fonts, Duration.ZERO);
    }

    /** A figure that is painted anew after this pause at the earliest. */
    public FigureCanvas(Fonts fonts, Duration pause) {
        painting = new BeforePulse(this, pause, this::paint);
        surface = new CanvasSurface(canvas.getGraphicsContext2D(), fonts);
        getChildren().add(canvas);
        setFocusTraversable(true);
        getStyleClass().add("figure");
    }

    /** Paints this figure with the next pulse, or after the pause. */
    public void show(Figure shown) {
        Optional<Figure> one = Optional.of(shown);
        show(() -> one);
    }

    /** Paints from now on what this gives at the moment of painting. */
    public void show(Supplier<? extends Optional<? extends Figure>> current) {
        figure = current;
        repaint();
    }

    /** Paints anew with the next pulse, or after the pause. */
    public void repaint() {
        painting.ask();
    }

    /** What the figure is drawn on, for measuring. */
    public Surface surface() {
        return surface;
    }

    /** Width in px in which the figure is drawn. */
    public double figureWidth() {
        return canvas.getWidth();
    }

    public double figureHeight() {
        return canvas.getHeight();
    }

    /** Place in the figure of a place in this node. */
    public double figureX(double x) {
        return x - canvas.getLayoutX();
    }

    public double figureY(double y) {
        return y - canvas.getLayoutY();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, Math.floor(getWidth() - snappedLeftInset() - snappedRightInset()));
        double height = Math.max(0, Math.floor(getHeight() - snappedTopInset() - snappedBottomInset()));
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            paint();
        }
    }

    private void paint() {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            figure.get().ifPresent(shown -> shown.paint(surface, canvas.getWidth(), canvas.getHeight()));
        }
    }
}
