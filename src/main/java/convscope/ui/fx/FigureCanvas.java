package convscope.ui.fx;

import convscope.paint.Figure;
import convscope.paint.Surface;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/** A figure that fills its place, drawn on a canvas at most once a pulse. */
public final class FigureCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final CanvasSurface surface;
    private final BeforePulse painting;
    private Optional<Supplier<? extends Figure>> figure = Optional.empty();

    /** A place that is painted anew in the pulse after its figure changed. */
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

    /** Shows this figure in place of the one before. */
    public void show(Figure shown) {
        show(() -> shown);
    }

    /** Shows this figure in place of the one before; it is asked for when it is painted, so that nothing is made in vain. */
    public void show(Supplier<? extends Figure> shown) {
        figure = Optional.of(shown);
        painting.ask();
    }

    /** What the figure is painted on, to measure with. */
    public Surface surface() {
        return surface;
    }

    /** Width in px in which the figure is drawn. */
    public double figureWidth() {
        return canvas.getWidth();
    }

    /** Height likewise. */
    public double figureHeight() {
        return canvas.getHeight();
    }

    /** Place in the figure of a place in this node. */
    public double figureX(double x) {
        return x - canvas.getLayoutX();
    }

    /** The same downwards. */
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
            figure.ifPresent(shown -> shown.get().paint(surface, canvas.getWidth(), canvas.getHeight()));
        }
    }
}
