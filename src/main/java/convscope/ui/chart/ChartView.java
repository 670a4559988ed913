package convscope.ui.chart;

import convscope.paint.Curves;
import convscope.paint.Figure;
import convscope.paint.TimeAxis;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.CopiedText;
import convscope.ui.fx.BeforePulse;
import convscope.ui.fx.FigureCanvas;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.LocalizedTexts;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * Curves on the screen: dragged, zoomed by wheel, pinch and keys, read by a crosshair that a click pins, and following the
 * newest point until the user looks elsewhere.
 *
 * <p>Used on JavaFX's thread. It may be handed curves with every batch: they are painted at an eye's pace, and what the user
 * does with the next pulse.
 */
public final class ChartView extends StackPane {
    private static final Duration EYE = Duration.ofMillis(100);

    private final FigureCanvas canvas;
    private final BeforePulse growing;
    private final ChartWindow window;
    private final Button follow;
    private final StringProperty name = new SimpleStringProperty("");
    private OptionalDouble pointer = OptionalDouble.empty();
    private OptionalDouble pinned = OptionalDouble.empty();

    /**
     * @param fonts of the figure
     * @param texts language of the button that goes back to following
     * @param reducedMotion whether axes jump rather than glide
     */
    public ChartView(Fonts fonts, LocalizedTexts texts, BooleanSupplier reducedMotion) {
        canvas = new FigureCanvas(fonts);
        window = new ChartWindow(reducedMotion);
        growing = new BeforePulse(this, EYE, this::refresh);
        follow = new Buttons(texts)
                .icon(Action.of("chart.follow", BootstrapIcons.ARROW_BAR_RIGHT, this::followNewest, "End"));
        follow.getStyleClass().add("chart-follow");
        follow.setVisible(false);
        setAlignment(follow, Pos.TOP_RIGHT);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setMinSize(0, 0);
        setMinSize(0, 0);
        getChildren().addAll(canvas, follow);
        name.addListener((property, before, now) -> tell());
        new ChartInput(this, canvas);
    }

    /** What a screen reader calls the chart, followed by what the crosshair reads. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Shows these from now on; which part of the time and what is read stays. */
    public void show(Curves curves) {
        boolean first = !window.isShown();
        window.show(curves, System.nanoTime());
        if (first) {
            refresh();
        } else {
            growing.ask();
        }
    }

    /** Shows these with the next pulse, because the user has asked for another look. */
    public void turnTo(Curves curves) {
        window.show(curves, System.nanoTime());
        refresh();
    }

    /** What is on the screen at this moment, for a picture of it; empty before anything was shown. */
    public Optional<Curves> figure() {
        return window.frame(System.nanoTime()).map(this::read);
    }

    private Figure frame() {
        Curves frame = figure().orElseThrow();
        if (window.isMoving(System.nanoTime())) {
            repaint();
        }
        return frame;
    }

    private void repaint() {
        if (window.isShown()) {
            canvas.show(this::frame);
        }
    }

    private Curves read(Curves shown) {
        if (pinned.isPresent()) {
            return shown.reading(Optional.of(new Curves.Reading(pinned.getAsDouble(), true)));
        }
        TimeAxis axis = axis(shown);
        boolean inside =
                pointer.isPresent() && pointer.getAsDouble() >= axis.left() && pointer.getAsDouble() <= axis.right();
        return inside ? shown.reading(Optional.of(new Curves.Reading(axis.data(pointer.getAsDouble()), false))) : shown;
    }

    /** The time axis as it is on the screen, in px of the figure. */
    Optional<TimeAxis> axis() {
        return window.frame(System.nanoTime()).map(this::axis);
    }

    private TimeAxis axis(Curves shown) {
        return shown.timeAxis(canvas.surface(), canvas.figureWidth(), canvas.figureHeight());
    }

    /** Moves the content by so many px to the right. */
    void pan(double px) {
        axis().ifPresent(axis -> window.pan(-px * axis.pixel(), System.nanoTime()));
        refresh();
    }

    /** Shows so many times as much, around this px of the figure. */
    void zoom(double factor, double px) {
        axis().ifPresent(axis -> {
            double around = axis.data(Math.max(axis.left(), Math.min(axis.right(), px)));
            window.zoom(factor, around, System.nanoTime());
        });
        refresh();
    }

    /** Shows all of the time. */
    public void showWhole() {
        window.showWhole(System.nanoTime());
        refresh();
    }

    /** Goes back to the newest point and stays with it. */
    public void followNewest() {
        window.follow(System.nanoTime());
        refresh();
    }

    /** Reads at this px of the figure; empty to read nothing. What is pinned stays. */
    void point(OptionalDouble px) {
        pointer = px;
        refresh();
    }

    /** Pins the crosshair at the point nearest to this px, or frees it where it is pinned already. */
    void pin(double px) {
        figure().ifPresent(shown -> {
            TimeAxis axis = axis(shown);
            OptionalDouble nearest = shown.nearest(axis.data(px));
            boolean inside = px >= axis.left() && px <= axis.right();
            boolean free = !inside || nearest.isEmpty() || nearest.equals(pinned);
            pinned = free ? OptionalDouble.empty() : nearest;
        });
        refresh();
    }

    /** Frees the crosshair; false if there was none. */
    boolean free() {
        boolean was = pinned.isPresent() || pointer.isPresent();
        pinned = OptionalDouble.empty();
        pointer = OptionalDouble.empty();
        refresh();
        return was;
    }

    /** Moves the crosshair by so many px, from the newest point if there is none, and pins it. */
    void step(int px) {
        figure().ifPresent(shown -> {
            TimeAxis axis = axis(shown);
            double from = pinned.orElseGet(() -> pointer.isPresent()
                    ? axis.data(pointer.getAsDouble())
                    : shown.newest().orElse(axis.shown().to()));
            pinned = nextPoint(shown, axis, from, px);
        });
        refresh();
    }

    /** The next point that is at least a px away, so that a key is never without effect. */
    private static OptionalDouble nextPoint(Curves shown, TimeAxis axis, double from, int px) {
        OptionalDouble start = shown.nearest(from);
        for (int reach = px; Math.abs(reach) <= axis.right() - axis.left(); reach *= 2) {
            OptionalDouble next = shown.nearest(from + reach * axis.pixel());
            if (next.isPresent() && Math.signum(next.getAsDouble() - start.getAsDouble()) == Math.signum(px)) {
                return next;
            }
        }
        return start;
    }

    /** The px around which keys zoom: the crosshair, or the middle. */
    double keyPlace() {
        return figure().map(shown -> {
                    TimeAxis axis = axis(shown);
                    return shown.reading()
                            .map(reading -> axis.x(reading.at()))
                            .orElse((axis.left() + axis.right()) / 2);
                })
                .orElse(0.0);
    }

    /** Copies what the crosshair reads. */
    void copy() {
        figure().flatMap(Curves::told).ifPresent(CopiedText::put);
    }

    private void refresh() {
        follow.setVisible(window.hold() == ChartWindow.Hold.PLACE);
        tell();
        repaint();
    }

    private void tell() {
        String told = pinned.isPresent() ? figure().flatMap(Curves::told).orElse("") : "";
        canvas.setAccessibleText(told.isEmpty() ? name.get() : name.get() + "\n" + told);
    }
}
