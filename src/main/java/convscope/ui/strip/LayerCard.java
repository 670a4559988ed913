package convscope.ui.strip;

import convscope.paint.MapImage;
import convscope.spec.ShapeTrace;
import convscope.stepper.Position;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Texts;
import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One layer's card: a coloured edge for its kind, a live thumbnail, its name, kind, output shape and parameters. */
final class LayerCard extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int THUMBNAIL = 60; // px at 100 %

    private final ShapeTrace.Layer layer;
    private final Theme theme;
    private final ImageView thumbnail = new ImageView();
    private final Label kind = new Label();
    private final Label parameters = new Label();
    private final StringProperty formula = new SimpleStringProperty();
    private final Button why;
    private WritableImage image;

    /**
     * @param answer whether it is the network's last layer
     * @param why asks for the layer's strongest cell; stands on the card while that is possible
     */
    LayerCard(ShapeTrace.Layer layer, boolean answer, LocalizedTexts texts, Theme theme, Button why) {
        this.layer = layer;
        this.theme = theme;
        this.why = why;
        getStyleClass()
                .addAll(
                        "layer-card",
                        answer ? "layer-answer" : "layer-" + layer.spec().kind());
        Region edge = new Region();
        edge.getStyleClass().add("layer-edge");
        StackPane frame = new StackPane(thumbnail);
        frame.getStyleClass().add("layer-thumbnail");
        Label name = new Label(layer.name());
        name.getStyleClass().add("layer-name");
        kind.getStyleClass().add("caption");
        Label shape = new Label(layer.output().channelsLast());
        shape.getStyleClass().add("value-caption");
        parameters.getStyleClass().add("caption");
        VBox lines = new VBox(name, kind, shape, parameters);
        lines.getStyleClass().add("layer-lines");
        why.setVisible(false);
        why.managedProperty().bind(why.visibleProperty());
        getChildren().addAll(edge, frame, lines, why);
        thumbnail.setSmooth(false);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        Tips.install(this, formula, "formula-tooltip");
        say(texts.textsProperty().get());
    }

    ShapeTrace.Layer layer() {
        return layer;
    }

    void say(Texts texts) {
        LayerText text = new LayerText(layer, texts);
        kind.setText(text.kind());
        parameters.setText(text.parameters());
        formula.set(text.formula());
        setAccessibleText(text.spoken());
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Offers to explain a value, or does not. */
    void offerWhy(boolean offered) {
        why.setVisible(offered);
    }

    /** The cell of the layer's output that is pictured at a place in the scene. */
    Optional<Position> cellAt(double sceneX, double sceneY) {
        Shape output = layer.output();
        if (thumbnail.getImage() == null || !output.isImage()) {
            return Optional.empty();
        }
        Point2D place = thumbnail.sceneToLocal(sceneX, sceneY);
        return Thumbnail.at(output, (int) image.getWidth(), place.getX(), place.getY());
    }

    /** Shows what the layer made of the probe, or nothing. */
    void show(Optional<Tensor> output) {
        if (output.isEmpty()) {
            thumbnail.setImage(null);
            return;
        }
        int side = (int) Math.round(THUMBNAIL * theme.em() / Theme.EM);
        MapImage map = Thumbnail.of(layer, output.get(), side);
        if (image == null || image.getWidth() != side) {
            image = new WritableImage(side, side);
        }
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), map.argb(), 0, side);
        thumbnail.setImage(image);
    }
}
