package convscope.ui.build.sheet;

import convscope.code.KerasSummary;
import convscope.spec.Costs;
import convscope.spec.Memory;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Problem;
import convscope.spec.ShapeTrace;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.CopiedText;
import convscope.ui.control.Help;
import convscope.ui.control.Quantity;
import convscope.ui.fx.BeforePulse;
import convscope.ui.fx.LocalizedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * The network as the table that Keras's {@code model.summary()} prints, with a bar for what is expensive. The selection is
 * that of the canvas.
 */
public final class SummaryTable extends ScrollPane {
    private static final PseudoClass BRANCHED = PseudoClass.getPseudoClass("branched");

    private final BuildModel model;
    private final BuildEdits edits;
    private final LocalizedTexts texts;
    private final ListView<SummaryRow> rows = new ListView<>();
    private final Label foot = new Label();
    private final VBox content = new VBox();
    private final BooleanProperty branched = new SimpleBooleanProperty();
    private boolean showing;

    public SummaryTable(BuildModel model, BuildEdits edits, LocalizedTexts texts) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        getStylesheets()
                .add(SummaryTable.class.getResource("/css/build-sheet.css").toExternalForm());
        getStyleClass().addAll("summary", "edge-to-edge");
        setId("summary");
        setFitToWidth(true);
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        rows.setId("summary-rows");
        rows.getStyleClass().addAll("summary-rows", "edge-to-edge");
        rows.accessibleTextProperty().bind(texts.bind("sheet.summary"));
        rows.setCellFactory(list -> new SummaryCell(texts, branched));
        rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        rows.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> select());
        VBox.setVgrow(rows, Priority.ALWAYS);
        foot.setId("summary-foot");
        foot.getStyleClass().addAll("value", "summary-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        content.getChildren().addAll(header(), rows, below());
        content.getStyleClass().add("summary-content");
        setContent(content);
        Help.explain(this, "sheet.summary.help");
        BeforePulse filling = new BeforePulse(this, this::fill);
        InvalidationListener changed = property -> filling.ask();
        model.trace.addListener(changed);
        texts.textsProperty().addListener(changed);
        BeforePulse marking = new BeforePulse(this, this::mark);
        model.selection.addListener(property -> marking.ask());
        fill();
    }

    /** The sums, and beside them a button that copies what Keras prints. */
    private HBox below() {
        Button copy = new Buttons(texts)
                .icon(Action.of(
                        "sheet.summary.copy",
                        BootstrapIcons.CLIPBOARD,
                        () -> CopiedText.put(KerasSummary.of(model.trace.get()).text())));
        copy.setId("summary-copy");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox below = new HBox(foot, spacer, copy);
        below.getStyleClass().add("summary-below");
        below.setAlignment(Pos.CENTER_LEFT);
        return below;
    }

    private HBox header() {
        HBox header = new HBox();
        header.getStyleClass().add("summary-header");
        for (SummaryColumn column : SummaryColumn.values()) {
            Label name = new Label();
            name.textProperty().bind(texts.bind(column.key()));
            column.dress(name);
            if (column == SummaryColumn.INPUTS) {
                name.visibleProperty().bind(branched);
                name.managedProperty().bind(branched);
            }
            header.getChildren().add(name);
        }
        return header;
    }

    private void fill() {
        ShapeTrace trace = model.trace.get();
        Costs costs = Costs.of(trace);
        Set<String> faulty = trace.problems().stream().map(Problem::layer).collect(Collectors.toSet());
        List<SummaryRow> all = new ArrayList<>();
        for (Node node : trace.network().nodes()) {
            Optional<ShapeTrace.Layer> layer = trace.layer(node.name()).filter(traced -> traced.node() == node);
            Optional<Costs.Layer> cost = layer.flatMap(known -> costs.layer(known.name()));
            all.add(new SummaryRow(
                    node,
                    layer.map(ShapeTrace.Layer::output),
                    cost,
                    share(cost.map(Costs.Layer::parameters).orElse(0L), costs.parameters()),
                    share(cost.map(Costs.Layer::multiplyAdds).orElse(0L), costs.multiplyAdds()),
                    faulty.contains(node.name())));
        }
        branched.set(!isChain(trace.network()));
        content.pseudoClassStateChanged(BRANCHED, branched.get());
        showing = true;
        rows.getItems().setAll(all);
        showing = false;
        foot.setText(texts.get(
                "sheet.summary.foot",
                Quantity.count(costs.parameters()),
                Quantity.bytes(costs.parameters() * Memory.FLOAT),
                Quantity.count(costs.trainable()),
                Quantity.count(costs.nonTrainable())));
        mark();
    }

    /** Whether every layer is fed by the one before, so that nobody has to be told by which. */
    private static boolean isChain(NetworkSpec network) {
        List<Node> nodes = network.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            List<String> before = i == 0 ? List.of() : List.of(nodes.get(i - 1).name());
            if (!nodes.get(i).inputs().equals(before)) {
                return false;
            }
        }
        return true;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Marks what is selected on the canvas. */
    private void mark() {
        showing = true;
        MultipleSelectionModel<SummaryRow> marked = rows.getSelectionModel();
        List<String> selection = model.selection.get();
        marked.clearSelection();
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (selection.contains(rows.getItems().get(i).node().name())) {
                marked.select(i);
            }
        }
        showing = false;
    }

    private void select() {
        if (!showing) {
            List<String> names = rows.getSelectionModel().getSelectedItems().stream()
                    .map(row -> row.node().name())
                    .toList();
            if (!names.equals(model.selection.get())) {
                edits.select(names);
            }
        }
    }
}
