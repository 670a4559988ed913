package convscope.ui.draw;

import convscope.data.digits.SampleDigits;
import convscope.paint.Palette;
import convscope.ui.Lab;
import convscope.ui.control.Buttons;
import convscope.ui.control.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** What can be put on the pad without drawing: a sample of each digit, a picture, one of MNIST's test images. */
final class SamplesView extends VBox {
    /** Side of a sample in em, in two rows and in one. */
    private static final double SHORT = 1.7;

    private static final double LONG = 2.2;

    private final Lab lab;
    private final List<Canvas> pictures = new ArrayList<>();
    private final List<Node> digits = new ArrayList<>();
    private final HBox head = new HBox();
    private final Node shortTestImage;
    private final Node shortPicture;
    private Optional<Boolean> folded = Optional.empty();

    /**
     * @param draw draws a sample of a digit
     */
    SamplesView(Lab lab, Buttons buttons, DrawActions actions, IntConsumer draw) {
        this.lab = lab;
        getStyleClass().add("draw-section");
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
        shortTestImage = button(buttons.icon(actions.testImage), "short-test-image");
        shortPicture = button(buttons.icon(actions.picture), "short-picture");
        fold(false);
        lab.theme().darkProperty().addListener((property, before, now) -> paint());
        lab.theme().scaleProperty().addListener((property, before, now) -> paint());
        paint();
    }

    /** Two short rows without words where height is scarce, one long row under a heading elsewhere. */
    void fold(boolean fold) {
        if (folded.equals(Optional.of(fold))) {
            return;
        }
        folded = Optional.of(fold);
        getChildren().clear();
        if (fold) {
            getChildren().addAll(row(digits.subList(0, 5), shortTestImage), row(digits.subList(5, 10), shortPicture));
        } else {
            getChildren().addAll(head, row(digits));
        }
        paint();
    }

    private static HBox row(List<Node> nodes, Node... more) {
        HBox row = new HBox();
        row.getStyleClass().add("samples");
        row.getChildren().addAll(nodes);
        row.getChildren().addAll(more);
        return row;
    }

    private static Node button(Button button, String id) {
        button.setId(id);
        button.getStyleClass().addAll("flat", "small-button");
        return button;
    }

    private Node sample(int digit, IntConsumer draw) {
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
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void paint() {
        boolean dark = lab.theme().darkProperty().get();
        int argb = (dark ? Palette.DARK : Palette.LIGHT).mutedText();
        Color ink = Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
        double side = Math.round(
                (folded.equals(Optional.of(true)) ? SHORT : LONG) * lab.theme().em());
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
