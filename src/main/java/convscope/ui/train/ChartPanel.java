package convscope.ui.train;

import convscope.paint.Curves;
import convscope.paint.Palette;
import convscope.paint.Time;
import convscope.ui.Lab;
import convscope.ui.Training.Phase;
import convscope.ui.chart.ChartView;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Choice;
import convscope.ui.control.Icons;
import convscope.ui.control.Segments;
import convscope.ui.control.Tips;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The curves, how they are shown, and what stands there before there are any. */
final class ChartPanel extends VBox {
    private static final List<Double> SMOOTHINGS = List.of(0.0, 0.8, ChartOptions.SOME, 0.98);

    private final TrainController controller;
    private final TrainModel model;
    private final Lab lab;
    private final ChartCurves curves;
    private final ChartView chart;
    private final VBox empty = new VBox();

    ChartPanel(
            TrainController controller, TrainModel model, TrainActions actions, Lab lab, Fonts fonts, Buttons buttons) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("chart-panel");
        curves = new ChartCurves(model, lab.texts());
        chart = new ChartView(fonts, lab.texts(), () -> lab.settings().get().reducedMotion());
        chart.setId("curves");
        chart.nameProperty().bind(lab.texts().bind("train.chart"));
        fillEmpty(actions, buttons);
        StackPane area = new StackPane(chart, empty);
        area.setMinSize(0, 0);
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren().addAll(tools(actions, buttons), area);
        model.moment.addListener(property -> show(chart::show));
        model.runs.addListener(property -> show(chart::show));
        model.run.addListener(property -> show(chart::show));
        model.plan.addListener(property -> show(chart::show));
        model.hidden.addListener(property -> show(chart::turnTo));
        model.chart.addListener(property -> show(chart::turnTo));
        lab.texts().textsProperty().addListener(property -> show(chart::turnTo));
        lab.theme().darkProperty().addListener(property -> show(chart::turnTo));
        lab.theme().scaleProperty().addListener(property -> show(chart::turnTo));
        show(chart::show);
    }

    private FlowPane tools(TrainActions actions, Buttons buttons) {
        Segments<Time> times = new Segments<>(time -> controller.chart(now -> now.with(time)));
        times.add(Time.EPOCHS, "chart-epochs", lab.texts().bind("train.chart.epochs"));
        times.add(Time.SECONDS, "chart-seconds", lab.texts().bind("train.chart.seconds"));
        ToggleButton logarithmic = toggle(actions.logarithmic, "chart-logarithmic", buttons);
        ToggleButton zoomed = toggle(actions.zoomed, "chart-zoomed", buttons);
        ToggleButton comparing = toggle(actions.comparing, "chart-comparing", buttons);
        comparing
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> model.runs.get().size() > 1, model.runs));
        comparing.managedProperty().bind(comparing.visibleProperty());
        Choice<Double> smoothing = new Choice<>(
                lab.texts(),
                "chart-smoothing",
                lab.texts().bind("train.chart.smoothing"),
                SMOOTHINGS,
                (texts, share) -> share == 0
                        ? texts.get("train.chart.smoothing.none")
                        : texts.get("train.chart.smoothing.share", share),
                share -> controller.chart(now -> now.withSmoothing(share)));
        smoothing.setMaxWidth(USE_PREF_SIZE);
        Tips.install(smoothing, lab.texts().bind("train.chart.smoothing.tip"));
        FlowPane tools = new FlowPane(times, logarithmic, zoomed, comparing, smoothing, export(buttons));
        tools.getStyleClass().add("chart-tools");
        Runnable follow = () -> {
            ChartOptions now = model.chart.get();
            times.show(now.time());
            logarithmic.setSelected(now.logarithmic());
            zoomed.setSelected(now.zoomed());
            comparing.setSelected(now.comparing());
            smoothing.show(now.smoothing());
        };
        model.chart.addListener(property -> follow.run());
        follow.run();
        return tools;
    }

    private MenuButton export(Buttons buttons) {
        MenuButton export = new MenuButton();
        export.setId("chart-export");
        export.getStyleClass().addAll("flat", "icon-button");
        export.setGraphic(Icons.of(BootstrapIcons.DOWNLOAD));
        export.accessibleTextProperty().bind(lab.texts().bind("train.export"));
        Tips.install(export, lab.texts().bind("train.export"));
        export.getItems()
                .addAll(
                        buttons.menuItem(Action.of(
                                "train.export.picture", BootstrapIcons.IMAGE, () -> controller.exportChart(figure()))),
                        buttons.menuItem(
                                Action.of("train.export.numbers", BootstrapIcons.TABLE, controller::exportNumbers)));
        export.disableProperty().bind(empty.visibleProperty());
        return export;
    }

    private ToggleButton toggle(Action action, String id, Buttons buttons) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.getStyleClass().addAll("flat", "chart-toggle");
        buttons.dress(toggle, action);
        if (action.icon().isEmpty()) {
            toggle.textProperty().bind(lab.texts().bind(action.textKey()));
        }
        return toggle;
    }

    private void fillEmpty(TrainActions actions, Buttons buttons) {
        empty.getStyleClass().add("empty");
        empty.setAlignment(Pos.CENTER);
        Label sentence = new Label();
        sentence.setId("train-empty");
        sentence.setWrapText(true);
        sentence.setTextAlignment(TextAlignment.CENTER);
        sentence.textProperty().bind(lab.texts().bind(model.learnt));
        Button over = buttons.text(actions.startOver);
        over.setId("train-start-over");
        over.getStyleClass().add("accent");
        over.visibleProperty().bind(model.phase.isNotEqualTo(Phase.PREPARING).and(model.trained));
        over.managedProperty().bind(over.visibleProperty());
        Button first = buttons.text(actions.firstEpoch);
        first.setId("train-first-epoch");
        first.getStyleClass().add("accent");
        first.visibleProperty()
                .bind(model.phase
                        .isNotEqualTo(Phase.PREPARING)
                        .and(model.trained.not())
                        .and(model.images.not()));
        first.managedProperty().bind(first.visibleProperty());
        ProgressBar waiting = new ProgressBar();
        waiting.visibleProperty().bind(model.phase.isEqualTo(Phase.PREPARING));
        waiting.managedProperty().bind(waiting.visibleProperty());
        waiting.accessibleTextProperty().bind(lab.texts().bind("train.preparing"));
        var sign = Icons.large(BootstrapIcons.GRAPH_UP);
        sign.getStyleClass().add("empty-icon");
        empty.getChildren().addAll(sign, sentence, over, first, waiting);
    }

    private void show(Consumer<Curves> shown) {
        Palette palette = lab.theme().palette();
        Optional<Curves> now = curves.now(palette, lab.theme().em() / Theme.EM);
        now.ifPresent(shown);
        chart.setVisible(now.isPresent());
        empty.setVisible(now.isEmpty());
    }

    private Optional<Picture> figure() {
        Palette palette = lab.theme().palette();
        return chart.figure()
                .map(figure ->
                        new Picture(figure, (int) chart.getWidth(), (int) chart.getHeight(), palette.background()));
    }

    ChartView chart() {
        return chart;
    }
}
