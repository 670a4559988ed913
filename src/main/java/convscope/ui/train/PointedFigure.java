package convscope.ui.train;

import convscope.paint.Area;
import convscope.paint.Figure;
import convscope.ui.control.CopiedText;
import convscope.ui.fx.FigureCanvas;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/**
 * A figure whose parts can be pointed at: hovering and the arrow keys show what a part says, a click and Enter choose it, a
 * right click copies what it says.
 *
 * @param <T> a part: a cell, a tile, a row
 */
abstract class PointedFigure<T> extends Pane {
    private final PanelLook look;
    private final FigureCanvas canvas;
    private final Label bubble = new Label();
    private Optional<T> pointed = Optional.empty();

    PointedFigure(PanelLook look, String id) {
        this.look = look;
        canvas = new FigureCanvas(look.fonts());
        canvas.setId(id);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bubble.setId(id + "-bubble");
        bubble.getStyleClass().addAll("value-bubble", "overlay");
        bubble.setManaged(false);
        bubble.setVisible(false);
        bubble.setMouseTransparent(true);
        bubble.setWrapText(true);
        setMinSize(0, 0);
        getChildren().addAll(canvas, bubble);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty()));
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> canvas.requestFocus());
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        canvas.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                point(Optional.empty());
            }
        });
    }

    /** What is shown, with a mark on the part that is pointed at; empty while there is nothing. */
    abstract Optional<? extends Figure> figure(Optional<T> marked);

    /** The part at this place of the canvas. */
    abstract Optional<T> at(double x, double y);

    /** Where a part is drawn; empty if it is not. */
    abstract Optional<Area> area(T part);

    /** What a part says. */
    abstract String told(T part);

    /** The part so many rows and columns away; from the first if there is none to start from. */
    abstract Optional<T> beside(Optional<T> from, int rows, int columns);

    /** Whether this part is there. */
    abstract boolean exists(T part);

    /** The same part as it is now; empty if it is gone. */
    Optional<T> renewed(T part) {
        return Optional.of(part).filter(this::exists);
    }

    /** A part was clicked, or Enter was pressed on it. */
    abstract void choose(T part);

    /** Whether {@link #choose} does anything. */
    boolean choosable() {
        return true;
    }

    /** Escape was pressed and nothing is pointed at; says whether there was anything to free. */
    boolean free() {
        return false;
    }

    /** What is shown without a mark on what is pointed at. */
    final Optional<Figure> unmarked() {
        return figure(Optional.empty()).map(figure -> figure);
    }

    FigureCanvas canvas() {
        return canvas;
    }

    PanelLook look() {
        return look;
    }

    /** Shows the newest state. */
    final void refresh() {
        pointed = pointed.flatMap(this::renewed);
        figure(pointed).ifPresent(shown -> canvas.show(shown));
        say();
    }

    /** Says what the whole is called, for those who listen. */
    final void name(String name) {
        canvas.setAccessibleText(name);
    }

    private void point(Optional<T> part) {
        if (!part.equals(pointed)) {
            pointed = part;
            refresh();
        }
    }

    private void hover(MouseEvent event) {
        point(at(canvas.figureX(event.getX()), canvas.figureY(event.getY())));
        canvas.setCursor(pointed.isPresent() && choosable() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void click(MouseEvent event) {
        Optional<T> part = at(canvas.figureX(event.getX()), canvas.figureY(event.getY()));
        if (event.getButton() == MouseButton.SECONDARY) {
            part.ifPresent(this::copy);
        } else if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            part.ifPresent(this::choose);
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean done = true;
        switch (event.getCode()) {
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case ENTER -> pointed.ifPresent(this::choose);
            case ESCAPE -> done = release();
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private void move(int rows, int columns) {
        point(beside(pointed, rows, columns));
    }

    private boolean release() {
        boolean was = pointed.isPresent();
        point(Optional.empty());
        return was || free();
    }

    private void copy(T part) {
        String text = told(part);
        CopiedText.put(text);
        bubble.setText(look.texts().get("insight.copied", text));
        place(part);
    }

    private void say() {
        bubble.setVisible(pointed.flatMap(this::area).isPresent());
        canvas.setAccessibleHelp(pointed.map(this::told).orElse(""));
        pointed.ifPresent(part -> {
            bubble.setText(told(part));
            place(part);
        });
    }

    /** Below the part, or above it where there is no room below. */
    private void place(T part) {
        area(part).ifPresent(area -> {
            double gap = look.theme().em() / 2;
            double width = Math.min(bubble.prefWidth(-1), getWidth());
            double height = bubble.prefHeight(width);
            double x = area.x() + area.width() / 2 - width / 2;
            double below = area.y() + area.height() + gap;
            double y = below + height <= getHeight() ? below : area.y() - gap - height;
            bubble.resizeRelocate(
                    Math.round(Math.max(0, Math.min(getWidth() - width, x))),
                    Math.round(Math.max(0, y)),
                    width,
                    height);
        });
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
