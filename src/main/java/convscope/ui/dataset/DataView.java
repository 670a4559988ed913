package convscope.ui.dataset;

import convscope.data.DataKind;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.fx.LocalizedTexts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The card: the kinds of data, under them what was found of the one that is chosen. */
final class DataView extends VBox {
    private final List<KindRow> rows = new ArrayList<>();
    private final HBox answers;
    private final InvalidationListener following; // the model outlives this view and holds it weakly

    DataView(LocalizedTexts texts, DataModel model, DataController controller) {
        getStyleClass().add("dataset");
        getStylesheets().add(DataView.class.getResource("/css/dataset.css").toExternalForm());
        Label heading = new Label();
        heading.textProperty().bind(texts.bind("dataset.heading"));
        heading.getStyleClass().add("section-title");
        accessibleTextProperty().bind(heading.textProperty());
        ToggleGroup group = new ToggleGroup();
        for (DataKind kind : DataKind.values()) {
            rows.add(new KindRow(texts, model, controller, kind, group));
        }
        VBox kinds = new VBox();
        kinds.getStyleClass().add("dataset-kinds");
        kinds.getChildren().setAll(rows);
        FoundView found = new FoundView(texts, model, controller);

        Buttons buttons = new Buttons(texts);
        Button use = buttons.text(
                Action.of("dataset.use", BootstrapIcons.CHECK2, controller::use).when(model.found));
        use.setId("dataset-use");
        use.getStyleClass().add("accent");
        use.setDefaultButton(true);
        Button cancel = buttons.text(Action.of("keeping.cancel", null, controller::cancel));
        cancel.setId("dataset-cancel");
        answers = new HBox(use, cancel);
        answers.getStyleClass().addAll("question-answers", "dataset-answers");
        answers.getStylesheets().addAll(getStylesheets());
        getChildren().addAll(heading, kinds, found);

        following = property -> {
            rows.forEach(KindRow::follow);
            found.follow();
        };
        InvalidationListener weak = new WeakInvalidationListener(following);
        for (DataKind kind : DataKind.values()) {
            model.supply(kind).addListener(weak);
        }
        model.kind.addListener(weak);
        model.place.addListener(weak);
        model.look.addListener(weak);
        model.misfits.addListener(weak);
        model.sizes.addListener(weak);
        texts.textsProperty().addListener(weak);
        following.invalidated(model.kind);
    }

    /** What stays in sight under it. */
    Region answers() {
        return answers;
    }

    /** What has the focus at first. */
    Node first() {
        return rows.stream()
                .map(KindRow::button)
                .filter(button -> button.isSelected())
                .findFirst()
                .orElse(rows.get(0).button());
    }
}
