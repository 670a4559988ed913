package convscope.ui.draw;

import convscope.data.Stroke.Point;
import convscope.paint.Palette;
import convscope.tensor.Tensor;
import convscope.ui.fx.BeforePulse;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The square on which one draws: paper, the stroke under the pen, and faint marks, all on one canvas, because drawing
 * without a graphics card takes its time for every layer.
 */
final class Pad extends Region {
    private static final int NOBODY = -1;

    private final DrawModel model;
    private final PadInput input;
    private final Theme theme;
    private final Canvas paper = new Canvas();
    private final Label hint = new Label();
    private final PictureImage picture = new PictureImage();
    private final BeforePulse painting = new BeforePulse(this, this::paint);
    private Optional<Point> pointer = Optional.empty();
    private Optional<Backdrop> inkedBackdrop = Optional.empty();
    private Placement inkedPlacement = Placement.IDENTITY;
    private int inkedColour;
    private WritableImage backdropInk;
    private int finger = NOBODY;

    Pad(DrawModel model, PadInput input, LocalizedTexts texts, Theme theme) {
        this.model = model;
        this.input = input;
        this.theme = theme;
        setId("pad");
        getStyleClass().add("pad");
        getChildren().addAll(paper, hint);
        hint.setId("pad-hint");
        hint.getStyleClass().addAll("pad-hint", "overlay");
        hint.textProperty().bind(texts.bind("draw.hint"));
        hint.setMouseTransparent(true);
        hint.setWrapText(true);
        setFocusTraversable(true);
        setCursor(Cursor.CROSSHAIR);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(texts.bind("draw.pad"));
        accessibleHelpProperty().bind(texts.bind("draw.help"));
        follow();
        listen();
    }

    private void follow() {
        for (ObservableValue<?> shown : List.of(
                model.sheet,
                model.live,
                model.prepared,
                model.marksShown,
                model.penWidth,
                model.erasing,
                theme.darkProperty())) {
            shown.addListener((property, before, now) -> painting.ask());
        }
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && !event.isSynthesized()) {
                input.down(at(event.getX(), event.getY()));
            }
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.isPrimaryButtonDown() && !event.isSynthesized()) {
                point(event);
                input.to(at(event.getX(), event.getY()));
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !event.isSynthesized()) {
                input.up();
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            pointer = Optional.empty();
            painting.ask();
        });
        addEventHandler(TouchEvent.ANY, this::touch);
    }

    private void point(MouseEvent event) {
        pointer = event.isSynthesized() ? Optional.empty() : Optional.of(at(event.getX(), event.getY()));
        painting.ask();
    }

    /** The first finger draws; what others do meanwhile is not for the pad. */
    private void touch(TouchEvent event) {
        int id = event.getTouchPoint().getId();
        Point point = at(event.getTouchPoint().getX(), event.getTouchPoint().getY());
        if (event.getEventType() == TouchEvent.TOUCH_PRESSED && finger == NOBODY) {
            finger = id;
            requestFocus();
            input.down(point);
        } else if (id == finger && event.getEventType() == TouchEvent.TOUCH_MOVED) {
            input.to(point);
        } else if (id == finger && event.getEventType() == TouchEvent.TOUCH_RELEASED) {
            finger = NOBODY;
            input.up();
        }
        event.consume();
    }

    private double side() {
        return Math.max(1, paper.getWidth());
    }

    private Point at(double x, double y) {
        return new Point((x - paper.getLayoutX()) / side(), (y - paper.getLayoutY()) / side());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double side = Math.floor(Math.max(
                1, Math.min(getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset())));
        boolean resized = paper.getWidth() != side;
        paper.setWidth(side);
        paper.setHeight(side);
        paper.relocate(left, top);
        double width = Math.min(side, hint.prefWidth(-1));
        double height = hint.prefHeight(width);
        hint.resizeRelocate(
                snapPositionX(left + (side - width) / 2), snapPositionY(top + (side - height) / 2), width, height);
        if (resized) {
            paint();
        }
    }

    private void paint() {
        paintPaper();
        model.live.get().ifPresent(stroke -> brush().draw(stroke));
        paintMarks();
        hint.setVisible(model.sheet.get().isEmpty() && model.live.get().isEmpty());
    }

    private Palette palette() {
        return theme.palette();
    }

    private InkBrush brush() {
        return new InkBrush(
                paper.getGraphicsContext2D(), side(), colour(palette().text()), paperColour());
    }

    private Color paperColour() {
        return colour(theme.darkProperty().get() ? palette().panel() : palette().background());
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }

    private void paintPaper() {
        GraphicsContext graphics = paper.getGraphicsContext2D();
        graphics.setFill(paperColour());
        graphics.fillRect(0, 0, side(), side());
        Sheet sheet = model.sheet.get();
        sheet.backdrop().ifPresent(backdrop -> paintBackdrop(graphics, sheet, backdrop));
        brush().draw(sheet.drawing());
    }

    private void paintBackdrop(GraphicsContext graphics, Sheet sheet, Backdrop backdrop) {
        if (backdrop.picture().isPresent() && sheet.untouched().isPresent()) {
            Backdrop.Fit fit = backdrop.fit();
            graphics.setImageSmoothing(true);
            graphics.drawImage(
                    picture.of(backdrop.picture().get()),
                    fit.left() * side(),
                    fit.top() * side(),
                    fit.width() * side(),
                    fit.height() * side());
            return;
        }
        int colour = palette().text();
        boolean same = inkedBackdrop.filter(inked -> inked == backdrop).isPresent()
                && inkedPlacement.equals(sheet.placement())
                && inkedColour == colour;
        if (!same) {
            backdropInk = inkImage(backdrop.onPad(Preparation.PAD, sheet.placement()), colour);
            inkedBackdrop = Optional.of(backdrop);
            inkedPlacement = sheet.placement();
            inkedColour = colour;
        }
        graphics.setImageSmoothing(
                sheet.placement().radians() != 0 || backdrop.picture().isPresent());
        graphics.drawImage(backdropInk, 0, 0, side(), side());
    }

    private static WritableImage inkImage(Tensor ink, int colour) {
        int side = ink.shape().width();
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = Palette.faded(colour, Math.max(0, Math.min(1, ink.values()[i])));
        }
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return image;
    }

    private void paintMarks() {
        GraphicsContext graphics = paper.getGraphicsContext2D();
        if (model.marksShown.get()) {
            model.prepared
                    .get()
                    .flatMap(Prepared::centring)
                    .ifPresent(centring -> new CentringMarks(
                                    graphics, side(), colour(palette().accent()), theme.em())
                            .paint(centring, model.sheet.get()));
        }
        pointer.ifPresent(point -> {
            double width = model.penWidth.get() * side();
            graphics.setStroke(colour(palette().mark()));
            graphics.setLineWidth(1);
            graphics.setLineDashes((double[]) null);
            graphics.strokeOval(point.x() * side() - width / 2, point.y() * side() - width / 2, width, width);
        });
    }
}
