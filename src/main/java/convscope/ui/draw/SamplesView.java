package convscope.ui.draw;

import convscope.data.digits.SampleDigits;
import convscope.ui.Lab;
import convscope.ui.control.Buttons;
import convscope.ui.control.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** What can be put on the pad without drawing: a sample of each digit, a picture, one of MNIST's test images. */
final class SamplesView extends Region {
    /** Side of a sample in em, in two rows and in one. */
    private static final double SHORT = 1.7;

    private static final double LONG = 2.2;

    // px at 100 %
    private static final double BESIDE = 4;
    private static final double BELOW = 8;

    private final Lab lab;
    private final List<Canvas> pictures = new ArrayList<>();
    private final List<Button> digits = new ArrayList<>();
    private final HBox head = new HBox();
    private final List<Button> shortButtons;
    private boolean folded;

    /**
     * @param draw draws a sample of a digit
     */
    SamplesView(Lab lab, Buttons buttons, DrawActions actions, IntConsumer draw) {
        this.lab = lab;
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(lab.texts().bind("draw.samples"));
        title.setMinWidth(USE_PREF_SIZE);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        head.getChildren()
                .addAll(
                        title,
                        spacer,
                        button(buttons.text(actions.testImage), "test-image"),
                        button(buttons.text(actions.picture), "picture"));
        head.getStyleClass().addAll("draw-head", "samples-head");
        for (int digit = 0; digit < 10; digit++) {
            digits.add(sample(digit, draw));
        }
        shortButtons = List.of(
                button(buttons.icon(actions.testImage), "short-test-image"),
                button(buttons.icon(actions.picture), "short-picture"));
        getChildren().add(head);
        getChildren().addAll(digits);
        getChildren().addAll(shortButtons);
        shortButtons.forEach(button -> button.setVisible(false));
        lab.theme().darkProperty().addListener((property, before, now) -> paint());
        lab.theme().scaleProperty().addListener((property, before, now) -> paint());
        paint();
    }

    /** Two short rows without words where height is scarce, one long row under a heading elsewhere. */
    void fold(boolean fold) {
        if (folded != fold) {
            folded = fold;
            head.setVisible(!fold);
            shortButtons.forEach(button -> button.setVisible(fold));
            paint();
            requestLayout();
        }
    }

    /** Height in px of one long row under a heading, whether it is folded or not. */
    double unfoldedHeight() {
        return Math.ceil(head.prefHeight(-1)) + px(BELOW) + tileHeight(LONG);
    }

    /** Height in px of two short rows. */
    double foldedHeight() {
        return 2 * tileHeight(SHORT) + px(BELOW);
    }

    private double px(double at100) {
        return lab.theme().px(at100);
    }

    private double tileHeight(double side) {
        double insets = digits.get(0).snappedTopInset() + digits.get(0).snappedBottomInset();
        return Math.max(digits.get(0).minHeight(-1), side(side) + insets);
    }

    private double side(double em) {
        return Math.round(em * lab.theme().em());
    }

    @Override
    protected void layoutChildren() {
        if (folded) {
            int half = digits.size() / 2;
            double height = tileHeight(SHORT);
            row(digits.subList(0, half), shortButtons.get(0), 0, height);
            row(digits.subList(half, digits.size()), shortButtons.get(1), height + px(BELOW), height);
        } else {
            double top = Math.ceil(head.prefHeight(-1));
            head.resizeRelocate(0, 0, getWidth(), top);
            row(digits, getWidth() + px(BESIDE), top + px(BELOW), tileHeight(LONG));
        }
    }

    private void row(List<Button> tiles, Button last, double y, double height) {
        double width = Math.ceil(last.prefWidth(-1));
        last.resizeRelocate(getWidth() - width, y, width, height);
        row(tiles, getWidth() - width, y, height);
    }

    /** Tiles of whole px side by side, with a gap behind each, up to {@code right}. */
    private void row(List<Button> tiles, double right, double y, double height) {
        for (int i = 0; i < tiles.size(); i++) {
            double from = Math.round(right * i / tiles.size());
            double to = Math.round(right * (i + 1) / tiles.size());
            tiles.get(i).resizeRelocate(from, y, to - from - px(BESIDE), height);
        }
    }

    private static Button button(Button button, String id) {
        button.setId(id);
        button.getStyleClass().addAll("flat", "small-button");
        return button;
    }

    private Button sample(int digit, IntConsumer draw) {
        Button button = new Button();
        button.setId("sample-" + digit);
        button.getStyleClass().addAll("flat", "sample");
        Canvas picture = new Canvas();
        pictures.add(picture);
        button.setGraphic(picture);
        String name = Integer.toString(digit);
        button.accessibleTextProperty().bind(lab.texts().bind("draw.sample", name));
        Tips.install(button, lab.texts().bind("draw.sample.tip", name));
        button.setOnAction(event -> draw.accept(digit));
        return button;
    }

    private void paint() {
        int argb = lab.theme().palette().mutedText();
        Color ink = Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
        double side = side(folded ? SHORT : LONG);
        for (int digit = 0; digit < pictures.size(); digit++) {
            Canvas picture = pictures.get(digit);
            picture.setWidth(side);
            picture.setHeight(side);
            picture.getGraphicsContext2D().clearRect(0, 0, side, side);
            new InkBrush(picture.getGraphicsContext2D(), side, ink, Color.TRANSPARENT)
                    .draw(SampleDigits.drawing(digit, 0));
        }
    }
}
