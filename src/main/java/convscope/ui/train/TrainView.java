package convscope.ui.train;

import convscope.ui.Lab;
import convscope.ui.chart.ChartView;
import convscope.ui.control.Action;
import convscope.ui.control.Banner;
import convscope.ui.control.Buttons;
import convscope.ui.control.Icons;
import convscope.ui.control.Segments;
import convscope.ui.control.TargetChooser;
import convscope.ui.control.Tips;
import convscope.ui.control.Viewport;
import convscope.ui.fx.Fonts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The station's nodes: plan and runs on the left, play above, curves and what is to be understood side by side. */
final class TrainView extends Region {
    private static final double PLAN = 264;
    private static final double GAP = 24;
    private static final double LEAST_CURVES = 360;
    private static final double LEAST_INSIGHT = 360;
    private static final double CURVES_SHARE = 0.55;

    private final TrainModel model;
    private final Lab lab;
    private final ScrollPane side;
    private final PlayBar bar;
    private final Banner problem;
    private final ChartPanel chart;
    private final InsightView insight;
    private final Segments<Boolean> fold;

    TrainView(
            TrainController controller,
            TrainModel model,
            TrainActions actions,
            InsightController insight,
            Lab lab,
            Fonts fonts) {
        this.model = model;
        this.lab = lab;
        getStyleClass().add("train");
        getStylesheets().add(TrainView.class.getResource("/css/train.css").toExternalForm());
        Buttons buttons = new Buttons(lab.texts());
        VBox content = new VBox(new PlanPanel(controller, model, lab), new RunsPanel(controller, model, lab, buttons));
        content.getStyleClass().add("panel-content");
        side = new ScrollPane(content);
        side.getStyleClass().addAll("panel", "edge-to-edge");
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setFocusTraversable(false);
        Viewport.paintDirectly(side);
        bar = new PlayBar(controller, model, actions, lab, buttons);
        Action images = Action.of("train.choose-images", BootstrapIcons.IMAGES, lab.session()::askForData)
                .when(model.images);
        problem = new Banner(model.problem, lab.texts(), buttons, Optional.of(images), this::takeFocus);
        chart = new ChartPanel(controller, model, actions, lab, fonts, buttons);
        this.insight = new InsightView(insight.model(), insight, new PanelLook(lab.texts(), lab.theme(), fonts));
        fold = new Segments<>(model.insightInFront::set);
        getChildren().addAll(side, bar, problem, fold, chart, this.insight);
        addFold();
        problem.visibleProperty().addListener(property -> requestLayout());
        lab.theme().scaleProperty().addListener(property -> requestLayout());
    }

    /** Where there is no room for both, one of the two is in front. */
    private void addFold() {
        fold.getStyleClass().add("front-pills");
        sign(false, "front-curves", "train.front.curves", BootstrapIcons.GRAPH_UP);
        sign(true, "front-insight", "train.front.insight", BootstrapIcons.LIGHTBULB);
        fold.show(model.insightInFront.get());
        model.insightInFront.addListener((property, before, now) -> {
            fold.show(now);
            requestLayout();
        });
    }

    private void sign(boolean insightInFront, String id, String key, Ikon sign) {
        ToggleButton button = fold.add(insightInFront, id, lab.texts().bind(key));
        button.setGraphic(Icons.of(sign));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Tips.install(button, lab.texts().bind(key));
    }

    InsightView insight() {
        return insight;
    }

    void takeFocus() {
        bar.takeFocus();
    }

    ChartView chart() {
        return chart.chart();
    }

    private double px(double at100) {
        return lab.theme().px(at100);
    }

    @Override
    protected double computeMinWidth(double height) {
        return px(PLAN + GAP + LEAST_CURVES);
    }

    @Override
    protected double computePrefWidth(double height) {
        return px(1600);
    }

    @Override
    protected double computeMinHeight(double width) {
        return px(360);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(580);
    }

    @Override
    protected void layoutChildren() {
        double plan = px(PLAN);
        double left = plan + px(GAP);
        double width = getWidth() - left;
        side.resizeRelocate(0, 0, plan, getHeight());
        double y = 0;
        boolean both = width >= px(LEAST_CURVES + GAP + LEAST_INSIGHT);
        double foldWidth = both ? 0 : Math.ceil(fold.prefWidth(-1));
        double barHeight = Math.ceil(bar.prefHeight(width));
        bar.resizeRelocate(left, y, both ? width : width - foldWidth - px(16), barHeight);
        fold.setVisible(!both);
        fold.resizeRelocate(left + width - foldWidth, y, foldWidth, barHeight);
        y += barHeight + px(8);
        if (problem.isVisible()) {
            double height = Math.ceil(problem.prefHeight(width));
            problem.resizeRelocate(left, y, width, height);
            y += height + px(8);
        }
        double height = getHeight() - y;
        chart.setVisible(both || !model.insightInFront.get());
        insight.setVisible(both || model.insightInFront.get());
        if (both) {
            double curves = Math.round(Math.max(px(LEAST_CURVES), CURVES_SHARE * (width - px(GAP))));
            chart.resizeRelocate(left, y, curves, height);
            insight.resizeRelocate(left + curves + px(GAP), y, width - curves - px(GAP), height);
        } else {
            chart.resizeRelocate(left, y, width, height);
            insight.resizeRelocate(left, y, width, height);
        }
    }

    /** Lets the user say where a file is to be written; its name ends as one of these. */
    Optional<Path> chooseTarget(String titleKey, String name, List<String> endings) {
        return TargetChooser.choose(getScene().getWindow(), lab.texts().get(titleKey), name, endings);
    }
}
