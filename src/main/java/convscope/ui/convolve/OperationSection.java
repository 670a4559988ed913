package convscope.ui.convolve;

import convscope.stepper.Operation;
import convscope.text.Texts;
import convscope.ui.Lab;
import convscope.ui.control.Choice;
import convscope.ui.control.Tips;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is done under the window, in one or two dimensions. */
final class OperationSection extends HBox {
    private final ConvolveModel model;
    private final Choice<Operation> operation;
    private final ToggleButton flat = new ToggleButton();

    OperationSection(ConvolveController controller, ConvolveModel model, Lab lab) {
        this.model = model;
        getStyleClass().add("operation-row");
        setAlignment(Pos.CENTER_LEFT);
        operation = new Choice<>(
                lab.texts(),
                "operation",
                lab.texts().bind("convolve.operation"),
                List.of(Operation.values()),
                OperationSection::name,
                controller::operate);
        HBox.setHgrow(operation, Priority.ALWAYS);
        flat.setId("flat");
        flat.getStyleClass().add("small-toggle");
        flat.textProperty().bind(lab.texts().bind("convolve.flat"));
        flat.accessibleTextProperty().bind(lab.texts().bind("convolve.flat.tip"));
        Tips.install(flat, lab.texts().bind("convolve.flat.tip"));
        flat.setMinWidth(USE_PREF_SIZE);
        flat.setOnAction(event -> controller.flatten(flat.isSelected()));
        getChildren().addAll(operation, flat);
        model.experiment.addListener(property -> show());
        show();
    }

    private static String name(Texts texts, Operation operation) {
        return texts.get(
                switch (operation) {
                    case CONVOLUTION -> "convolve.operation.convolution";
                    case TRANSPOSED -> "convolve.operation.transposed";
                    case DEPTHWISE -> "convolve.operation.depthwise";
                    case MAX_POOLING -> "convolve.operation.max";
                    case AVERAGE_POOLING -> "convolve.operation.average";
                });
    }

    private void show() {
        operation.show(model.experiment.get().subject().operation());
        flat.setSelected(model.flat().getValue());
    }
}
