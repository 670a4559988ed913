package convscope.ui.train;

import convscope.paint.Figure;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Icons;
import convscope.ui.control.Segments;
import convscope.ui.control.Tips;
import convscope.ui.fx.FigureCanvas;
import convscope.ui.train.InsightModel.Panel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The panels that say what goes on inside a network that learns, one of them in front. */
final class InsightView extends VBox {
    /** em below which the tabs show signs instead of words. */
    private static final double NARROW = 26;

    private final InsightModel model;
    private final InsightListener listener;
    private final Map<Panel, InsightPanel> panels = new EnumMap<>(Panel.class);
    private final Segments<Panel> tabs;
    private final List<Action> actions = new ArrayList<>();
    private final StackPane front = new StackPane();
    private final PanelLook look;
    private final ConfusionPanel confusion;
    private final Button export;

    InsightView(InsightModel model, InsightListener listener, PanelLook look) {
        this.model = model;
        this.listener = listener;
        this.look = look;
        getStyleClass().add("insight");
        getStylesheets().add(InsightView.class.getResource("/css/insight.css").toExternalForm());
        setMinSize(0, 0);
        Buttons buttons = new Buttons(look.texts());
        confusion = new ConfusionPanel(model, look, buttons, listener::study);
        panels.put(Panel.CONFUSION, confusion);
        panels.put(Panel.MISTAKES, new MistakesPanel(model, look, listener::study));
        panels.put(Panel.FILTERS, new FiltersPanel(model, look, this::explain));
        panels.put(Panel.LAYERS, new LayersPanel(model, look));
        panels.put(Panel.WEIGHT, new WeightPanel(model, look, buttons, listener));
        export = buttons.icon(Action.of("insight.export", BootstrapIcons.DOWNLOAD, this::export));
        export.setId("insight-export");
        tabs = segments();
        HBox head = new HBox(tabs, export);
        head.getStyleClass().add("insight-tabs");
        VBox.setVgrow(front, Priority.ALWAYS);
        front.setMinSize(0, 0);
        getChildren().addAll(head, front);
        model.panel.addListener(property -> turn());
        widthProperty().addListener(property -> fold());
        look.follow(this::fold);
        turn();
        fold();
    }

    private Segments<Panel> segments() {
        Segments<Panel> row = new Segments<>(model.panel::set);
        HBox.setHgrow(row, Priority.ALWAYS);
        for (Panel panel : Panel.values()) {
            Action action =
                    Action.of(key(panel), sign(panel), () -> model.panel.set(panel), "Alt+" + (panel.ordinal() + 1));
            actions.add(action);
            String id = "insight-" + panel.name().toLowerCase(Locale.ROOT);
            ToggleButton tab = row.add(panel, id, look.texts().bind(key(panel)));
            tab.setGraphic(Icons.small(sign(panel)));
            Tips.install(
                    tab,
                    look.texts()
                            .bind(
                                    "control.name-and-key",
                                    look.texts().bind(key(panel)),
                                    action.keyText().orElseThrow()));
        }
        row.spread();
        return row;
    }

    private static String key(Panel panel) {
        return switch (panel) {
            case CONFUSION -> "insight.confusion";
            case MISTAKES -> "insight.mistakes";
            case FILTERS -> "insight.filters";
            case LAYERS -> "insight.layers";
            case WEIGHT -> "insight.weight";
        };
    }

    private static Ikon sign(Panel panel) {
        return switch (panel) {
            case CONFUSION -> BootstrapIcons.GRID_3X3;
            case MISTAKES -> BootstrapIcons.EMOJI_FROWN;
            case FILTERS -> BootstrapIcons.GRID;
            case LAYERS -> BootstrapIcons.BAR_CHART_STEPS;
            case WEIGHT -> BootstrapIcons.QUESTION_CIRCLE;
        };
    }

    /** What the keys do here: each brings a panel to the front. */
    List<Action> actions() {
        return actions;
    }

    /** Frees what is pinned; says whether there was anything. */
    boolean dismiss() {
        return model.panel.get() == Panel.CONFUSION && confusion.dismiss();
    }

    /** Only the panel in front is in the window, and only what is in the window is kept up to date. */
    private void turn() {
        InsightPanel shown = panels.get(model.panel.get());
        front.getChildren().setAll(shown);
        export.visibleProperty().bind(shown.picturedProperty());
        tabs.show(model.panel.get());
    }

    private void fold() {
        boolean narrow = getWidth() < NARROW * look.theme().em();
        tabs.buttons()
                .forEach(tab -> tab.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY));
    }

    private void explain(String parameter, int index) {
        model.panel.set(Panel.WEIGHT);
        listener.explain(parameter, index);
    }

    private void export() {
        InsightPanel shown = panels.get(model.panel.get());
        Optional<? extends Figure> picture = shown.picture();
        FigureCanvas canvas = shown.canvas();
        picture.ifPresent(figure -> listener.export(
                model.panel.get().name().toLowerCase(Locale.ROOT),
                figure,
                canvas.figureWidth(),
                canvas.figureHeight()));
    }
}
