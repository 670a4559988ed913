package convscope.ui.build.canvas;

import convscope.assembly.Spot;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.build.canvas.layout.Wire;
import convscope.ui.build.palette.QuickPalette;
import convscope.ui.control.Floating;
import convscope.ui.control.Icons;
import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The + beside the wire under the pointer, and the palette that floats at a place where something is to be put in. */
final class WireOffer {
    private static final double SIZE = 20;

    /** The sign stands beside the wire, so that the wire itself can be clicked. */
    private static final double BESIDE = 5;

    private static final double LEAST_ZOOM = 0.3;

    private final CanvasModel model;
    private final LocalizedTexts texts;
    private final Putting put;
    private final Floating floating = new Floating();
    private final Button plus = new Button();
    private final Region anchor = new Region();
    private Optional<Wire> wire = Optional.empty();

    /** Puts chosen layers in. */
    interface Putting {
        void at(List<convscope.spec.Node> layers, Spot spot);
    }

    WireOffer(CanvasModel model, LocalizedTexts texts, Putting put) {
        this.model = model;
        this.texts = texts;
        this.put = put;
        anchor.setManaged(false);
        anchor.setMouseTransparent(true);
        plus.setId("wire-plus");
        plus.setManaged(false);
        plus.setFocusTraversable(false);
        plus.setVisible(false);
        plus.getStyleClass().addAll("wire-plus", "overlay");
        plus.setGraphic(Icons.small(BootstrapIcons.PLUS));
        plus.accessibleTextProperty().bind(texts.bind("build.canvas.put-in"));
        Tips.install(plus, texts.bind("build.canvas.put-in"));
        plus.setOnAction(event -> wire.ifPresent(it -> offer(plus, new Spot.OnWire(it.from(), it.target()))));
    }

    /** The nodes, to be laid over the canvas. */
    List<Node> nodes() {
        return List.of(anchor, plus);
    }

    /** Shows the sign beside the wire under the pointer as long as the pointer is on either. */
    void show(Projection view) {
        if (model.pointed.get().isPresent()) {
            wire = model.pointed.get().filter(it -> it.kind() != Wire.Kind.LOOSE);
        } else if (!plus.isHover()) {
            wire = Optional.empty();
        }
        plus.setVisible(wire.isPresent() && view.camera().zoom() >= LEAST_ZOOM);
        wire.ifPresent(it -> {
            Place middle = view.of(it.middle());
            double size = view.px(SIZE);
            plus.resizeRelocate(middle.x() - size - view.px(BESIDE), middle.y() - size / 2, size, size);
        });
    }

    /** Whether the point of the view is on the sign. */
    boolean has(double x, double y) {
        return plus.isVisible() && plus.getBoundsInParent().contains(x, y);
    }

    /** Offers what can be put behind a layer as the first of a branch, at a point of the view. */
    void offerBranch(String from, double x, double y) {
        anchor.resizeRelocate(x, y, 1, 1);
        offer(anchor, new Spot.Branching(from));
    }

    private void offer(Node beside, Spot spot) {
        QuickPalette palette = new QuickPalette(texts, layers -> {
            floating.hide();
            model.pointed.set(Optional.empty());
            put.at(layers, spot);
        });
        floating.show(beside, palette);
        palette.search();
    }

    /** Puts the palette away; says whether it was there. */
    boolean hide() {
        return floating.hide();
    }
}
