package convscope.ui.build.form;

import convscope.spec.Add;
import convscope.spec.Concatenate;
import convscope.spec.Node;
import convscope.spec.ShapeTrace;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What several selected layers cost together, and what can be done with them. */
final class SeveralPane extends VBox {
    private final BuildModel model;
    private final FormLook look;
    private final Label title = new Label();
    private final Label names = new Label();
    private final FactRows rows;

    SeveralPane(BuildModel model, BuildEdits edits, FormLook look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("form-pane");
        title.setId("several");
        title.getStyleClass().add("section-title");
        names.getStyleClass().add("caption");
        names.setWrapText(true);
        names.setMinHeight(USE_PREF_SIZE);
        rows = new FactRows(look.texts());
        Buttons buttons = new Buttons(look.texts());
        VBox actions = new VBox(
                button(buttons, "form.branch-add", BootstrapIcons.PLUS_CIRCLE, () -> edits.branch(new Add())),
                button(buttons, "form.branch-concatenate", BootstrapIcons.UNION, () -> edits.branch(new Concatenate())),
                button(buttons, "form.duplicate", BootstrapIcons.FILES, edits::duplicate),
                button(buttons, "form.delete", BootstrapIcons.TRASH, edits::delete));
        actions.getStyleClass().add("form-actions");
        getChildren().addAll(title, names, rows, actions);
    }

    private static Button button(Buttons buttons, String key, Ikon ikon, Runnable work) {
        Button button = buttons.text(Action.of(key, ikon, work));
        button.setId(key.replace('.', '-'));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    void refresh(List<Node> selected) {
        ShapeTrace trace = model.trace.get();
        title.setText(look.texts().get("form.several", selected.size()));
        names.setText(String.join(" · ", selected.stream().map(Node::name).toList()));
        List<ShapeTrace.Layer> traced = selected.stream()
                .map(node -> trace.layer(node.name()))
                .flatMap(Optional::stream)
                .toList();
        rows.clear();
        row("parameters", traced, ShapeTrace.Layer::parameterCount, trace.total());
        row("multiply-adds", traced, ShapeTrace.Layer::multiplyAdds, trace.multiplyAdds());
    }

    private void row(String name, List<ShapeTrace.Layer> layers, ToLongFunction<ShapeTrace.Layer> count, long whole) {
        long part = layers.stream().mapToLong(count).sum();
        rows.add(name, Quantity.count(part), part == 0 ? "" : Quantity.share((double) part / whole));
    }
}
