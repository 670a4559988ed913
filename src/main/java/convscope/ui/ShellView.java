package convscope.ui;

import convscope.ui.control.Banner;
import convscope.ui.control.Buttons;
import convscope.ui.control.Icons;
import convscope.ui.control.Sheet;
import convscope.ui.control.Toast;
import convscope.ui.control.Viewport;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import convscope.ui.keeping.OfferBars;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The window's frame: header, rail, strip, station area, status line, and what lies over them for a moment. */
final class ShellView extends StackPane {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

    /** Narrower than this, in em, names give way to signs. */
    private static final double COMPACT_BELOW = 60;

    private final ShellModel model;
    private final Theme theme;
    private final StackPane desk = new StackPane();
    private final ScrollPane area = new ScrollPane(desk);

    ShellView(
            ShellModel model,
            ShellActions actions,
            LocalizedTexts texts,
            Theme theme,
            Node strip,
            Toast toast,
            Sheet sheet,
            Consumer<Station> choose,
            Consumer<Path> open) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("shell");
        Buttons buttons = new Buttons(texts);

        RailView rail = new RailView(model, texts, choose);
        StatusView status = new StatusView(model, texts);
        for (Node node : new Node[] {rail, status}) {
            node.visibleProperty().bind(model.presenting.not());
            node.managedProperty().bind(model.presenting.not());
        }
        Viewport.paintDirectly(area);
        area.getStyleClass().addAll("station-area", "edge-to-edge");
        area.setFitToWidth(true);
        area.setFitToHeight(true);
        area.setFocusTraversable(false);
        desk.getStyleClass().add("desk");

        BorderPane middle = new BorderPane(area);
        middle.setTop(new VBox(
                withStandIn(strip, texts),
                new Banner(model.problem, texts, buttons, this::focusStation),
                new OfferBars(model.keeping, texts, buttons, this::focusStation)));
        BorderPane frame = new BorderPane(middle);
        frame.setTop(new HeaderView(model, actions, texts, buttons, open));
        frame.setLeft(rail);
        frame.setBottom(status);
        sheet.over(frame);
        getChildren().addAll(frame, sheet, toast);
        setAlignment(toast, Pos.BOTTOM_RIGHT);

        model.station.addListener((property, before, now) -> showStation());
        model.presenting.addListener((property, before, now) -> pseudoClassStateChanged(PRESENTING, now));
        widthProperty().addListener((property, before, now) -> fold());
        theme.scaleProperty().addListener((property, before, now) -> fold());
        showStation();
    }

    /** Beside the strip it is said, while the network in Build has problems, that the strip does not show that one. */
    private HBox withStandIn(Node strip, LocalizedTexts texts) {
        Label words = new Label();
        words.setId("strip-stand-in");
        words.getStyleClass().addAll("caption", "strip-stand-in");
        words.setGraphic(Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE));
        words.setWrapText(true);
        words.setMaxHeight(Double.MAX_VALUE);
        words.textProperty().bind(texts.bind("strip.stand-in"));
        words.visibleProperty().bind(model.draft.isNotNull());
        words.managedProperty().bind(words.visibleProperty());
        HBox.setHgrow(strip, Priority.ALWAYS);
        return new HBox(words, strip);
    }

    /** What stands around the station. */
    Node desk() {
        return desk;
    }

    private void showStation() {
        desk.getChildren().clear();
        if (model.station.get() != null) {
            Node node = model.station.get().node();
            if (!node.getStyleClass().contains("station")) {
                node.getStyleClass().add("station");
            }
            desk.getChildren().add(node);
        }
        area.setVvalue(0);
        area.setHvalue(0);
    }

    private void focusStation() {
        if (model.station.get() != null) {
            model.station.get().node().requestFocus();
        }
    }

    private void fold() {
        pseudoClassStateChanged(COMPACT, getWidth() < COMPACT_BELOW * theme.em());
    }
}
