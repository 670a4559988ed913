package convscope.ui.dataset;

import convscope.data.DataKind;
import convscope.data.catalogue.Entry;
import convscope.text.Message;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Icons;
import convscope.ui.fx.LocalizedTexts;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One kind of data: what it is, whose, whether it is here, and how it is got. */
final class KindRow extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double MEGABYTE = 1e6;

    private final LocalizedTexts texts;
    private final DataModel model;
    private final DataController controller;
    private final Buttons buttons;
    private final DataKind kind;
    private final RadioButton button = new RadioButton();
    private final HBox side = new HBox();
    private final Label problem = new Label();
    private Optional<Shown> shown = Optional.empty();

    KindRow(LocalizedTexts texts, DataModel model, DataController controller, DataKind kind, ToggleGroup group) {
        this.texts = texts;
        this.model = model;
        this.controller = controller;
        this.buttons = new Buttons(texts);
        this.kind = kind;
        getStyleClass().add("dataset-kind");
        setId("dataset-" + kind.id());
        button.setId("dataset-choose-" + kind.id());
        button.setToggleGroup(group);
        button.textProperty().bind(texts.bind("data.kind." + kind.id()));
        button.getStyleClass().add("dataset-name");
        button.setOnAction(event -> controller.choose(kind));
        side.getStyleClass().add("dataset-side");
        side.setMinWidth(Region.USE_PREF_SIZE);
        Label facts = line("dataset.facts." + kind.id(), "dataset-facts");
        Label origin = line("dataset.origin." + kind.id(), "dataset-origin");
        button.accessibleHelpProperty().bind(facts.textProperty().concat(". ").concat(origin.textProperty()));
        VBox lines = new VBox(facts, origin);
        lines.getStyleClass().add("dataset-words");
        VBox words = new VBox(button, lines);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, side);
        row.getStyleClass().add("dataset-row");
        problem.setId("dataset-problem-" + kind.id());
        problem.getStyleClass().add("dataset-problem");
        problem.setGraphic(Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE));
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(row, problem);
        setOnMouseClicked(event -> button.fire());
    }

    private Label line(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    RadioButton button() {
        return button;
    }

    /** Follows what is here, in the language of the moment. */
    void follow() {
        button.setSelected(model.kind.get() == kind);
        pseudoClassStateChanged(CHOSEN, button.isSelected());
        Supply supply = model.supply(kind).get();
        problem.setVisible(supply instanceof Supply.Failed);
        if (supply instanceof Supply.Failed failed) {
            problem.setText(texts.get(failed.why()));
        }
        if (supply instanceof Supply.Coming coming && side.lookup("#dataset-progress") instanceof ProgressBar bar) {
            tell(coming, bar, (Label) side.lookup("#dataset-arrived")); // the button that ends it keeps the focus
        } else if (!shown.equals(Optional.of(new Shown(supply, texts.locale())))) {
            side.getChildren().setAll(side(supply)); // only then: a button that is being pressed stays what it is
        }
        shown = Optional.of(new Shown(supply, texts.locale()));
    }

    private record Shown(Supply supply, Locale language) {}

    private Node[] side(Supply supply) {
        if (kind == DataKind.FOLDER) {
            return new Node[] {place("dataset.choose-folder")};
        }
        if (supply instanceof Supply.Here) {
            Label here = new Label();
            here.textProperty().bind(texts.bind(kind == DataKind.MNIST ? "dataset.shipped" : "dataset.here"));
            here.setGraphic(Icons.small(BootstrapIcons.CHECK2));
            here.getStyleClass().add("dataset-here");
            return new Node[] {here};
        }
        if (supply instanceof Supply.Coming coming) {
            return coming(coming);
        }
        Optional<Entry> entry = controller.supplies().entry(kind);
        Node where = place("dataset.choose-place");
        return entry.map(known -> new Node[] {get(known, supply instanceof Supply.Failed), where})
                .orElse(new Node[] {where});
    }

    private Button place(String key) {
        Button place = buttons.text(Action.of(key, BootstrapIcons.FOLDER2_OPEN, () -> controller.chooseFolder(kind)));
        place.setId("dataset-place-" + kind.id());
        place.setMinWidth(USE_PREF_SIZE);
        return place;
    }

    private Button get(Entry entry, boolean again) {
        Action get = Action.of(
                again ? "dataset.again" : "dataset.get",
                again ? BootstrapIcons.ARROW_CLOCKWISE : BootstrapIcons.DOWNLOAD,
                () -> controller.supplies().fetch(kind));
        Button button = buttons.text(get);
        button.setId("dataset-get-" + kind.id());
        button.setMinWidth(USE_PREF_SIZE);
        if (!again) {
            button.textProperty().unbind();
            button.setText(texts.get("dataset.get-size", entry.size() / MEGABYTE));
        }
        return button;
    }

    private Node[] coming(Supply.Coming coming) {
        ProgressBar bar = new ProgressBar();
        bar.setId("dataset-progress");
        Label arrived = new Label();
        arrived.setId("dataset-arrived");
        arrived.getStyleClass().add("dataset-arrived");
        arrived.setMinWidth(USE_PREF_SIZE);
        Button end = buttons.icon(Action.of(
                "dataset.cancel-fetch",
                BootstrapIcons.X,
                () -> controller.supplies().cancel(kind)));
        end.setId("dataset-end-" + kind.id());
        tell(coming, bar, arrived);
        return new Node[] {bar, arrived, end};
    }

    private void tell(Supply.Coming coming, ProgressBar bar, Label arrived) {
        boolean begun = coming.of() > 0;
        bar.setProgress(begun ? (double) coming.done() / coming.of() : ProgressBar.INDETERMINATE_PROGRESS);
        arrived.setText(texts.get(
                begun
                        ? Message.of("dataset.arrived-so-far", coming.done() / MEGABYTE, coming.of() / MEGABYTE)
                        : Message.of("dataset.waiting")));
    }
}
