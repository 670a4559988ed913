package convscope.ui;

import convscope.text.Message;
import convscope.ui.control.Icons;
import convscope.ui.fx.LocalizedTexts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The line at the bottom: what goes on, what computes, what is under study. */
final class StatusView extends HBox {
    private final LocalizedTexts texts;

    StatusView(ShellModel model, LocalizedTexts texts) {
        this.texts = texts;
        getStyleClass().add("status-line");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progress);
        BooleanBinding busy = Bindings.createBooleanBinding(() -> !Double.isNaN(model.progress.get()), model.progress);
        bar.visibleProperty().bind(busy);
        bar.managedProperty().bind(busy);
        Label activity = label(model.activity, "status-activity");
        ProgressBar savingBar = new ProgressBar();
        savingBar.visibleProperty().bind(model.keeping.saving.isNotNull());
        savingBar.managedProperty().bind(model.keeping.saving.isNotNull());
        Region spacer = new Region();
        setHgrow(spacer, Priority.ALWAYS);
        getChildren()
                .addAll(
                        bar,
                        activity,
                        savingBar,
                        label(model.keeping.saving, "status-saving"),
                        spacer,
                        warning(model.draft, "status-draft"),
                        label(model.probe, "status-probe"),
                        label(model.parameters, "status-parameters"),
                        label(model.engine, "status-engine"));
    }

    private Label warning(ObjectProperty<Message> message, String id) {
        Label label = label(message, id);
        label.getStyleClass().add("status-warning");
        label.setGraphic(Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE));
        return label;
    }

    private Label label(ObjectProperty<Message> message, String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("caption");
        label.textProperty().bind(texts.bind(message));
        label.visibleProperty().bind(message.isNotNull());
        label.managedProperty().bind(message.isNotNull());
        return label;
    }
}
