package convscope.ui.chart;

import convscope.ui.fx.FigureCanvas;
import java.util.OptionalDouble;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** What mouse, wheel, fingers and keys mean to a chart. */
final class ChartInput {
    private static final double WHEEL = 0.0025;
    private static final double KEY_ZOOM = 1.5;

    /** Share of the width that a key pans. */
    private static final double KEY_PAN = 0.1;

    private final ChartView chart;
    private final FigureCanvas canvas;
    private double lastX;

    ChartInput(ChartView chart, FigureCanvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> chart.point(OptionalDouble.empty()));
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            canvas.requestFocus();
            lastX = event.getX();
        });
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        canvas.addEventHandler(ZoomEvent.ZOOM, event -> {
            chart.zoom(1 / event.getZoomFactor(), canvas.figureX(event.getX()));
            event.consume();
        });
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void point(double x) {
        chart.point(OptionalDouble.of(canvas.figureX(x)));
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !event.isStillSincePress()) {
            chart.pan(event.getX() - lastX);
            lastX = event.getX();
            point(event.getX());
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY) {
            chart.copy();
        } else if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            chart.pin(canvas.figureX(event.getX()));
        }
    }

    private void scroll(ScrollEvent event) {
        boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        if (sideways) {
            chart.pan(event.getDeltaX());
        } else if (event.getDeltaY() != 0) {
            chart.zoom(Math.exp(-WHEEL * event.getDeltaY()), canvas.figureX(event.getX()));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean done = true;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(1 / KEY_ZOOM);
            case MINUS, SUBTRACT -> zoom(KEY_ZOOM);
            case DIGIT0, NUMPAD0, HOME -> chart.showWhole();
            case END -> chart.followNewest();
            case LEFT -> move(event, -1);
            case RIGHT -> move(event, 1);
            case ESCAPE -> done = chart.free();
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    /** With Shift the content is panned, otherwise the crosshair moves. */
    private void move(KeyEvent event, int direction) {
        if (event.isShiftDown()) {
            chart.pan(-direction * KEY_PAN * canvas.figureWidth());
        } else {
            chart.step(direction);
        }
    }

    private void zoom(double factor) {
        chart.zoom(factor, chart.keyPlace());
    }
}
