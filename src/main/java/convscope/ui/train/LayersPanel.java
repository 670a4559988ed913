package convscope.ui.train;

import convscope.paint.Figure;
import convscope.text.Message;
import convscope.training.Health;
import convscope.ui.control.Help;
import convscope.ui.control.Icons;
import convscope.ui.fx.FigureCanvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Whether every layer learns: sizes of gradients and steps, and in words what is wrong and what to try. */
final class LayersPanel extends InsightPanel {
    /** Share of the height that the words take at most; more of them scroll. */
    private static final double WORDS = 0.5;

    private final InsightModel model;
    private final LayerRows rows;
    private final VBox words = new VBox();
    private final ScrollPane area = new ScrollPane(words);
    private final Both both;
    private List<Object> said = List.of();

    LayersPanel(InsightModel model, PanelLook look) {
        super(look, BootstrapIcons.BAR_CHART_STEPS);
        this.model = model;
        rows = new LayerRows(model, look);
        words.setId("layer-words");
        words.getStyleClass().add("insight-findings");
        area.getStyleClass().addAll("insight-area", "edge-to-edge");
        area.setFitToWidth(true);
        area.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        area.setFocusTraversable(false);
        both = new Both();
        Help.explain(both, "insight.layers.help");
        show(both, model.sizes, model.findings, model.halt);
    }

    @Override
    Optional<String> lacks() {
        return rows.rows().isEmpty() ? Optional.of("insight.empty.layers") : Optional.empty();
    }

    @Override
    void refresh() {
        rows.name(look().texts().get("insight.layers.spoken"));
        rows.refresh();
        List<Object> now = List.of(
                model.findings.get(),
                model.halt.get(),
                rows.reached(),
                look().texts().textsProperty().get());
        if (!now.equals(said)) {
            said = now;
            List<Label> sentences = new ArrayList<>();
            model.halt
                    .get()
                    .ifPresent(
                            halt -> sentences.add(sentence(halt, BootstrapIcons.EXCLAMATION_OCTAGON, "finding-bad")));
            for (Health.Finding found : model.findings.get()) {
                String tone = found.kind() == Health.Kind.EXPLODING ? "finding-bad" : "finding-warning";
                sentences.add(sentence(found.what(), BootstrapIcons.EXCLAMATION_TRIANGLE, tone));
            }
            if (sentences.isEmpty() && rows.reached()) {
                sentences.add(sentence(Message.of("insight.layers.well"), BootstrapIcons.CHECK_CIRCLE, "finding-good"));
            }
            words.getChildren().setAll(sentences);
        }
        both.requestLayout();
    }

    private Label sentence(Message what, Ikon ikon, String tone) {
        Label label = new Label(look().texts().get(what), Icons.small(ikon));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("insight-finding", tone);
        return label;
    }

    @Override
    Optional<Figure> picture() {
        return lacks().isPresent() ? Optional.empty() : rows.unmarked();
    }

    @Override
    FigureCanvas canvas() {
        return rows.canvas();
    }

    /** The rows as high as they need to be, the words right below them. */
    private final class Both extends Pane {
        Both() {
            super(rows, area);
        }

        @Override
        protected void layoutChildren() {
            double gap = look().theme().em();
            double wanted = Math.min(Math.ceil(words.prefHeight(getWidth() - gap)) + 2, WORDS * getHeight());
            double top = Math.max(0, Math.min(rows.wantedHeight(), getHeight() - wanted - gap));
            rows.resizeRelocate(0, 0, getWidth(), Math.floor(top));
            area.resizeRelocate(0, Math.floor(top + gap), getWidth(), Math.max(0, Math.floor(getHeight() - top - gap)));
        }
    }
}
