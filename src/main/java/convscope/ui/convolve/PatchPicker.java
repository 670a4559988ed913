package convscope.ui.convolve;

import convscope.paint.ColourMap;
import convscope.paint.MapImage;
import convscope.paint.ValueRange;
import convscope.stepper.StationLimits;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.ui.Lab;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The probe, with a rectangle around what is the input: drawn anew with the pointer, moved by dragging it or with the arrow
 * keys, the whole again with a double click.
 */
final class PatchPicker extends VBox {
    private static final double SIDE = 12; // em

    private final ConvolveController controller;
    private final ConvolveModel model;
    private final Lab lab;
    private final ImageView picture = new ImageView();
    private final Region rectangle = new Region();
    private final Pane pane = new Pane(picture, rectangle);
    private int pressedRow;
    private int pressedColumn;
    private boolean moving;

    PatchPicker(ConvolveController controller, ConvolveModel model, Lab lab) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("patch-picker");
        picture.setSmooth(false);
        picture.setMouseTransparent(true);
        rectangle.getStyleClass().addAll("patch", "overlay");
        rectangle.setManaged(false);
        rectangle.setMouseTransparent(true);
        pane.setId("patch");
        pane.getStyleClass().add("patch-pane");
        pane.setFocusTraversable(true);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.accessibleTextProperty().bind(lab.texts().bind("convolve.patch"));
        Label hint = new Label();
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.textProperty().bind(lab.texts().bind("convolve.patch"));
        getChildren().addAll(pane, hint);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                controller.inputs().probe();
            }
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.probe.addListener(property -> show());
        model.experiment.addListener(property -> showRectangle());
        lab.theme().scaleProperty().addListener(property -> show());
        show();
    }

    private Optional<Shape> shape() {
        return model.probe.get().map(Tensor::shape);
    }

    /** Px of a probe's pixel. */
    private double pixel() {
        return shape().map(shape -> {
                    double side = SIDE * lab.theme().em();
                    double zoom = side / Math.max(shape.height(), shape.width());
                    return zoom >= 1 ? Math.floor(zoom) : zoom;
                })
                .orElse(1.0);
    }

    private void show() {
        model.probe.get().ifPresent(probe -> {
            MapImage map = probe.shape().channels() == 3
                    ? MapImage.ofColour(probe)
                    : MapImage.of(
                            probe.item(0)
                                    .reshape(Shape.image(
                                            1,
                                            probe.shape().height(),
                                            probe.shape().width())),
                            ColourMap.GREY,
                            new ValueRange(0, 1));
            int columns = Math.max(1, (int) Math.round(map.columns() * pixel()));
            int rows = Math.max(1, (int) Math.round(map.rows() * pixel()));
            MapImage large = map.stretched(columns, rows);
            WritableImage image = new WritableImage(columns, rows);
            image.getPixelWriter()
                    .setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), large.argb(), 0, columns);
            picture.setImage(image);
            pane.setMinSize(columns, rows);
            pane.setMaxSize(columns, rows);
        });
        showRectangle();
    }

    private void showRectangle() {
        Experiment now = model.experiment.get();
        boolean shown = now.source() instanceof InputSource.Probe && shape().isPresent();
        rectangle.setVisible(shown);
        if (now.source() instanceof InputSource.Probe place && shown) {
            Shape input = now.subject().input().shape();
            double pixel = pixel();
            rectangle.resizeRelocate(
                    Math.floor(place.column() * pixel),
                    Math.floor(place.row() * pixel),
                    Math.ceil(input.width() * pixel),
                    Math.ceil(input.height() * pixel));
        }
    }

    private int row(MouseEvent event) {
        return Math.max(
                0,
                Math.min((int) (event.getY() / pixel()), shape().orElseThrow().height() - 1));
    }

    private int column(MouseEvent event) {
        return Math.max(
                0,
                Math.min((int) (event.getX() / pixel()), shape().orElseThrow().width() - 1));
    }

    private void press(MouseEvent event) {
        pane.requestFocus();
        if (shape().isEmpty()) {
            return;
        }
        pressedRow = row(event);
        pressedColumn = column(event);
        moving = false;
        if (model.experiment.get().source() instanceof InputSource.Probe place) {
            Shape input = model.experiment.get().subject().input().shape();
            boolean whole = input.height() == shape().get().height()
                    && input.width() == shape().get().width();
            boolean inside = pressedRow >= place.row()
                    && pressedRow < place.row() + input.height()
                    && pressedColumn >= place.column()
                    && pressedColumn < place.column() + input.width();
            if (inside && !whole) {
                moving = true;
                pressedRow -= place.row();
                pressedColumn -= place.column();
            }
        }
    }

    private void drag(MouseEvent event) {
        if (shape().isEmpty()) {
            return;
        }
        if (moving) {
            move(row(event) - pressedRow, column(event) - pressedColumn);
            return;
        }
        int top = Math.min(pressedRow, row(event));
        int left = Math.min(pressedColumn, column(event));
        int longest = StationLimits.LONGEST_SIDE;
        int height = Math.min(longest, Math.abs(row(event) - pressedRow) + 1);
        int width = Math.min(longest, Math.abs(column(event) - pressedColumn) + 1);
        controller.inputs().patch(top, left, height, width);
    }

    private void move(int row, int column) {
        Shape input = model.experiment.get().subject().input().shape();
        Shape whole = shape().orElseThrow();
        controller
                .inputs()
                .patch(
                        Math.max(0, Math.min(row, whole.height() - input.height())),
                        Math.max(0, Math.min(column, whole.width() - input.width())),
                        input.height(),
                        input.width());
    }

    private void key(KeyEvent event) {
        if (model.experiment.get().source() instanceof InputSource.Probe place && shape().isPresent()) {
            switch (event.getCode()) {
                case LEFT -> move(place.row(), place.column() - 1);
                case RIGHT -> move(place.row(), place.column() + 1);
                case UP -> move(place.row() - 1, place.column());
                case DOWN -> move(place.row() + 1, place.column());
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }
}
