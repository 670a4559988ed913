package convscope.ui.draw;

import convscope.paint.ColourMap;
import convscope.paint.ImageFigure;
import convscope.paint.ImageFigure.Pixel;
import convscope.paint.MapImage;
import convscope.paint.Numerals;
import convscope.paint.Palette;
import convscope.paint.ValueRange;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.ui.Lab;
import convscope.ui.control.CopiedText;
import convscope.ui.fx.FigureCanvas;
import convscope.ui.fx.Fonts;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** What the network sees: its input enlarged, the value under the pointer, and how it came about. */
final class SeesView extends VBox {
    /** Frame and focus ring around the pixels, in px. */
    private static final int FRAME = 6;

    /** Every second pulse: painting takes time from the pen. */
    private static final Duration PAUSE = Duration.ofMillis(30);

    private final DrawModel model;
    private final Lab lab;
    private final FigureCanvas canvas;
    private final CentringFacts facts;
    private final Label bubble = new Label();
    private Optional<Pixel> pointed = Optional.empty();

    SeesView(DrawModel model, Lab lab, Fonts fonts, CentringFacts facts) {
        this.model = model;
        this.lab = lab;
        this.facts = facts;
        canvas = new FigureCanvas(fonts, PAUSE);
        getStyleClass().add("draw-section");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(lab.texts().bind("draw.sees"));
        canvas.setId("sees");
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::spoken, model.prepared, lab.texts().textsProperty()));
        bubble.getStyleClass().addAll("value-bubble", "overlay");
        bubble.setId("pixel");
        bubble.setManaged(false);
        bubble.setVisible(false);
        bubble.setMouseTransparent(true);
        Pane frame = new Square();
        getChildren().addAll(title, frame, facts);
        model.prepared.addListener((property, before, now) -> {
            if (!shape(before).equals(shape(now))) {
                frame.requestLayout();
            }
            paint();
        });
        lab.theme().darkProperty().addListener((property, before, now) -> paint());
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            pointed = Optional.empty();
            paint();
        });
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.SECONDARY) {
                copy();
            }
        });
        paint();
    }

    /** Small letters for the facts where room is scarce. */
    void tighten(boolean tight) {
        facts.tighten(tight);
    }

    /** The canvas in whole px a pixel, as large as there is room, and the bubble over it. */
    private final class Square extends Pane {
        Square() {
            super(canvas, bubble);
            setMinHeight(0);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return side(width) + 1;
        }

        @Override
        protected void layoutChildren() {
            double side = side(Math.min(getWidth(), getHeight()));
            canvas.resizeRelocate(0, 0, side, side);
        }

        private double side(double room) {
            Shape shape = shown().shape();
            int longer = Math.max(shape.width(), shape.height());
            return longer * Math.max(1, Math.floor((room - FRAME) / longer)) + FRAME;
        }
    }

    private Optional<Tensor> image() {
        return model.prepared.get().map(Prepared::image);
    }

    private static Optional<Shape> shape(Optional<Prepared> prepared) {
        return prepared.map(one -> one.image().shape());
    }

    private Tensor shown() {
        return image().orElseGet(() -> Tensor.zeros(Shape.image(1, 28, 28)));
    }

    private ImageFigure figure() {
        Palette palette = lab.theme().palette();
        Tensor shown = shown();
        MapImage pixels = shown.shape().channels() == 3
                ? MapImage.ofColour(shown)
                : MapImage.of(shown, ColourMap.GREY, new ValueRange(0, 1));
        return ImageFigure.of(pixels, palette).withGrid().highlight(pointed);
    }

    private void paint() {
        canvas.show(figure());
        bubble.setVisible(pointed.isPresent() && image().isPresent());
        pointed.flatMap(pixel -> image().map(image -> value(image, pixel))).ifPresent(bubble::setText);
    }

    private void point(MouseEvent event) {
        double x = canvas.figureX(event.getX());
        double y = canvas.figureY(event.getY());
        pointed = image().isEmpty() ? Optional.empty() : figure().at(x, y, canvas.figureWidth(), canvas.figureHeight());
        paint();
        if (bubble.isVisible()) {
            double gap = lab.theme().em();
            bubble.autosize();
            double right = event.getX() + gap;
            double left = event.getX() - gap - bubble.getWidth();
            bubble.relocate(
                    right + bubble.getWidth() <= canvas.getWidth() ? right : Math.max(0, left),
                    Math.max(0, event.getY() - gap - bubble.getHeight()));
        }
    }

    private String value(Tensor image, Pixel pixel) {
        String values = IntStream.range(0, image.shape().channels())
                .mapToObj(channel -> Numerals.decimals(image.get(channel, pixel.row(), pixel.column()), 3))
                .collect(Collectors.joining(" "));
        return lab.texts().get("draw.pixel", pixel.row(), pixel.column(), values);
    }

    private void copy() {
        pointed.flatMap(pixel -> image().map(image -> value(image, pixel))).ifPresent(text -> {
            CopiedText.put(text);
            bubble.setText(lab.texts().get("draw.copied", text));
            bubble.autosize();
        });
    }

    private String spoken() {
        return image().map(image -> lab.texts()
                        .get(
                                "draw.sees.spoken",
                                image.shape().channelsLast(),
                                Numerals.decimals(image.min(), 2),
                                Numerals.decimals(image.max(), 2)))
                .orElseGet(() -> lab.texts().get("draw.sees.nothing"));
    }
}
