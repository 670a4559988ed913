package convscope.ui.build.form;

import convscope.spec.Node;
import convscope.text.Message;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Help;
import convscope.ui.control.Icons;
import convscope.ui.fx.LocalizedTexts;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * The name of a layer, which can be changed, over its kind.
 *
 * <p>A name counts when it is typed to the end, by Enter or by going elsewhere, because on the way to it there are names
 * that others have; what is wrong with it is said at once.
 */
final class LayerName extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final BuildModel model;
    private final BuildEdits edits;
    private final LocalizedTexts texts;
    private final TextField field = new TextField();
    private final Label kind = new Label();
    private final Region edge = new Region();
    private final HBox line = new HBox();
    private final ObjectProperty<Message> wrong = new SimpleObjectProperty<>();
    private Optional<Node> shown = Optional.empty();
    private boolean showing;

    LayerName(BuildModel model, BuildEdits edits, LocalizedTexts texts) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        field.setId("layer-name");
        field.getStyleClass().add("layer-name-field");
        field.accessibleTextProperty().bind(texts.bind("form.name"));
        field.textProperty().addListener(property -> check());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take();
                restore();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Help.explain(field, "form.name.help");
        kind.getStyleClass().add("caption");
        kind.setId("layer-kind");
        Label sentence = new Label();
        sentence.setId("layer-name-wrong");
        sentence.getStyleClass().add("setting-allowed");
        sentence.setGraphic(Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.textProperty().bind(texts.bind(wrong));
        sentence.visibleProperty().bind(wrong.isNotNull());
        sentence.managedProperty().bind(wrong.isNotNull());
        edge.getStyleClass().add("layer-edge");
        VBox words = new VBox(field, kind, sentence);
        words.getStyleClass().add("form-name-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        line.getChildren().addAll(edge, words);
        getChildren().add(line);
    }

    void edit() {
        field.requestFocus();
        field.selectAll();
    }

    /** Shows a layer's name; one that was typed for the layer before is taken first. */
    void show(Optional<Node> node) {
        boolean same = shown.map(Node::name).equals(node.map(Node::name));
        if (!same) {
            take();
        }
        shown = node;
        if (!same) {
            restore();
        }
        node.ifPresent(now -> {
            String ofKind = now.layer().kind();
            kind.setText(texts.get("layer." + ofKind));
            line.getStyleClass().setAll("form-name", "layer-" + ofKind);
        });
    }

    private void restore() {
        showing = true;
        field.setText(shown.map(Node::name).orElse(""));
        showing = false;
        check();
    }

    private Optional<Message> problem() {
        return showing
                ? Optional.empty()
                : shown.flatMap(node -> model.trace.get().network().nameProblem(node, field.getText()));
    }

    private void check() {
        Optional<Message> problem = problem();
        wrong.set(problem.orElse(null));
        field.pseudoClassStateChanged(INVALID, problem.isPresent());
    }

    private void take() {
        String typed = field.getText();
        shown.filter(node -> !node.name().equals(typed) && problem().isEmpty())
                .ifPresent(node -> edits.rename(node.name(), typed));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && !field.getText().equals(shown.map(Node::name).orElse(""))) {
            restore();
            event.consume();
        }
    }
}
