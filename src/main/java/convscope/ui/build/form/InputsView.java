package convscope.ui.build.form;

import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.tensor.Shape;
import convscope.text.Message;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Icons;
import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What feeds a layer, in its order, and what it feeds. */
final class InputsView extends VBox {
    private final BuildModel model;
    private final BuildEdits edits;
    private final LocalizedTexts texts;

    InputsView(BuildModel model, BuildEdits edits, LocalizedTexts texts) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        getStyleClass().add("neighbours");
        managedProperty().bind(visibleProperty());
    }

    void show(Node node) {
        getChildren().clear();
        List<String> inputs = node.inputs();
        List<String> consumers = model.trace.get().network().consumers(node.name()).stream()
                .map(Node::name)
                .toList();
        setVisible(!inputs.isEmpty() || !consumers.isEmpty());
        if (!inputs.isEmpty()) {
            getChildren().add(heading("form.inputs"));
            for (int i = 0; i < inputs.size(); i++) {
                getChildren().add(input(node, i));
            }
        }
        if (!consumers.isEmpty()) {
            getChildren().add(heading("form.outputs"));
            consumers.forEach(name -> getChildren().add(row(name, List.of())));
        }
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("form-heading");
        return heading;
    }

    private HBox input(Node node, int place) {
        String input = node.inputs().get(place);
        List<Button> buttons = new ArrayList<>();
        if (node.inputs().size() > 1) {
            Button up = button(
                    "up-" + place,
                    BootstrapIcons.ARROW_UP,
                    Message.of("form.input.up", input),
                    () -> swap(node, place, place - 1));
            Button down = button(
                    "down-" + place,
                    BootstrapIcons.ARROW_DOWN,
                    Message.of("form.input.down", input),
                    () -> swap(node, place, place + 1));
            up.setDisable(place == 0);
            down.setDisable(place == node.inputs().size() - 1);
            buttons.addAll(List.of(up, down));
        }
        buttons.add(button(
                "unwire-" + place,
                BootstrapIcons.X,
                Message.of("form.input.remove", input),
                () -> edits.unwire(input, node.name())));
        return row(input, buttons);
    }

    private HBox row(String name, List<Button> buttons) {
        Button layer = new Button(name);
        layer.getStyleClass().addAll("flat", "neighbour");
        layer.setMnemonicParsing(false);
        layer.setMinWidth(0);
        layer.setAccessibleText(texts.get("form.problem.find", name));
        layer.setOnAction(event -> edits.select(List.of(name)));
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Label shape = new Label(model.trace
                .get()
                .layer(name)
                .map(traced -> traced.output())
                .map(Shape::channelsLast)
                .orElse(""));
        shape.getStyleClass().add("value-caption");
        shape.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(layer, spacer, shape);
        row.getStyleClass().add("neighbour-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(buttons);
        return row;
    }

    private Button button(String id, Ikon ikon, Message name, Runnable work) {
        Button button = new Button();
        button.setId("input-" + id);
        button.getStyleClass().addAll("flat", "icon-button", "small-button");
        button.setGraphic(Icons.small(ikon));
        button.setAccessibleText(texts.get(name));
        Tips.install(button, texts.bind(name.key(), name.arguments().toArray()));
        button.setOnAction(event -> work.run());
        return button;
    }

    private void swap(Node node, int place, int other) {
        List<String> inputs = new ArrayList<>(node.inputs());
        Collections.swap(inputs, place, other);
        NetworkSpec now = model.trace.get().network();
        List<Node> nodes = now.nodes().stream()
                .map(one -> one == node ? new Node(node.name(), inputs, node.layer()) : one)
                .toList();
        edits.become(new NetworkSpec(now.name(), nodes));
    }
}
