package convscope.ui.build.canvas;

import convscope.ui.build.canvas.CanvasModel.Load;
import convscope.ui.build.canvas.CanvasModel.Pulled;
import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.Card;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;

/** What shows what a hand is doing: what it carries and where that would go, the wire that it draws, its frame. */
final class HandMarks {
    private final CanvasModel model;
    private final LocalizedTexts texts;
    private final Region caret = new Region();
    private final Region band = new Region();
    private final Path pulled = new Path();
    private final Label ghostName = new Label();
    private final HBox ghost = new HBox();

    HandMarks(CanvasModel model, LocalizedTexts texts) {
        this.model = model;
        this.texts = texts;
        caret.setId("canvas-caret");
        caret.getStyleClass().add("canvas-caret");
        band.getStyleClass().add("canvas-band");
        pulled.getStyleClass().addAll("build-wire", "canvas-pulled");
        Region edge = new Region();
        edge.getStyleClass().add("layer-edge");
        ghost.setId("canvas-ghost");
        ghost.getChildren().addAll(edge, ghostName);
        nodes().forEach(node -> {
            node.setManaged(false);
            node.setMouseTransparent(true);
            node.setVisible(false);
        });
    }

    /** The nodes, to be laid over the canvas. */
    List<Node> nodes() {
        return List.of(caret, band, pulled, ghost);
    }

    void show(Projection view) {
        showLoad(view);
        showPulled(view);
        showBand(view);
    }

    private void showLoad(Projection view) {
        Optional<Load> load = model.load.get();
        ghost.setVisible(load.isPresent());
        caret.setVisible(load.flatMap(Load::drop).isPresent());
        load.ifPresent(carried -> {
            ghostName.setText(words(carried));
            ghost.getStyleClass()
                    .setAll(
                            "layer-card",
                            "canvas-ghost",
                            carried.kind().map(kind -> "layer-" + kind).orElse("layer-block"));
            ghost.applyCss();
            ghost.resizeRelocate(
                    view.x(carried.place().x()) + view.px(12),
                    view.y(carried.place().y()) + view.px(8),
                    Math.ceil(ghost.prefWidth(-1)),
                    view.px(32));
        });
        load.flatMap(Load::drop).ifPresent(drop -> {
            Box box = drop.caret();
            double left = Math.round(view.x(box.x()));
            caret.resizeRelocate(
                    left, Math.round(view.y(box.middle().y()) - 1), Math.round(view.x(box.right())) - left, 2);
        });
    }

    private String words(Load load) {
        if (load.words().count() > 1) {
            return texts.get("build.canvas.layers", load.words().count());
        }
        return load.words().name().isEmpty()
                ? load.kind().map(kind -> texts.get("layer." + kind)).orElse("")
                : load.words().name();
    }

    private void showPulled(Projection view) {
        Optional<Pulled> pull = model.pulled.get();
        Optional<Card> from = pull.flatMap(it -> model.layout.get().card(it.from()));
        pulled.setVisible(from.isPresent());
        from.ifPresent(card -> WireView.draw(
                pulled, List.of(view.of(card.knob()), view.of(pull.orElseThrow().place()))));
    }

    private void showBand(Projection view) {
        Optional<Box> frame = model.band.get();
        band.setVisible(frame.isPresent());
        frame.ifPresent(box -> {
            double left = view.x(box.x());
            double top = view.y(box.y());
            band.resizeRelocate(left, top, view.x(box.right()) - left, view.y(box.bottom()) - top);
        });
    }
}
