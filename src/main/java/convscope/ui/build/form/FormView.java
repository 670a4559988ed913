package convscope.ui.build.form;

import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Help;
import convscope.ui.control.Viewport;
import convscope.ui.fx.BeforePulse;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * The form beside the canvas: the properties of the selected layer, what several selected layers have together, or the
 * network. Follows the model at most once a pulse.
 */
public final class FormView extends ScrollPane {
    private final BuildModel model;
    private final LayerPane layer;
    private final SeveralPane several;
    private final NetworkPane network;
    private final VBox content = new VBox();

    public FormView(BuildModel model, BuildEdits edits, FormLook look) {
        this.model = model;
        layer = new LayerPane(model, edits, look);
        several = new SeveralPane(model, edits, look);
        network = new NetworkPane(model, edits, look);
        getStylesheets().add(FormView.class.getResource("/css/build-form.css").toExternalForm());
        getStyleClass().addAll("build-form", "panel", "edge-to-edge");
        setId("build-form");
        Viewport.paintDirectly(this);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.getStyleClass().add("panel-content");
        setContent(content);
        Help.explain(this, "form.help");
        BeforePulse showing = new BeforePulse(this, this::refresh);
        InvalidationListener changed = property -> showing.ask();
        model.trace.addListener(changed);
        model.selection.addListener(changed);
        model.plan.addListener(changed);
        model.weightsSaid.addListener(changed);
        look.texts().textsProperty().addListener(changed);
        refresh();
    }

    /** Puts the cursor into the name of the selected layer, all of it marked, if one is selected. */
    public void editName() {
        refresh();
        if (content.getChildren().contains(layer)) {
            layer.editName();
        }
    }

    private void refresh() {
        NetworkSpec now = model.trace.get().network();
        List<Node> selected = model.selection.get().stream()
                .map(now::node)
                .flatMap(Optional::stream)
                .toList();
        if (selected.isEmpty()) {
            layer.leave();
            network.refresh();
            put(network);
        } else if (selected.size() == 1) {
            layer.refresh(selected.get(0));
            put(layer);
        } else {
            layer.leave();
            several.refresh(selected);
            put(several);
        }
    }

    private void put(VBox pane) {
        if (!content.getChildren().contains(pane)) {
            content.getChildren().setAll(pane);
            setVvalue(0);
        }
    }
}
